"""Hotspot: regions of a drawing by letters, and nothing in the page that names them."""

import json
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.prose.links import PlainLinks
from assessments.questions.base import BadResponse, Draw
from assessments.questions.hotspot import Hotspot

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" class="planted-class">
<title>planted-title</title><desc>planted-desc</desc><!-- planted-comment -->
<metadata>planted-metadata</metadata>
<defs><linearGradient id="planted-gradient"><stop offset="0" stop-color="#fff"/></linearGradient>
</defs>
<g id="planted-group" data-name="planted-data" transform="translate(10 10)">
<rect id="planted-gb" class="planted-gb" width="40" height="20" fill="url(#planted-gradient)"/>
<path id="planted-phi" aria-label="planted-aria" d="M100 10h40v30h-40z"/>
</g><circle id="planted-pore" cx="30" cy="70" r="15" style="fill: #123456; --x: planted-style"/>
<script>planted-script</script><style>.planted-rule { fill: red }</style>
</svg>"""
REGIONS = """regions:
  gb: {label: secret boundary, svg: "#planted-gb", describe: The box at the top left}
  phi: {label: secret grain, svg: "#planted-phi", describe: The box at the top right}
  pore: {label: secret pore, svg: "#planted-pore", describe: The disc at the lower left}"""


@dataclass(frozen=True, slots=True)
class Folder(PlainLinks):
    """One drawing beside the question."""

    text: str = DRAWING

    def drawing(self, path: str) -> str | None:
        return self.text if path == "figures/a.svg" else None


def source(fields: str, regions: str = REGIONS) -> str:
    return (
        "---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: hotspot\n"
        f"image: figures/a.svg\n{regions}\n{fields}\n```\n\n"
        'Find it.\n\n![Boxes and a "disc"](figures/a.svg "A caption")\n'
    )


def a_hotspot(fields: str = "answer: gb", drawing: str = DRAWING) -> Hotspot:
    question = quiz.read(source(fields), "q.md", Folder(drawing)).questions[0]
    assert isinstance(question, Hotspot)
    return question


def sent(question: Hotspot, draw: Draw, *keys: str) -> dict[str, list[str]]:
    return {"pick": [draw.alias(key) for key in keys]}


def told(fields: str, regions: str = REGIONS, drawing: str = DRAWING) -> list[str]:
    """Return the codes of all that an author is told, without what the drawing leaves out."""
    _, problems = quiz.check(source(fields, regions), "q.md", Folder(drawing))
    return [problem.code for problem in problems if problem.code != "V12"]


def test_one_right_place_earns_everything_and_any_other_nothing() -> None:
    question = a_hotspot()
    draw = question.draw("seed")

    for key, fraction in (("gb", 1), ("phi", 0), ("pore", 0)):
        mark = question.grade(question.read(sent(question, draw, key), draw), draw)
        assert mark.fraction == fraction
        assert mark.slips == (() if fraction else (f"picked-{key}",))


@pytest.mark.parametrize(
    ("keys", "whole", "minus"),
    [
        (("gb", "pore"), "1", "1"),
        (("gb",), "0", "0.5"),
        (("gb", "phi"), "0", "0"),
        (("gb", "phi", "pore"), "0", "0.5"),
        (("phi",), "0", "0"),
    ],
)
def test_several_places_are_marked_by_the_rule_named(
    keys: tuple[str, ...], whole: str, minus: str
) -> None:
    for rule, fraction in (("", whole), ("scoring: right-minus-wrong", minus)):
        question = a_hotspot(f"answer: [gb, pore]\n{rule}")
        draw = question.draw("seed")

        mark = question.grade(question.read(sent(question, draw, *keys), draw), draw)

        assert mark.fraction == Decimal(fraction)


def test_two_places_are_not_taken_where_one_is_asked_for() -> None:
    question = a_hotspot()
    draw = question.draw("seed")

    for raw in (sent(question, draw, "gb", "phi"), {"pick": ["gb"]}, {"pick": ["A"]}):
        with pytest.raises(BadResponse):
            question.read(raw, draw)


@given(st.dictionaries(st.sampled_from(["pick", "x"]), st.lists(st.text(max_size=12), max_size=3)))
def test_whatever_is_sent_is_read_as_nothing_or_refused(form: dict[str, list[str]]) -> None:
    question = a_hotspot()
    if any(form.get("pick", ())):
        with pytest.raises(BadResponse):
            question.read(form, question.draw("seed"))
    else:
        assert question.read(form, question.draw("seed")) == {}


@given(seed=st.text(max_size=8), picked=st.sets(st.sampled_from(["gb", "phi", "pore"])))
def test_a_mark_is_a_share_and_more_wrong_places_never_earn_more(
    seed: str, picked: set[str]
) -> None:
    question = a_hotspot("answer: [gb, pore]\nscoring: right-minus-wrong")
    draw = question.draw(seed)
    mark = question.grade(question.read(sent(question, draw, *picked), draw), draw)
    less = question.grade(question.read(sent(question, draw, *(picked - {"phi"})), draw), draw)

    assert 0 <= mark.fraction <= less.fraction <= 1


def test_nothing_in_the_page_names_a_region() -> None:
    question = a_hotspot()
    page = json.dumps(question.shown(question.draw("seed")), ensure_ascii=False)

    assert "planted-" not in page
    assert "secret" not in page
    assert "figures/a.svg" not in page, "the file itself has the names"
    assert not {f'"{key}"' for key in question.keys} & set(page.split())


def test_the_drawing_keeps_its_look() -> None:
    shown = a_hotspot().shown(Draw(seed="s"))
    picture = str(shown["picture"])

    assert 'fill="#123456"' in picture
    gradient = picture.split('<linearGradient id="')[1].split('"')[0]
    assert f'fill="url(#{gradient})"' in picture
    assert 'aria-label="Boxes and a &quot;disc&quot;"' in picture
    assert shown["caption"] == "A caption"
    assert "<img" not in str(shown["prompt"])


def test_letters_are_dealt_out_anew_to_each_attempt() -> None:
    question = a_hotspot()
    right = set()
    for n in range(30):
        draw = question.draw(str(n))
        regions = question.shown(draw)["regions"]
        right |= {one["letter"] for one in regions if one["id"] == draw.alias("gb")}  # type: ignore[attr-defined]

    assert right == {"A", "B", "C"}


def test_a_letter_that_the_picture_prints_itself_is_dealt_to_no_region() -> None:
    named = "<text>A</text><text><tspan>C</tspan></text><text>B and D</text></svg>"
    question = a_hotspot(drawing=DRAWING.replace("</svg>", named))
    regions = question.shown(question.draw("seed"))["regions"]

    assert [one["letter"] for one in regions] == ["B", "D", "E"]  # type: ignore[attr-defined]


def test_what_was_right_is_told_with_its_letter_and_its_label() -> None:
    question = a_hotspot()
    draw = question.draw("seed")
    regions = question.shown(draw)["regions"]
    letter = next(o["letter"] for o in regions if o["id"] == draw.alias("gb"))  # type: ignore[attr-defined]

    told = question.explain({"pick": ["phi"]}, draw)

    assert told.right_answer == f"<b>{letter}</b> secret boundary"
    assert "secret grain" in told.given
    assert told.reasoning.count("is-right") == 2  # its outline and its letter
    assert "planted-" not in told.reasoning


def test_places_from_the_drawing_and_in_percents_lie_where_they_should() -> None:
    regions = (
        'regions:\n  a: {svg: "#planted-gb", describe: one}\n  b: {rect: 5 10 20 20, describe: two}'
    )
    found = quiz.read(source("answer: a", regions), "q.md", Folder()).questions[0]

    assert isinstance(found, Hotspot)
    assert [region.shape and region.shape.box for region in found.regions] == [(10, 10, 50, 30)] * 2


@pytest.mark.parametrize(
    ("code", "one"),
    [
        ("V05", "{describe: x}"),
        ("V05", '{svg: "#planted-gb", rect: 1 1 5 5, describe: x}'),
        ("V05", "{svg: planted-gb, describe: x}"),
        ("V06", "{rect: 1 1 5, describe: x}"),
        ("V06", "{rect: 1 1 0 5, describe: x}"),
        ("V06", "{poly: 1 1 5 5 9, describe: x}"),
        ("V06", "{circle: 1 1 1e2, describe: x}"),
        ("V06", "{circle: 1 1 NaN, describe: x}"),
        ("V06", "{rect: 90 1 20 5, describe: x}"),
        ("V07", '{svg: "#nothing", describe: x}'),
        ("V07", '{svg: "#planted-gradient", describe: x}'),
        ("V13", "{rect: 1 1 1 1, describe: x}"),
        ("F11", "{rect: 1 1 9 9, describe: x, feedback: y}"),
        ("F10", "nowhere"),
        ("V09", "{rect: 1 1 9 9}"),
        ("V09", "{rect: 1 1 9 9, describe: y}"),
        ("V10", "{rect: 1 1 9 9, describe: much longer than the other}"),
    ],
)
def test_an_author_is_told_what_is_wrong_with_a_region(code: str, one: str) -> None:
    regions = f"regions:\n  a: {one}\n  b: {{rect: 20 20 20 20, describe: y}}"

    assert told("answer: b", regions)[0] == code


@pytest.mark.parametrize(
    ("drawing", "codes"),
    [
        ("not a drawing", ["V03"]),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING, ["V03"]),
        (DRAWING.replace(' viewBox="0 0 200 100"', ""), ["V03"]),
        (DRAWING.replace(' viewBox="0 0 200 100"', ' width="200px" height="100"'), []),
        (DRAWING.replace("h40v30h-40z", "h40v30").replace("<path", '<path fill="none"'), ["V07"]),
        (DRAWING.replace("translate", "turn"), ["V07", "V07"]),
        (DRAWING.replace("viewBox", "viewbox"), ["V03"]),
    ],
)
def test_an_author_is_told_what_is_wrong_with_the_drawing(drawing: str, codes: list[str]) -> None:
    assert told("answer: gb", drawing=drawing) == codes


def test_an_author_is_told_what_learners_will_not_see() -> None:
    _, problems = quiz.check(source("answer: gb"), "q.md", Folder())

    assert [p.message for p in problems] == [
        "learners see the drawing without its <script>, <style>"
    ]


def test_a_drawing_that_the_caller_cannot_read_is_no_problem() -> None:
    question = quiz.read(source("answer: gb"), "q.md").questions[0]
    shown = question.shown(question.draw("seed"))

    assert [region["frame"] for region in shown["regions"]] == [{}, {}, {}]  # type: ignore[attr-defined]


def test_a_sample_answer_names_regions_by_their_keys() -> None:
    question = a_hotspot()
    draw = question.draw("seed")

    assert question.sent(("gb", "phi"), draw) == sent(question, draw, "gb", "phi")
    with pytest.raises(ValueError, match="write gb / phi / pore"):
        question.sent("bg", draw)
