"""Cues: what a reader scores who knows nothing of the subject, but knows how tests are written.

`decisions_of` turns a question into the picks that each rule makes, `judge` compares the score of
each rule over many decisions with what chance gives, exactly.
"""

from assessments.cues.decisions import Decision, decisions_of
from assessments.cues.judging import ALPHA, Outcome, judge
from assessments.cues.rules import RULES, Rule

__all__ = ["ALPHA", "RULES", "Decision", "Outcome", "Rule", "decisions_of", "judge"]
