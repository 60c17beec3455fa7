"""What is called sound at a glance is sound for whoever reads it as Markdown."""

import re
from random import Random

import pytest

from assessments.prose import glance
from assessments.prose.check import _DAMAGE, Text, look_through
from assessments.prose.slots import Slots

NAMES = ("D", "mass")
SOUND = [
    "Plain *words*, and **more**.",
    "With $D = {{ D | 2 dp }}$ and $x^2$, {{ mass }} g of \\ce{Nd^{3+}} stay.",
    "# $D$ of a solvent\n\n- $D$ is {{ D * mass | 3 sf }}\n- [x] \\ce{H2O}",
    "{{? blank }} of them",
]
UNJUDGED = [
    "$\\frc{1}{2}$",
    "{{ other }}",
    "{{ D | 2 xx }}",
    "{{ D +  }}",
    "{ {{ D }}{ and {{{ D }}{",
    "a <b>bold</b> word",
    "[there](term:tare)",
    "![ ](figures/a.svg)",
    "5$ and $6",
    "$x$y$ is 5",
    "a | table",
    "\\\\ce{H2O}",
    "\\ce{H2O",
    "$a\\$",
    "```math\n\\frc\n```",
]
PIECES = [
    *("$", "$$", "\\", "{{", "}}", "{", "}", " ", "5", "x", "*", "_", "[", "]", "\n", "\n\n"),
    *("- ", "> ", "# ", "    ", "~", "\\ce{H2O}", "\\ce{", "{{ D }}", "{{ E }}", "$x$", "\\frc{1}"),
    *("$\\frac{1}{2}$", "|", "&#36;", "](", "<b>"),
]


@pytest.mark.parametrize("text", SOUND)
def test_ordinary_texts_are_seen_to_be_sound(text: str) -> None:
    assert glance.sound(text, NAMES, _DAMAGE)
    assert not faults(text)


@pytest.mark.parametrize("text", UNJUDGED)
def test_what_may_be_wrong_is_left_to_the_reader(text: str) -> None:
    assert not glance.sound(text, NAMES, _DAMAGE)


def test_no_fault_is_missed_at_a_glance() -> None:
    chance = Random("glance")
    judged = 0
    for _ in range(4000):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 9)))
        if glance.sound(text, NAMES, _DAMAGE):
            judged += 1
            assert not faults(text), text
    assert judged > 200


def test_damage_is_what_the_caller_says() -> None:
    assert not glance.sound("$x_y$", (), re.compile("_"))


def faults(text: str) -> list[object]:
    told = Text(text, "a.md", 1, NAMES, None, Slots((), {}))
    look_through(told)
    return list(told.found)
