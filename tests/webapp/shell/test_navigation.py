"""Where people can go: by what they may do and where they stand."""

import pytest

from webapp.shell.i18n import compiling
from webapp.shell.navigation import Navigation, navigation


def current(nav: Navigation) -> list[str]:
    return [link.text for link in nav.links if link.current]


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("/", "Roles"),
        ("/roles/solvent-extraction-chemist", "Roles"),
        ("/courses/solvent-extraction-chemist/stages", "Roles"),
        ("/courses/foundations", "Foundations"),
        ("/courses/foundations/units", "Foundations"),
        ("/labs/sx-cascade", "Labs"),
        ("/V/K7M2Q", "Verify a certificate"),
    ],
)
def test_one_entry_is_the_present_section(path: str, entry: str) -> None:
    assert current(navigation(None, path)) == [entry]


def test_a_page_outside_every_section_marks_none() -> None:
    assert current(navigation(None, "/about/privacy")) == []


def test_the_deeper_section_is_the_present_one() -> None:
    assert current(navigation({"learner"}, "/learn/proof/K7M2Q")) == ["Certificates"]


def test_a_bar_has_at_most_five_words_and_a_phone_five_tabs() -> None:
    for kinds in (None, {"learner"}, {"author"}, {"assessor"}, {"employer"}, {"operator"}):
        nav = navigation(kinds, "/")
        assert len(nav.links) <= 5
        assert len(nav.tabs) <= 5


def test_someone_with_several_hats_acts_in_the_one_of_the_address() -> None:
    kinds = {"learner", "author", "operator"}

    assert navigation(kinds, "/learn").audience == "learner"
    assert navigation(kinds, "/teach/sources").audience == "author"
    assert navigation(kinds, "/admin").audience == "operator"
    assert [hat.text for hat in navigation(kinds, "/teach").hats] == [
        "Learning",
        "Teaching",
        "Operating",
    ]


def test_an_assessor_marks_and_an_author_who_is_one_has_both_hats() -> None:
    both = {"author", "assessor"}

    assert navigation(both, "/teach/marking/x").audience == "assessor"
    assert navigation(both, "/teach/sources/x").audience == "author"
    assert current(navigation({"assessor"}, "/teach/marking")) == ["Marking"]
    assert navigation({"author"}, "/teach/marking").audience == "author"


def test_an_address_gives_no_hat_to_those_who_lack_it() -> None:
    assert navigation({"learner"}, "/admin").audience == "learner"


def test_words_are_said_in_the_language_of_the_page() -> None:
    compiling.compile_all()

    nav = navigation(None, "/", "zh")

    assert nav.links[2].text == "实验"
