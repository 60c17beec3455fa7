"""Whether a rule scores above chance: exact one-sided tests, corrected for the number of rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from assessments.cues.chance import mean, spread, total
from assessments.cues.decisions import Decision
from assessments.cues.rules import RULES

# One false alarm in twenty sound pools at most: it costs an author some rewording, which does no
# harm, while a cue that is missed lets somebody pass who knows nothing.
ALPHA = 0.05
SHARE = 0.95  # of chance, that lies in the interval told


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule scores over some decisions, and what chance would."""

    rule: str
    decisions: int
    said: int  # decisions in which the rule picks something; in the others it guesses
    score: Fraction
    chance: Fraction
    low: Fraction  # chance lies between these in 95 of 100 cases
    high: Fraction
    p: float  # of this score or a higher one by chance
    adjusted: float  # the same after Holm's correction for the number of rules
    found: tuple[Decision, ...] = ()  # where the rule earns more than chance

    @property
    def above(self) -> bool:
        """Whether the rule scores above chance."""
        return self.adjusted <= ALPHA


def judge(decisions: Sequence[Decision]) -> tuple[Outcome, ...]:
    """Return the outcome of every rule.

    Holm's step-down correction counts the rules that say anything here: whether a rule does so
    follows from the options alone and not from their keys, so that the correction stays valid.
    """
    outcomes = [_outcome(rule.id, decisions) for rule in RULES]
    telling = sorted((one.p, at) for at, one in enumerate(outcomes) if one.said)
    least = 0.0
    for done, (p, at) in enumerate(telling):
        least = max(least, min(1.0, p * (len(telling) - done)))
        outcomes[at] = replace(outcomes[at], adjusted=least)
    return tuple(outcomes)


def _outcome(rule: str, decisions: Sequence[Decision]) -> Outcome:
    spreads = [spread(one.rows(rule), one.room) for one in decisions]
    means = [mean(one) for one in spreads]
    scores = [one.score(rule) for one in decisions]
    expected = total(spreads)
    low, high = expected.within(SHARE)
    scored = sum(scores, Fraction(0))
    each = zip(decisions, scores, means, strict=True)
    return Outcome(
        rule=rule,
        decisions=sum(len(one.key) for one in decisions),
        said=sum(one.says(rule) for one in decisions),
        score=scored,
        chance=sum(means, Fraction(0)),
        low=low,
        high=high,
        p=expected.at_least(scored),
        adjusted=1.0,
        found=tuple(one for one, score, mean in each if score > mean),
    )
