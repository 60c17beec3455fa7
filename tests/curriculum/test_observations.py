"""Observation checklists: read whole, and every slip told where it stands."""

import pytest

from assessments.problems import Problem
from curriculum.catalog import load
from curriculum.check import check_tree
from curriculum.observations import MARK, Observation, read_observation
from tests.curriculum.trees import CHECKLIST, SAMPLING, a_tree, an_observed_tree

STEPS = CHECKLIST[CHECKLIST.index("## Steps") : CHECKLIST.index("## Readings")]


def read(text: str = CHECKLIST) -> Observation:
    return read_observation(text, SAMPLING, "ore-tester/draw-a-sample")[0]


def problems(tree: dict[str, str]) -> list[Problem]:
    """Return what a whole tree is told about its checklists."""
    found = check_tree(tree, self_test=False)
    return [problem for problem in found if problem.path.startswith("observations/")]


def told(old: str, new: str) -> list[tuple[str, int]]:
    """Return code and line of each problem of the checklist with one text changed."""
    assert CHECKLIST.count(old) == 1
    found = problems(an_observed_tree(CHECKLIST.replace(old, new)))
    return [(problem.code, problem.line) for problem in found]


def line_of(text: str) -> int:
    return CHECKLIST[: CHECKLIST.index(text)].count("\n") + 1


def numbered(count: int) -> str:
    steps = "\n".join(f"{n}. {f'{MARK} ' if n == 1 else ''}Lifts bag {n}." for n in range(1, count))
    return f"## Steps\n\n{steps}\n{count}. Closes the box.\n\n"


def test_a_whole_checklist_has_no_problem() -> None:
    assert problems(an_observed_tree()) == []


def test_a_checklist_is_read_with_its_parts() -> None:
    one = read()

    assert (one.role, one.slug, one.title) == ("ore-tester", "draw-a-sample", "Draw a sample")
    assert one.conditions == ("A heap on which nobody works",)
    assert one.protection == ("Gloves", "Helmet")
    assert [step.critical for step in one.steps] == [True, True] + [False] * 6
    assert one.steps[0].text == "Puts on the helmet."
    assert [(blank.text, blank.unit) for blank in one.readings] == [("Mass of the sample", "kg")]
    assert [(blank.text, blank.unit) for blank in one.site] == [("Procedure", "")]
    assert one.questions[0].text == "Why mix first?"
    assert one.questions[0].listen_for == "The heap is not the same throughout."


def test_a_step_may_run_over_two_lines() -> None:
    one = read(CHECKLIST.replace("Mixes on the sheet.", "Mixes on the sheet,\n   three times."))

    assert one.steps[5].text == "Mixes on the sheet,\nthree times."


def test_another_text_is_another_revision() -> None:
    assert read().revision == read().revision
    assert read().revision != read(CHECKLIST.replace("Gloves", "Mittens")).revision


def test_the_checklists_of_a_role_stand_by_title() -> None:
    tree = an_observed_tree()
    tree["observations/ore-tester/a.md"] = CHECKLIST.replace("Draw a sample", "Weigh a lorry")
    tree["observations/other-role/b.md"] = CHECKLIST

    found = load(tree).observations("ore-tester")

    assert [one.title for one in found] == ["Draw a sample", "Weigh a lorry"]
    assert load(a_tree()).observations("ore-tester") == ()


@pytest.mark.parametrize("name", ["Steps", "Readings", "Questions", "Site"])
def test_a_part_that_is_missing_or_empty_is_told(name: str) -> None:
    start = CHECKLIST.index(f"## {name}")
    end = CHECKLIST.find("## ", start + 3)
    part = CHECKLIST[start : end if end > 0 else None]

    assert told(part, "") == [("K70", 1)]
    assert told(part, f"## {name}\n\n") == [("K70", line_of(part))]


@pytest.mark.parametrize(("count", "codes"), [(7, ["K71"]), (8, []), (15, []), (16, ["K71"])])
def test_there_are_eight_to_fifteen_steps(count: int, codes: list[str]) -> None:
    assert [code for code, _ in told(STEPS, numbered(count))] == codes


def test_a_checklist_without_a_critical_step_is_told() -> None:
    assert told(STEPS, STEPS.replace(f"{MARK} ", "")) == [("K72", line_of("## Steps"))]


@pytest.mark.parametrize(
    "step",
    [
        "Knows where the sheet is.",
        "know the sheet",
        "Understands why.",
        "Is aware of stones.",
        "Makes sure that the sheet is clean.",
        "Ensures a clean sheet.",
        "Can lay out a sheet.",
        "**Understands** why.",
        "**Critical.** Remembers the sheet.",
    ],
)
def test_a_step_that_nobody_can_see_is_told(step: str) -> None:
    sheet = "Lays out the sheet."

    assert told(sheet, step) == [("K73", line_of("3. Lays"))]


@pytest.mark.parametrize(
    "step", ["Cancels the alarm.", "Feels the bag.", "Tests the scale.", "Says what she knows."]
)
def test_a_step_that_can_be_seen_or_heard_is_not_told(step: str) -> None:
    assert told("Lays out the sheet.", step) == []


@pytest.mark.parametrize(
    "step",
    [
        "**Critical** Lays it out.",
        "**critical.** Lays it out.",
        "Critical: lays it out.",
        "Lays it out. (critical)",
        "[Critical] Lays it out.",
        "**Critical.**Lays it out.",
    ],
)
def test_a_mark_that_is_not_quite_one_is_told(step: str) -> None:
    assert told("Lays out the sheet.", step) == [("K79", line_of("3. Lays"))]


def test_the_word_critical_within_a_step_is_no_mark() -> None:
    assert told("Lays out the sheet.", "Reads the critical angle of the heap.") == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("## Steps", "Look at this.\n\n## Steps", "K76"),
        ("## Readings\n", "## Readings\n\nLook at this.\n", "K76"),
        ("## Site\n", "## Site\n\n1. Procedure\n", "K76"),
        ("| Reading | Unit |\n| --- | --- |", "| Reading |\n| --- |", "K76"),
        ("   > The heap is not the same throughout.\n", "", "K78"),
        ("| kg |", "| |", "K77"),
        ("[Gloves, Helmet]", "[]", "K01"),
        ("task:", "duty:", "F11"),
        ("[scales2020]", "[nobody1999]", "K20"),
        ("[ore-plan]", "[ore-plane]", "K20"),
        ("Lays out", "Lays [out](term:nowhere)", "R09"),
    ],
)
def test_a_slip_is_told(old: str, new: str, code: str) -> None:
    assert code in [one for one, _ in told(old, new)]


def test_a_heading_that_nothing_reads_is_told_once_with_what_it_was_meant_to_be() -> None:
    text = CHECKLIST.replace("## Readings", "## Reading")

    found = problems(an_observed_tree(text))

    assert [(problem.code, problem.fix) for problem in found] == [
        ("K70", "## Readings"),
        ("K76", "## Readings"),
    ]


def test_a_part_that_stands_there_twice_is_told() -> None:
    site = CHECKLIST[CHECKLIST.index("## Site") :]

    assert [code for code, _ in told(site, f"{site}\n{site}")] == ["K76"]


def test_only_a_plant_act_of_the_role_is_observed() -> None:
    line = line_of("competencies:")

    assert told("[ore-plan]", "[ore-weigh]") == [("K74", line)]
    assert told("[ore-plan]", "[safe]") == [("K75", line)]


def test_a_checklist_of_no_role_is_told() -> None:
    tree = {**an_observed_tree(), "observations/ore-testers/x.md": CHECKLIST}

    (found,) = problems(tree)

    assert (found.code, found.path) == ("K20", "observations/ore-testers/x.md")
    assert found.fix == "write ore-tester"
