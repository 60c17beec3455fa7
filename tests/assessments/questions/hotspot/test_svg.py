"""Drawings: any text is read or refused, and what is given out is a tame drawing."""

from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.questions.hotspot.svg import ELEMENTS, UnreadableDrawing, read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
NAMES = st.sampled_from([*sorted(ELEMENTS), "script", "style", "image", "a", "foreignObject"])
HOSTILE = st.sampled_from(
    [
        *("url(#planted)", "url(https://example.org/x)", "URL( 'data:x' )", "#planted", "red"),
        *('"><script>alert(1)</script>', "javascript:alert(1)", "u\\72l(#planted)", "planted"),
        *("url(#planted) url(https://example.org)", "fill: url(//example.org); fill: red"),
    ]
)
ATTRIBUTE = st.sampled_from(
    ["id", "class", "style", "fill", "href", "onload", "onclick", "src", "d", "clip-path", "mask"]
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(NAMES)
    found = draw(st.dictionaries(ATTRIBUTE, HOSTILE, max_size=4))
    inside = draw(st.lists(elements(depth + 1), max_size=3)) if depth < 3 else []
    text = draw(st.sampled_from(["", "a", "&lt;script&gt;"]))
    written = "".join(f" {k}='{_quoted(v)}'" for k, v in found.items())
    return f"<{name}{written}>{text}{''.join(inside)}</{name}>"


def _quoted(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")


@given(st.lists(elements(), max_size=4))
def test_what_is_given_out_is_well_formed_and_nothing_in_it_runs_or_loads(parts: list[str]) -> None:
    given_out = read_drawing(HEAD + "".join(parts) + "</svg>").markup("p1", "alt")

    seen: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: seen.append((tag, attributes))
    parser.Parse(given_out, True)
    assert {tag for tag, _ in seen} <= ELEMENTS
    for _, attributes in seen:
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name not in ("style", "src")
            assert "\\" not in value
            assert name != "class" or value == "hotspot-drawing"
            assert name not in ("id", "href") or value.removeprefix("#").startswith("p1-")
            assert "url(" not in value.lower() or value.startswith("url(#p1-")


@given(st.text() | st.text(alphabet="<>/&;=\"' svgxmln:!DOCTYPE[]?-#\x00").map(HEAD.__add__))
def test_any_text_is_a_drawing_or_is_refused_in_words(text: str) -> None:
    try:
        drawing = read_drawing(text)
    except UnreadableDrawing as refused:
        said = str(refused)
    else:
        said = drawing.view
    assert said


def test_depth_and_number_of_elements_are_limited() -> None:
    for inside in ("<g>" * 100 + "</g>" * 100, "<g/>" * 30_000, "x" * 1_100_000):
        with pytest.raises(UnreadableDrawing):
            read_drawing(f"{HEAD}{inside}</svg>")


def test_entities_are_refused_before_they_grow() -> None:
    laughs = "".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "ha"}&a0;">' for n in range(1, 30)
    )

    with pytest.raises(UnreadableDrawing, match="DOCTYPE"):
        read_drawing(f'<!DOCTYPE svg [<!ENTITY a0 "ha">{laughs}]>{HEAD}&a29;</svg>')


def test_elements_of_other_vocabularies_stay_behind() -> None:
    text = f'{HEAD}<x:rect xmlns:x="https://example.org"><g/></x:rect><rect/></svg>'

    assert read_drawing(text).markup("p", "").count("<rect") == 1


def test_a_drawing_given_out_as_a_file_keeps_its_look_and_loses_its_names() -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="40" height="20"'
        ' id="planted-root" class="planted-class" font-family="serif">'
        "<title>planted-title</title><!-- planted-comment --><desc>planted-desc</desc>"
        '<linearGradient id="planted-paint"><stop offset="0" stop-color="red"/></linearGradient>'
        '<rect id="planted-key" data-x="planted" width="5" height="5" fill="url(#planted-paint)"/>'
        "</svg>"
    )

    file = read_drawing(text).document()

    again = read_drawing(file)
    assert "planted" not in file
    assert 'width="40" height="20"' in file
    assert 'font-family="serif"' in file
    assert (again.width, again.height) == (20, 10)
    assert 'fill="url(#part-1)"' in file
    assert again.document() == file
