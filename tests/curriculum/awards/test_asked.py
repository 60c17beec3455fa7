"""Lists as people keep them: numbers a line, CSV with any separator, JSON; all in their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.awards import asked
from curriculum.awards.asked import Asked, BadList


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A1\n\n B2 \n", [Asked(number="A1"), Asked(number="B2")]),
        ("A1,Maya Okafor\nB2,", [Asked(number="A1", name="Maya Okafor"), Asked(number="B2")]),
        ("A1;Okafor, Maya", [Asked(number="A1", name="Okafor, Maya")]),
        ("A1\tMaya", [Asked(number="A1", name="Maya")]),
        (
            "\ufeffName,Ref,Certificate number\r\n“M”,7,A1\r\n",
            [Asked(number="A1", name="“M”", ref="7")],
        ),
        ("姓名;编号\n李雷;A1", [Asked(number="A1", name="李雷")]),
        ('["A1", "B2"]', [Asked(number="A1"), Asked(number="B2")]),
        (
            '{"items": [{"id": "A1", "expected_name": "M", "ref": 7}, {"number": 5}]}',
            [Asked(number="A1", name="M", ref="7"), Asked(number="5")],
        ),
    ],
)
def test_a_list_is_read_in_any_of_its_forms(text: str, rows: list[Asked]) -> None:
    assert list(asked.read(text, 200)) == rows


@pytest.mark.parametrize("text", ["", " \n", "[]", "{", '{"a": 1}', "[" * 9999, "x" * 1_100_000])
def test_what_is_no_list_says_what_to_do(text: str) -> None:
    with pytest.raises(BadList, match=r"\. [A-Z]"):
        asked.read(text, 200)


def test_a_list_that_is_too_long_says_how_long_it_may_be() -> None:
    assert len(asked.read("A\n" * 200, 200)) == 200
    with pytest.raises(BadList, match="201 rows; 200"):
        asked.read("A\n" * 201, 200)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a.pdf,Maya\nb/c.pdf,Li Lei", {"a.pdf": "Maya", "b/c.pdf": "Li Lei"}),
        ("name;file\nMaya;a.pdf", {"a.pdf": "Maya"}),
        ("", {}),
    ],
)
def test_names_of_files_are_read(text: str, names: dict[str, str]) -> None:
    assert asked.names_of_files(text) == names


def test_a_name_is_found_by_path_and_by_the_last_part_of_it() -> None:
    names = {"a.pdf": "Maya", "x/b.pdf": "Li"}

    assert asked.expected(names, "folder/a.pdf") == "Maya"
    assert asked.expected(names, "x/b.pdf") == "Li"
    assert asked.expected(names, "b.pdf") == ""


def test_a_list_of_names_without_a_name_column_is_refused() -> None:
    with pytest.raises(BadList, match="column"):
        asked.names_of_files("file,site\na.pdf,north")


@given(st.text(max_size=300))
def test_any_text_is_a_list_or_a_refusal(text: str) -> None:
    try:
        found = asked.read(text, 200)
        asked.names_of_files(text)
    except BadList:
        return
    assert found
