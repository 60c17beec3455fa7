"""How the tokens of a text become HTML: figures, tables, alerts, formulas, links, slots."""

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from assessments.prose.formulas import FormulaError, mathml
from assessments.prose.headings import Slugs, plain_text, plain_words
from assessments.prose.links import Links
from assessments.prose.slots import Slots

Env = MutableMapping[str, Any]

_WORDS = {
    "en": {
        "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning",
        "caution": "Caution", "table": "Table", "formula": "Formula",
    },
    "zh": {
        "note": "注意", "tip": "提示", "important": "重要", "warning": "警告",
        "caution": "危险", "table": "表格", "formula": "公式",
    },
}  # fmt: skip
_HAN = "㐀-䶿一-鿿豈-﫿〇\U00020000-\U0002a6df"
_CHINESE = re.compile(f"[{_HAN}][{_HAN}、。，；：？！（）《》“”·]*")
_IDEOGRAPH = re.compile(f"[{_HAN}、。，；：？！（）《》]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ALIGN = {"text-align:right": "at-right", "text-align:center": "at-centre"}


@dataclass(slots=True)
class Page:
    """What the writers need to know of the text they are writing."""

    slots: Slots
    links: Links
    language: str
    slugs: Slugs = field(default_factory=Slugs)
    open_links: list[str] = field(default_factory=list)

    def word(self, key: str) -> str:
        return _WORDS["zh" if self.language.startswith("zh") else "en"][key]

    def text(self, content: str) -> str:
        """Return running text as HTML; Chinese in another language's text says so."""
        shown = self.slots.html(content)
        if self.language.startswith("zh"):
            return shown
        return _CHINESE.sub(lambda found: f'<span lang="zh-Hans">{found[0]}</span>', shown)

    def formula(self, latex: str, *, display: bool) -> str:
        source = self.slots.tex(latex).strip()
        try:
            markup = mathml(source, display=display)
        except FormulaError:
            return f'<code class="formula-problem">{escape(source)}</code>'
        if not display:
            return markup
        label = self.word("formula")
        return f'<div class="formula" tabindex="0" role="group" aria-label="{label}">{markup}</div>'


class Writer(RendererHTML):
    """Our own renderer; a method's name is the token type it writes."""

    def text(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return _page(env).text(tokens[at].content)

    def softbreak(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        before = tokens[at - 1].content[-1:] if at else ""
        after = tokens[at + 1].content[:1] if at + 1 < len(tokens) else ""
        # Chinese has no spaces between words: a line end in the source must not make one.
        return "" if _IDEOGRAPH.match(before) and _IDEOGRAPH.match(after) else "\n"

    def code_inline(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return f"<code>{escape(_page(env).slots.restored(tokens[at].content))}</code>"

    def code_block(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        code = escape(_page(env).slots.restored(tokens[at].content))
        return f"<pre><code>{code}</code></pre>\n"

    def fence(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        if tokens[at].info.strip() == "math":
            return _page(env).formula(tokens[at].content, display=True) + "\n"
        return self.code_block(tokens, at, options, env)

    def math_inline(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return _page(env).formula(tokens[at].content, display=False)

    def math_block(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return _page(env).formula(tokens[at].content, display=True) + "\n"

    def heading_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        page = _page(env)
        text = page.slots.plain(plain_text(tokens[at + 1]))
        return f'<{tokens[at].tag} id="{escape(page.slugs.new(text))}">'

    def blockquote_open(
        self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env
    ) -> str:
        alert = tokens[at].meta.get("alert")
        if not alert:
            return "<blockquote>\n"
        title = _page(env).word(alert)
        return f'<div class="alert alert-{alert}" role="note"><p class="alert-title">{title}</p>\n'

    def blockquote_close(
        self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env
    ) -> str:
        return "</div>\n" if tokens[at].meta.get("alert") else "</blockquote>\n"

    def table_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        page, caption = _page(env), tokens[at].meta.get("caption")
        spoken = plain_words(caption or ())
        label = escape(page.slots.plain(spoken).strip() or page.word("table"))
        shown = self.renderInline(caption, options, env) if caption else ""
        head = f'<div class="scroller" tabindex="0" role="region" aria-label="{label}"><table>'
        return head + (f"<caption>{shown}</caption>\n" if shown else "\n")

    def table_close(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        empty = not tokens[at + 1].content.strip()
        return f"<td{_align(tokens[at])}>" if empty else f'<th scope="col"{_align(tokens[at])}>'

    def th_close(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return "</th>\n" if tokens[at - 1].content.strip() else "</td>\n"

    def td_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return f"<td{_align(tokens[at])}>"

    def image(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        page, image = _page(env), tokens[at]
        alt = page.slots.plain("".join(child.content for child in image.children or ()))
        path = picture_path(page.slots.restored(str(image.attrs.get("src", ""))))
        url = page.links.asset(path) if path else None
        if url is None:
            shown = f'<span class="no-picture">{escape(alt)}</span>'
        else:
            shown = f'<img src="{escape(url)}" alt="{escape(alt)}" loading="lazy">'
        if not image.meta.get("figure"):
            return shown
        caption = self._piece(str(image.attrs.get("title", "")), options, env)
        shown = f'<figure class="figure">{shown}'
        return shown + (f"<figcaption>{caption}</figcaption></figure>" if caption else "</figure>")

    def _piece(self, text: str, options: OptionsDict, env: Env) -> str:
        """Write a piece of text of its own (a caption) as inline Markdown."""
        if not text:
            return ""
        tokens = env["parser"].parseInline(text, env)
        return self.renderInline(tokens[0].children or [], options, env)

    def link_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        page = _page(env)
        bare = tokens[at + 1].type == "link_close"
        opening, closing = link(page, unquote(str(tokens[at].attrs.get("href", ""))), bare)
        page.open_links.append(closing)
        return opening

    def link_close(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        return _page(env).open_links.pop()


def picture_path(source: str) -> str | None:
    """Return the path of a picture in the content folder, None for any other place."""
    path = unquote(source)
    if not path or _SCHEME.match(path) or path.startswith(("/", "\\")) or ".." in path:
        return None
    return path


def link(page: Page, target: str, bare: bool) -> tuple[str, str]:
    """Return the opening and closing markup of a link; `bare` means it has no text of its own."""
    target = page.slots.restored(target)
    scheme, _, key = target.partition(":")
    if scheme == "term":
        term = page.links.term(key)
        words = escape((term.text if term else "") or key) if bare else ""
        if term is None:
            return words, ""
        found = f'href="{escape(term.href)}" data-term="{escape(key)}"'
        return f'<a class="term" {found}>{words}', "</a>"
    if scheme == "cite":
        cited = page.links.cite(key)
        words = escape(cited.label if cited else key) if bare else ""
        if cited is None:
            return words, ""
        return f'<a class="cite" href="{escape(cited.href)}">{words}', "</a>"
    words = escape(target) if bare else ""
    if scheme in ("http", "https", "mailto"):
        return (
            f'<a class="external" href="{escape(target)}" rel="noopener external">{words}',
            "</a>",
        )
    if not target or _SCHEME.match(target) or target.startswith(("//", "\\")):
        return words, ""
    return f'<a href="{escape(target)}">{words}', "</a>"


WRITER = Writer()  # looks for its methods when made, which costs more than a short text


def write(parser: MarkdownIt, tokens: Sequence[Token], page: Page) -> str:
    """Return the HTML of parsed tokens."""
    return str(WRITER.render(tokens, parser.options, {"page": page, "parser": parser}))


def _page(env: Env) -> Page:
    page = env["page"]
    if not isinstance(page, Page):
        raise TypeError("the writers need a Page")
    return page


def _align(token: Token) -> str:
    found = _ALIGN.get(str(token.attrs.get("style", "")))
    return f' class="{found}"' if found else ""
