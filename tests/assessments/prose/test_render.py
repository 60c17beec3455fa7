"""What an author's text becomes on a page."""

import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import prose
from assessments.prose import CiteLink, TermLink, parsing

FIGURE = '![A mixer-settler]({}  "Cut at $x^2$")'


@dataclass(frozen=True)
class Library:
    """Links to one term, one source and one picture."""

    def term(self, key: str) -> TermLink | None:
        return TermLink("/glossary/crud", "crud") if key == "crud" else None

    def cite(self, key: str) -> CiteLink | None:
        return CiteLink("/sources#yan", "Yan 2006") if key == "yan" else None

    def asset(self, path: str) -> str | None:
        return f"/assets/{path}" if path == "fig/settler.svg" else None


def shown(text: str, **values: Decimal | str) -> str:
    return prose.render(text, values=values, links=Library(), inline=True)


def test_a_slot_shows_the_drawn_digits_and_no_others() -> None:
    assert shown("D = {{ D }}", D=Decimal("2.50")) == "D = 2.50"
    assert shown("D = {{ D }}", D=Decimal("2.5")) == "D = 2.5"


def test_a_slot_can_round_its_number() -> None:
    assert shown("{{ a | 3 sf }}, {{ a | 1 dp }}", a=Decimal("12.345")) == "12.3, 12.3"


def test_a_slot_holding_markup_shows_it_as_text() -> None:
    assert shown("{{ s }}", s="<script>*x*") == "&lt;script&gt;*x*"


def test_slots_stay_as_written_in_code_and_when_unknown() -> None:
    assert shown("`{{ a }}` {{ zz }}", a=Decimal(1)) == "<code>{{ a }}</code> {{ zz }}"


def test_a_slot_in_a_formula_is_a_number_there() -> None:
    markup = shown("$x={{ a }}$", a=Decimal("-2.5"))

    assert "<mn>2.5</mn>" in markup
    assert 'alttext="x=-2.5"' in markup


def test_a_slot_with_a_bar_does_not_split_a_table_row() -> None:
    markup = prose.render("| a | b |\n|--|--:|\n| {{ a | 2 dp }} | y |", values={"a": Decimal(1)})

    assert "<td>1.00</td>" in markup
    assert '<td class="at-right">y</td>' in markup


def test_blanks_are_left_for_the_cloze_question() -> None:
    assert shown("A {{?  metal }} b {{?x}}") == "A {{? metal }} b {{? x }}"


def test_an_escaped_slot_is_shown_as_braces() -> None:
    assert shown(r"\{\{ a \}\}", a=Decimal(1)) == "{{ a }}"


def test_prices_in_dollars_are_no_formula() -> None:
    assert "<math" not in shown("costs $5 and $6, US$60/kg and US$70/kg")


@pytest.mark.parametrize(
    "text",
    ["$x$ is 5", r"$x$ or \\", "| $x$ of 3 | b |\n|--|--|\n| c | d |", "- $x$, as 2", "# $x$ 1"],
)
def test_a_formula_may_begin_what_ends_in_a_digit(text: str) -> None:
    assert "<mi>x</mi></math>" in prose.render(text)


def test_a_digit_beside_the_dollars_makes_them_a_price_wherever_they_stand() -> None:
    assert "<math" not in prose.render("$x$5")
    assert "<math" not in prose.render("5$x$ and 7")


@pytest.mark.parametrize("text", ["$x$", "$`x`$", "$$x$$", "```math\nx\n```"])
def test_every_way_to_write_a_formula_gives_mathml(text: str) -> None:
    assert "<mi>x</mi></math>" in prose.render(text)


def test_chemistry_stands_in_running_text() -> None:
    assert 'alttext="\\ce{Nd2O3}"' in shown(r"the oxide \ce{Nd2O3}")


def test_a_formula_that_cannot_be_read_is_shown_as_its_source() -> None:
    assert shown(r"$\SI{5}{<b>}$") == '<code class="formula-problem">\\SI{5}{&lt;b&gt;}</code>'


def test_a_picture_alone_is_a_figure_with_its_title_as_caption() -> None:
    markup = prose.render(FIGURE.format("fig/settler.svg"), links=Library())

    assert '<img src="/assets/fig/settler.svg" alt="A mixer-settler" loading="lazy">' in markup
    assert markup.startswith('<figure class="figure">')
    assert "<figcaption>Cut at <math" in markup


@pytest.mark.parametrize(
    "path", ["https://x.org/a.png", "../a.png", "/a.png", "data:image/png;base64,xx", "b.png"]
)
def test_a_picture_from_elsewhere_is_only_its_description(path: str) -> None:
    markup = prose.render(FIGURE.format(path), links=Library())

    assert "<img" not in markup
    assert "A mixer-settler" in markup


def test_a_table_scrolls_is_named_and_knows_its_head_cells() -> None:
    markup = prose.render("Table: *Yields* at 25 °C\n\n| | b |\n|--|--|\n| x | y |")

    assert 'class="scroller" tabindex="0" role="region" aria-label="Yields at 25 °C"' in markup
    assert "<caption><em>Yields</em> at 25 °C</caption>" in markup
    assert '<th scope="col">b</th>' in markup
    assert markup.count("Yields") == 2


@pytest.mark.parametrize("text", ["> [!WARNING]\n> Hot", "> [!warning] Hot"])
def test_alerts_say_what_they_are_in_words(text: str) -> None:
    markup = prose.render(text)

    assert '<div class="alert alert-warning" role="note">' in markup
    assert '<p class="alert-title">Warning</p>\n<p>Hot</p>' in markup


def test_a_caption_over_two_lines_is_spoken_with_a_space() -> None:
    markup = prose.render("Table: Yields as\nprinted\n\n| a |\n| --- |\n| 1 |\n")

    assert 'aria-label="Yields as printed"' in markup


def test_alerts_speak_the_language_of_the_text() -> None:
    assert "警告" in prose.render("> [!WARNING]\n> 热", language="zh")


def test_an_alert_of_no_words_is_only_its_title() -> None:
    assert "<p></p>" not in prose.render("> [!TIP]\n\ntext")


def test_indented_code_is_code() -> None:
    assert prose.render("    {{ a }}\n", values={"a": "x"}) == (
        "<pre><code>{{ a }}\n</code></pre>\n"
    )


def test_a_quotation_stays_a_quotation() -> None:
    assert prose.render("> Hot") == "<blockquote>\n<p>Hot</p>\n</blockquote>\n"


def test_terms_and_sources_lead_to_their_pages() -> None:
    assert shown("[the layer](term:crud)") == (
        '<a class="term" href="/glossary/crud" data-term="crud">the layer</a>'
    )
    assert shown("[](cite:yan)") == '<a class="cite" href="/sources#yan">Yan 2006</a>'
    assert shown("[word](term:nothing)") == "word"


def test_a_link_without_text_shows_where_it_goes() -> None:
    assert shown("[](term:crud)").endswith(">crud</a>")
    assert shown("[](https://a.org/)").endswith(">https://a.org/</a>")


@pytest.mark.parametrize("target", ["ftp://a.org/x", "//a.org/x", "tel:123", "blob:x"])
def test_links_elsewhere_than_to_pages_are_only_words(target: str) -> None:
    assert shown(f"[word]({target})") == "word"


def test_a_link_may_go_to_another_page_of_ours_or_to_the_web() -> None:
    assert shown("[word](../module.md#top)") == '<a href="../module.md#top">word</a>'
    assert 'rel="noopener external">word</a>' in shown("[word](https://a.org/?b=1&c=2)")


def test_without_links_terms_and_sources_are_words_and_pictures_keep_their_path() -> None:
    markup = prose.render("[a](term:x) [](cite:y) ![z](fig/z.svg)", inline=True)

    assert markup == 'a y <img src="fig/z.svg" alt="z" loading="lazy">'


def test_a_slot_can_hold_a_sum() -> None:
    assert shown("{{ a * 2 + b | 1 dp }}", a=Decimal("1.25"), b=Decimal(1)) == "3.5"
    assert shown("{{ a / 0 }} {{ a + }}", a=Decimal(1)) == "{{ a / 0 }} {{ a + }}"


def test_a_word_in_a_formula_is_text_there() -> None:
    assert "<mtext>Nd&nbsp;50</mtext>" in shown("$x={{ s }}$", s="Nd_50")


def test_a_slot_as_an_index_is_an_index_as_a_whole() -> None:
    assert "<msub><mi>x</mi><mn>12</mn></msub>" in shown("$x_{{ n }}$", n=Decimal(12))


def test_chinese_words_say_their_language_but_not_in_a_chinese_text() -> None:
    assert shown("RE is 稀土。") == 'RE is <span lang="zh-Hans">稀土。</span>'
    assert prose.render("稀土", inline=True, language="zh") == "稀土"


def test_a_line_end_between_chinese_characters_makes_no_space() -> None:
    assert prose.render("稀\n土", inline=True, language="zh") == "稀土"
    assert prose.render("RE\n土", inline=True, language="zh") == "RE\n土"


def test_author_notes_are_dropped_but_not_from_code() -> None:
    text = "a <!-- one\n<b> two --> b `<!-- c -->`\n\n```\n<!-- d -->\n```"

    markup = prose.render(text)

    assert "two" not in markup
    assert "&lt;!-- c --&gt;" in markup
    assert "&lt;!-- d --&gt;" in markup


def test_headings_have_the_anchors_that_the_list_names() -> None:
    text = "## Stage count\n\ntext\n\n## Stage count\n\n### 稀土 $x$"

    markup = prose.render(text)

    assert re.findall(r'<h\d id="([^"]+)"', markup) == [h.id for h in prose.headings(text)]
    assert [h.id for h in prose.headings(text)] == ["stage-count", "stage-count-2", "稀土-x"]
    assert [h.line for h in prose.headings(text)] == [1, 5, 7]


def test_thousands_of_unclosed_formulas_stay_text() -> None:
    assert prose.render("\\ce{" * 20_000).count("\\ce{") == 20_000


def test_two_thousand_quotes_deep_is_no_trouble() -> None:
    assert prose.render("> " * 2000 + "x")


PIECES = st.sampled_from(
    [
        "<script>", "</script>", "alert(1)", "javascript:", "[x](", ")", "![", "](", "onerror=",
        '"', "'", "<img src=x onerror=alert(1)>", "$", "$$", "\\ce{", "}", "{{", "}}", "{{ s }}",
        "`", "```math\n", "\n```\n", "\n\n", "> [!NOTE]\n", "| a | b |\n|--|--|\n", "<!--", "-->",
        "\\color{red}", "\\text{<b onclick=x>}", "\\begin{align}", "\\end{align}", "term:",
        "cite:", "data:text/html,", "<style>x{}</style>", ' style="x"', "稀土", "\ue0000\ue001",
        "&lt;", "vbscript:", "\x00", "# ", "\\href{javascript:a}{b}", "\\hspace{2cm}", "\\\\", "&",
        "#", "{", "https://a.b/", "<a href=",
    ]
)  # fmt: skip
WORDS = re.compile(r'\s(?:alt|alttext|aria-label|data-term|id|title)="[^"]*"')
HOSTILE = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=14).map("".join)


@settings(max_examples=400, deadline=None)
@given(HOSTILE, HOSTILE)
def test_no_text_gets_script_style_or_a_handler_on_to_a_page(text: str, word: str) -> None:
    markup = prose.render(text, values={"s": word})

    tags = " ".join(WORDS.sub("", tag) for tag in re.findall(r"<[a-zA-Z/][^>]*>", markup))
    targets = " ".join(re.findall(r'(?:href|src)="([^"]*)"', tags))
    assert not re.search(r"</?(script|style|iframe|object|svg|form|input)\b", tags, re.I)
    assert not re.search(r"\s(style|on[a-z]+|srcset|formaction)\s*=", tags, re.I)
    assert not re.search(r"(javascript|vbscript|data):", targets, re.I)


@settings(max_examples=150, deadline=None)
@given(HOSTILE)
def test_a_check_always_answers(text: str) -> None:
    lines = text.count("\n") + 1

    assert all(1 <= p.line <= lines and p.col >= 1 for p in prose.check(text, "a.md", 1, ["s"]))


def test_a_text_that_was_parsed_once_is_written_with_other_numbers_and_links() -> None:
    text = (
        "> [!NOTE]\n> {{ x }} of [](term:crud)\n\n"
        + FIGURE.format("fig/settler.svg")
        + "\n\n- $x^2$\n"
    )

    def shown(x: str, *, linked: bool) -> str:
        links = Library() if linked else prose.PLAIN
        return str(prose.render(text, values={"x": Decimal(x)}, links=links))

    first = shown("1", linked=True)
    prose.check(text, "here.md", names=("x",), links=Library())
    prose.headings(text)
    others = shown("2", linked=True), shown("1", linked=False)
    parsing.parsed.cache_clear()
    prose.render.__globals__["_render"].cache_clear()

    assert "1 of" in first
    assert "/glossary/crud" in first
    assert "2 of" in others[0]
    assert "/glossary/crud" not in others[1]
    assert shown("1", linked=True) == first
