"""What the common errors of a numeric question come to with the numbers of one learner."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.expressions import Refused, compiled
from assessments.questions.numeric.options import CommonError
from assessments.reading.tolerance import Rule
from assessments.values import Value


@dataclass(frozen=True, slots=True)
class Mistake:
    """The `number`-th common error, counted from 1, and the value that it leads to."""

    number: int
    value: Decimal
    ways: tuple[Callable[[Decimal], bool], ...]

    def made(self, value: Decimal) -> bool:
        """Whether a number is what the mistake leads to, however few digits were written."""
        return any(agrees(value) for agrees in self.ways)


def mistakes(
    rows: Sequence[CommonError], rules: Sequence[Rule], names: Mapping[str, Value]
) -> Iterator[Mistake]:
    """Yield what each common error comes to; one that leads nowhere with these numbers not."""
    for number, row in enumerate(rows, 1):
        try:
            value = compiled(row.value).value(names)
        except Refused:
            continue
        yield Mistake(number, value, tuple(rule.agreeing(value) for rule in rules))
