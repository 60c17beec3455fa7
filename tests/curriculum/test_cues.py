"""A cue in one bank warns; in all that a role is asked, or in everything, it is an error."""

from curriculum.catalog import load
from curriculum.cues import Pool, cues
from tests.assessments.cues.banks import Item, source
from tests.curriculum.trees import a_tree

BANK = "courses/ore-testing/weighing/practice.bank.md"
CUED: list[Item] = [
    ("Why?", (f"number {n} and so on and on", f"{n} a", f"{n} b"), 0) for n in range(14)
]


def judged(**files: str) -> dict[tuple[str, str], Pool]:
    tree = a_tree()
    for name, text in files.items():
        tree[{"bank": BANK, "exam": "exams/ore-tester.bank.md"}[name]] = text
    return {(pool.kind, pool.name): pool for pool in cues(load(tree))}


def test_a_sound_tree_is_no_better_than_chance() -> None:
    assert {pool.severity for pool in judged().values()} == {""}


def test_a_bank_warns_and_its_role_and_all_fail() -> None:
    found = judged(bank=source(CUED))

    assert found["bank", BANK].severity == "warning"
    assert "longest" in {one.rule for one in found["bank", BANK].above}
    assert found["role", "ore-tester"].severity == "error"
    assert found["all", "all questions"].severity == "error"


def test_a_translation_is_not_counted_once_more() -> None:
    tree = a_tree()
    plain = cues(load(tree))[-1].outcomes[0].decisions
    tree[BANK.replace(".bank", ".zh.bank")] = tree[BANK]

    assert cues(load(tree))[-1].outcomes[0].decisions == plain


def test_a_file_that_cannot_be_read_has_no_decisions() -> None:
    found = judged(bank=source(CUED).replace("- [x]", "- [ ]"))

    assert ("bank", BANK) not in found
