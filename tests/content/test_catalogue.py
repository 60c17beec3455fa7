"""The catalogue as published: sixteen roles whole, and nothing that pretends."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

from curriculum import tree
from curriculum.catalog import Catalog, load
from curriculum.check import check_catalog, lessons, questions
from curriculum.readiness import requirement

CONTENT = Path(__file__).resolve().parents[2] / "content"
ROLES = [
    "geologist-mineralogist",
    "mining-process-engineer",
    "solvent-extraction-chemist",
    "radioactive-waste-specialist",
    "rare-earth-metallurgist",
    "process-control-engineer",
    "reo-purification-engineer",
    "environmental-compliance-expert",
    "magnet-materials-scientist",
    "powder-metallurgist",
    "magnet-fabrication-engineer",
    "motor-design-engineer",
    "magnetics-research-scientist",
    "technology-transfer-expert",
    "multilingual-industrial-liaison",
    "ip-intelligence-analyst",
]
CODES = [
    "GEO",
    "MPE",
    "SXC",
    "RAD",
    "MET",
    "PCA",
    "REO",
    "ENV",
    "MAG",
    "POW",
    "FAB",
    "MOT",
    "RND",
    "TTE",
    "LIA",
    "IPA",
]
LONGEST = 28  # words; 25 are the aim
KEPT_OUT = ("certified", "licensed engineer", "accredited engineer", "17024")


@lru_cache
def catalog() -> Catalog:
    return load(tree.read([CONTENT]), frozenset(tree.assets([CONTENT])))


def test_the_content_has_no_error(capfd: pytest.CaptureFixture[str]) -> None:
    found = [*catalog().problems, *check_catalog(catalog(), self_test=False)]

    assert [str(problem) for problem in found if problem.severity == "error"] == []
    assert capfd.readouterr().err == "", "a search that gives up says so here, to every author"


STAGES = {
    stage.path: stage
    for stage in (*lessons.stages(catalog(), None, True), *questions.stages(catalog(), None, True))
}


@pytest.mark.parametrize("path", STAGES)
def test_every_question_marks_its_own_answers(path: str) -> None:
    found = STAGES[path].look({}).problems

    assert [str(problem) for problem in found if problem.severity == "error"] == []


def test_sixteen_roles_stand_in_the_order_of_the_seed() -> None:
    assert [role.id for role in catalog().roles] == ROLES
    assert [role.number for role in catalog().roles] == list(range(1, 17))
    assert [role.code for role in catalog().roles] == CODES


def test_tiers_run_from_rock_to_motor() -> None:
    tiers = [role.tier for role in catalog().roles]

    assert tiers.count("upstream") == 4
    assert tiers.count("cross-cutting") == 3
    assert tiers[-3:] == ["cross-cutting"] * 3


@pytest.mark.parametrize("role_id", ROLES)
def test_a_role_says_who_hires_for_what_and_what_it_does_not_confer(role_id: str) -> None:
    role = catalog().role(role_id)

    titles = [section.title for section in role.sections]
    assert titles == ["Who hires them, and for what", "A day at work", "Safety and law"]
    assert 6 <= len(role.competencies) <= 8
    assert len(role.does_not_confer) >= 3
    assert role.nearest.onet
    assert role.nearest.esco
    assert role.prerequisites
    assert role.validity == {"months": 36, "safety": 12, "law": 12, "norm": 12}
    assert role.foundations[0] == "foundations/units-stoichiometry-and-mass-balance"
    assert "foundations/law-ethics-and-compliance" in role.foundations
    text = " ".join((role.summary, role.body)).casefold()
    assert [word for word in KEPT_OUT if word in text] == []


@pytest.mark.parametrize("role_id", ROLES)
def test_a_course_has_five_or_six_modules_with_outcomes_and_hours(role_id: str) -> None:
    modules = catalog().modules(catalog().role(role_id).course)

    assert 5 <= len(modules) <= 6
    assert all(module.outcomes and module.hours and len(module.lessons) >= 3 for module in modules)


@pytest.mark.parametrize("role_id", ROLES)
def test_the_course_is_named_as_its_role(role_id: str) -> None:
    assert catalog().role(role_id).course == role_id


def test_only_what_is_written_is_called_published() -> None:
    modules = catalog().modules_by_id.values()
    opened = {module.id for module in modules if module.open}
    written = {
        str(bank.parent.relative_to(CONTENT / "courses"))
        for bank in CONTENT.glob("courses/*/*/practice.bank.md")
    }

    assert len(opened) >= 16
    assert opened == written
    whole = {course.id for course in catalog().courses if course.status == "published"}
    assert whole == {
        course.id
        for course in catalog().courses
        if all(module.open for module in catalog().modules(course.id))
    }


def test_a_certificate_can_be_earned_where_the_course_is_whole_and_nowhere_else() -> None:
    earned = {role.id for role in catalog().roles if requirement(catalog(), role)}

    assert "solvent-extraction-chemist" in earned
    assert earned == {
        role.id for role in catalog().roles if catalog().course(role.course).status == "published"
    }


def test_each_of_the_ten_foundations_is_required_by_a_role() -> None:
    required = {name for role in catalog().roles for name in role.foundations}

    assert set(catalog().course("foundations").modules) == required
    assert len(required) == 10


def test_sentences_of_the_roles_are_short() -> None:
    long = [
        (role.id, sentence)
        for role in catalog().roles
        for section in role.sections
        for sentence in re.split(r"(?<=[.?!])\s+", f"{section.text} {role.summary}")
        if len(sentence.split()) > LONGEST
    ]

    assert long == []
