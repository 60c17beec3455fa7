"""The texts of the seeds: a second reader finds what was planted; no text fits another."""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from random import Random

from assessments.labs.sop_deviation import LAB, reference
from assessments.labs.sop_deviation.cases import is_practice, text_of
from assessments.labs.sop_deviation.goals import GOALS
from assessments.labs.sop_deviation.lines import AGREES, KINDS, NUMBER, UNIT, Line
from assessments.labs.sop_deviation.magnet import KILOAMPERE
from assessments.labs.sop_deviation.standard import STANDARD
from tests.assessments.labs.anywhere import somewhere
from tests.assessments.labs.guessing import passed_by_luck, passed_elsewhere
from tests.assessments.labs.sop_deviation import oracle

SEEDS = tuple(f"seed {n}" for n in range(200))
POINTS = {goal.output: goal.points for goal in GOALS}
# What may stand in a line: Chinese with full-width marks, and numbers with their units.
ALLOWED_ZH = re.compile(
    r"(?:[\u4e00-\u9fff：，。；、（） ±]|\d+(?:\.\d+)?"
    r"|(?:MPa|Pa|ppm|kOe|min|μm|℃|T|h|s)(?![A-Za-z]))+"
)


def passes(settings: Mapping[str, Decimal], seed: str) -> bool:
    """Whether these marks earn the 80 % that pass."""
    outputs = LAB.run(settings, seed).outputs
    earned = sum(goal.points for goal in GOALS if goal.met(outputs))
    return earned >= Decimal("0.8") * sum(POINTS.values())


def passed(settings: Mapping[str, Decimal], seed: str) -> list[bool]:
    return [passes(settings, seed)]


def marks(text: tuple[Line, ...], wanted: set[int]) -> dict[str, Decimal]:
    """Return the right kind on every line of these kinds, and agrees on all others."""
    return {
        f"line_{at}": Decimal(line.kind if line.kind in wanted else AGREES)
        for at, line in enumerate(text, 1)
    }


def test_the_standard_text_is_that_of_the_brief() -> None:
    assert text_of("practice") == text_of("") == STANDARD
    assert [at for at, line in enumerate(STANDARD, 1) if line.kind] == [2, 4, 5, 10, 12]
    assert [at for at, line in enumerate(STANDARD, 1) if line.critical] == [5]
    assert "20 kOe" in STANDARD[10].zh
    assert "1592 kA/m" in STANDARD[10].en


def test_a_second_reader_finds_in_every_line_what_was_planted_and_nothing_else() -> None:
    for seed in SEEDS:
        for line in text_of(seed):
            assert oracle.read(line.zh, line.en) == line.kind, (seed, line)


def test_printed_digits_part_a_wrong_unit_from_a_wrong_number() -> None:
    """As the page says: a wrong unit keeps them, up to zeros and the point; a number does not."""
    for seed in SEEDS:
        for line in text_of(seed):
            zh, en = (
                sorted(digits.replace(".", "").strip("0") for digits, *_ in oracle.quantities(text))
                for text in (line.zh, line.en)
            )
            if line.kind in (NUMBER, UNIT):
                assert (zh == en) == (line.kind == UNIT), line


def test_a_line_that_is_written_in_other_units_has_equal_values() -> None:
    for seed in SEEDS:
        rewritten = [line for line in text_of(seed) if line.rewritten]
        assert len(rewritten) >= 3, seed
        for line in rewritten:
            assert line.kind == AGREES
            texts = oracle.quantities(line.zh), oracle.quantities(line.en)
            assert texts[0] != texts[1]
            assert len(texts[0]) == len(texts[1])


def test_kilooersted_are_those_of_the_definition() -> None:
    assert round(20 * KILOAMPERE, 1) == 1591.5
    assert abs(KILOAMPERE - 79.577472) < 1e-6


def test_every_seed_has_four_to_six_deviations_and_one_that_can_hurt_and_is_not_of_numbers() -> (
    None
):
    for seed in SEEDS:
        text = text_of(seed)
        kinds = Counter(line.kind for line in text if line.kind)
        assert 4 <= sum(kinds.values()) <= 6, seed
        assert len(kinds) >= 4
        assert max(kinds.values()) <= 2
        assert 1 <= kinds[NUMBER] + kinds[UNIT] <= 2
        assert any(line.critical and line.kind not in (NUMBER, UNIT) for line in text)
        assert not any(line.critical and not line.kind for line in text)


def test_every_kind_comes_up_often_and_every_line_now_agrees_and_now_deviates() -> None:
    texts = [text_of(seed) for seed in SEEDS]
    kinds = Counter(line.kind for text in texts for line in text)

    assert set(kinds) == set(range(len(KINDS)))
    assert min(kinds.values()) >= 50
    for at in range(12):
        assert 50 <= sum(text[at].kind > 0 for text in texts) <= 140, at


def test_chinese_is_simplified_with_full_width_marks() -> None:
    for line in {line for seed in ("", *SEEDS) for line in text_of(seed)}:
        assert ALLOWED_ZH.fullmatch(line.zh), line.zh
        assert line.zh.endswith("。")
        for sign in re.findall(r"[\u4e00-\u9fff]", line.zh):
            sign.encode("gb2312")  # every character of it is a simplified one
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", line.en), line.en
        assert line.en.endswith(".")


def test_the_same_english_is_right_in_one_text_and_wrong_in_another() -> None:
    """A line of words cannot be judged without the Chinese beside it."""
    right, wrong = set(), set()
    for number in range(2000):
        for line in text_of(f"many {number}"):
            plain = re.sub(r"\d+(\.\d+)?", "0", line.en)
            if line.kind not in (NUMBER, UNIT):
                (wrong if line.kind else right).add((line.en, plain))
    both = {plain for _, plain in right} & {plain for _, plain in wrong}

    for said in (
        "The pressure drop should not exceed", "content must not exceed", "HcB must not be below",
        "more than 0 cracks may be", "0 or more cracks must be", "then be scrapped", "reworked",
        "repaired", "accepted under a concession",
    ):  # fmt: skip
        assert any(said in plain for plain in both), said


def test_the_seeds_differ_and_the_same_seed_is_the_same_text() -> None:
    texts = [text_of(seed) for seed in SEEDS]

    assert len(set(texts)) == len(SEEDS)
    assert len({tuple(line.kind for line in text) for text in texts}) > 190
    assert STANDARD not in texts
    assert text_of.__wrapped__(SEEDS[3]) == texts[3]


def test_every_seed_is_solved_by_its_reference() -> None:
    for seed in SEEDS:
        run = LAB.run(reference(seed), seed)
        assert all(goal.met(run.outputs) for goal in GOALS)
        assert run.notes == ()


def test_only_the_pages_of_practice_name_lines() -> None:
    assert all(is_practice(seed) for seed in ("", "practice", "practice 17"))
    assert not any(is_practice(seed) for seed in ("variant/3", "practised", "practice-", "x 1"))


def test_marks_that_pass_one_seed_pass_at_most_one_in_ten_others() -> None:
    for seed in SEEDS:
        assert passed_elsewhere(reference(seed), seed, SEEDS, passed) <= 20, seed


def test_six_random_tries_pass_in_fewer_than_one_in_twenty_sittings() -> None:
    assert passed_by_luck(LAB, SEEDS, passed) == 0


def test_who_compares_numbers_alone_passes_nowhere() -> None:
    for seed in SEEDS:
        assert not passes(marks(text_of(seed), {NUMBER, UNIT}), seed)


def test_whoever_marks_all_lines_passes_nowhere() -> None:
    for seed in SEEDS:
        every = {name: kind or Decimal(1) for name, kind in reference(seed).items()}
        assert not passes(every, seed)


def test_marks_without_a_critical_line_pass_nowhere() -> None:
    for seed in SEEDS:
        for at, line in enumerate(text_of(seed), 1):
            if line.critical:
                assert not passes({**reference(seed), f"line_{at}": Decimal(0)}, seed)


def test_anything_on_the_panel_is_marked_without_a_fault() -> None:
    chance = Random(4)
    for seed in SEEDS[:50]:
        assert LAB.check(somewhere(LAB, chance), seed) == ()
