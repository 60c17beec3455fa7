"""Arithmetic with one value of each name: what marks a learner's answer."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from assessments.arithmetic import Computed, Names, Refused, build

STEPS_KEPT = 2048  # of expressions; they are hundreds of bytes each, and quickly built again
Step = Callable[[Names], Computed]


@lru_cache(maxsize=STEPS_KEPT)
def built(text: str) -> tuple[Step, tuple[str, ...]]:
    """Return what computes an expression, and the names in it. Raises Refused, with the reason."""
    return build(text, _Scalars())


class _Scalars:
    def same(self, value: Computed) -> Step:
        return lambda _: value

    def named(self, name: str, taken: Callable[[Computed], Computed] | None) -> Step:
        def look_up(names: Names) -> Computed:
            try:
                return taken(names[name]) if taken is not None else names[name]
            except KeyError:
                raise Refused(f"there is no name “{name}” in vars or calc") from None

        return look_up

    def applied(self, function: Callable[..., Computed], *steps: Step) -> Step:
        if len(steps) == 1:
            only = steps[0]
            return lambda names: function(only(names))
        if len(steps) == 2:
            left, right = steps
            return lambda names: function(left(names), right(names))
        return lambda names: function(*[step(names) for step in steps])

    def joined(self, every: Callable[[Iterable[bool]], bool], truths: Sequence[Step]) -> Step:
        return lambda names: every(bool(truth(names)) for truth in truths)

    def chosen(self, test: Step, then: Step, other: Step) -> Step:
        return lambda names: then(names) if test(names) else other(names)
