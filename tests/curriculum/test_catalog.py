"""What the catalogue finds in a tree, and what it answers for what is not there."""

import pytest

from assessments.problems import SourceError
from curriculum.catalog import load
from curriculum.lessons import CheckSlot
from tests.curriculum.trees import BANK, LESSON, ROLE, a_tree

WEIGHING = "courses/ore-testing/weighing/weighing"


def test_everything_is_found_under_its_id() -> None:
    catalog = load(a_tree())

    assert catalog.problems == ()
    assert [role.id for role in catalog.roles] == ["ore-tester"]
    assert catalog.course("ore-testing").title == "Ore testing"
    assert catalog.module("ore-testing", "weighing").open
    assert catalog.lesson("ore-testing/weighing/scales").title == "Scales"
    assert catalog.quiz("ore-testing/weighing/weighing").title == "Weighing"
    assert catalog.competency("safe").gate == "safety"
    assert catalog.glossary["tare"].zh_hant == "皮重"
    assert catalog.sources["scales2020"].label == "Maker 2020"


@pytest.mark.parametrize("ask", ["role", "course", "competency", "lesson", "quiz"])
def test_what_is_not_there_raises_key_error(ask: str) -> None:
    catalog = load(a_tree())

    with pytest.raises(KeyError):
        getattr(catalog, ask)("nowhere/to/be")


def test_a_quiz_that_cannot_be_read_goes_by_its_id() -> None:
    tree = a_tree()
    catalog = load({**tree, f"{WEIGHING}.quiz.md": "no front matter"})

    assert load(tree).quiz_title(WEIGHING.removeprefix("courses/")) == "Weighing"
    assert catalog.quiz_title(WEIGHING.removeprefix("courses/")) == "ore-testing/weighing/weighing"
    assert catalog.quiz_title("nowhere/to/be") == "nowhere/to/be"


def test_a_role_says_what_it_asks_for() -> None:
    role = load(a_tree()).role("ore-tester")

    assert role.target("ore-plan") == 3
    assert role.target("safe") == 0
    assert role.foundations == ("foundations/units",)
    assert role.months("law") == 12
    assert role.months() == 36
    assert [section.title for section in role.sections] == ["Who hires them, and for what"]


def test_lessons_of_an_outline_cannot_be_opened() -> None:
    catalog = load(a_tree())

    assert catalog.lessons("ore-testing/planning") == ()
    assert len(catalog.lessons("ore-testing/weighing")) == 3


def test_a_lesson_is_cut_where_it_asks() -> None:
    catalog = load(a_tree())
    lesson = catalog.lesson("ore-testing/weighing/scales")

    body = catalog.lesson_body(lesson)

    assert [type(part) is CheckSlot for part in body.parts] == [False, True, False, True, False]
    assert body.question_ids == ("scales-try", "order")
    assert [question.id for question in catalog.checks(lesson)] == ["scales-try", "order"]
    assert [heading.text for heading in body.headings] == ["What it is", "And more", "Key points"]
    assert len(lesson.key_points) == 4


def test_links_of_a_lesson_lead_to_glossary_and_sources() -> None:
    catalog = load(a_tree())

    html = str(catalog.lesson_body(catalog.lesson("ore-testing/weighing/scales")).parts[0])

    assert 'href="/glossary/tare"' in html
    assert 'href="/sources/scales2020"' in html


def test_pictures_are_found_beside_the_source_that_shows_them() -> None:
    path = "courses/ore-testing/weighing/scales.lesson.md"
    catalog = load(a_tree(), {"courses/ore-testing/weighing/figures/pan.svg"})

    links = catalog.links(path)

    assert links.asset("figures/pan.svg") == "/files/courses/ore-testing/weighing/figures/pan.svg"
    assert links.asset("figures/lid.svg") is None
    assert links.asset("../../../secret.svg") is None


def test_drawings_are_read_only_where_the_caller_gives_them() -> None:
    figure = "courses/ore-testing/weighing/figures/pan.svg"
    path, asked = "courses/ore-testing/weighing/scales.lesson.md", []
    reading = load(a_tree(), {figure}, lambda name: asked.append(name) or "<svg/>").links(path)  # type: ignore[func-returns-value]

    assert reading.drawing("figures/pan.svg") == "<svg/>"
    assert reading.drawing("figures/lid.svg") is None
    assert reading.drawing("../../../secret.svg") is None
    assert asked == [figure]
    assert load(a_tree(), {figure}).links(path).drawing("figures/pan.svg") is None


def test_a_changed_picture_is_a_change_of_the_links() -> None:
    one, other = (load(a_tree(), {"a.svg": sha}).links("x.quiz.md") for sha in ("1", "2"))

    assert one != other
    assert one == load(a_tree(), {"a.svg": "1"}).links("x.quiz.md")


def test_a_quiz_draws_from_the_bank_beside_it_or_from_a_full_id() -> None:
    catalog = load(a_tree())
    bank = catalog.banks("ore-testing/weighing/weighing")

    assert bank("practice") is bank("ore-testing/weighing/practice")
    assert bank("practice").question("order").points == 1


def test_a_bank_with_errors_raises_with_its_problems() -> None:
    catalog = load(a_tree(courses_ore_testing_weighing_practice_bank_md=BANK.replace("x", "y")))

    with pytest.raises(SourceError):
        catalog.bank("ore-testing/weighing/practice")
    assert catalog.readable("ore-testing/weighing/practice") is None


def test_the_chinese_version_is_a_sibling_and_english_stands_in_for_it() -> None:
    tree = a_tree()
    chinese = LESSON.format(title="天平", slug="scales")
    tree["courses/ore-testing/weighing/scales.zh.lesson.md"] = chinese
    catalog = load(tree)

    assert catalog.lesson("ore-testing/weighing/scales", "zh").title == "天平"
    assert catalog.lesson("ore-testing/weighing/tare", "zh").title == "Tare"
    assert len(catalog.lessons_by_id) == 3


def test_an_unknown_field_is_told_with_the_one_that_was_meant() -> None:
    catalog = load(a_tree(roles_ore_tester_md=ROLE.replace("summary:", "sumary:")))

    told = {problem.code: problem for problem in catalog.problems}

    assert "summary" in told["F11"].fix
    assert told["F11"].line == 6
    assert set(told) == {"F11"}, "one slip is told once"


def test_a_moved_id_is_followed_to_its_end() -> None:
    tree = a_tree()
    tree["redirects.md"] = (
        "---\ntitle: Moved\nredirects: [{from: a/b, to: c/d}, {from: c/d, to: e/f}]\n---\n"
    )

    catalog = load(tree)

    assert catalog.moved("a/b") == "e/f"
    assert catalog.moved("x/y") == ""


def test_redirects_in_a_circle_are_told() -> None:
    tree = a_tree()
    tree["redirects.md"] = (
        "---\ntitle: Moved\nredirects: [{from: a/b, to: c/d}, {from: c/d, to: a/b}]\n---\n"
    )

    assert {problem.code for problem in load(tree).problems} == {"K08"}
