"""Expressions of a content file: checked once, computed with any values of their names."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from functools import lru_cache

from assessments.arithmetic import Computed, Names
from assessments.arithmetic import Refused as Refused
from assessments.scalars import built
from assessments.values import ANY


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression, ready to be computed with any values of its names."""

    text: str
    names: tuple[str, ...]

    def value(self, names: Names) -> Decimal:
        """Return its value. Raises Refused."""
        result = self._run(names)
        if isinstance(result, Decimal):
            return result
        raise Refused(f"“{self.text}” is not a number")

    def holds(self, names: Names) -> bool:
        """Return whether the condition is true. Raises Refused if it is none."""
        result = self._run(names)
        if isinstance(result, bool):
            return result
        raise Refused(f"“{self.text}” is no condition such as `a > b`")

    def _run(self, names: Names) -> Computed:
        try:
            return built(self.text)[0](names)
        except Refused:
            raise
        except (DecimalException, ArithmeticError, ValueError) as error:
            raise Refused(_said(error, self.text)) from error


def evaluate(text: str, names: Names) -> Decimal:
    """Return the value of an expression. Raises Refused."""
    return compiled(text).value(names)


def holds(text: str, names: Names) -> bool:
    """Return whether a condition is true. Raises Refused."""
    return compiled(text).holds(names)


def check(text: str, names: Collection[str]) -> list[str]:
    """Return what is wrong with an expression in which only `names` may occur."""
    try:
        expression = compiled(text)
    except Refused as error:
        return [str(error)]
    unknown = [name for name in expression.names if name not in names and ANY not in names]
    return [f"there is no name “{name}” in vars or calc" for name in unknown]


@lru_cache(maxsize=8192)
def compiled(text: str) -> Expression:
    """Return a checked expression. Raises Refused, with the reason."""
    return Expression(text, built(text)[1])


def _said(error: Exception, text: str) -> str:
    if isinstance(error, DecimalException | ZeroDivisionError):
        return f"“{text}” has no finite value, for example a division by zero"
    return f"“{text}”: {error}"
