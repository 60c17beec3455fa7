"""What chance decides of a question: for one learner, or in many variants to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import TypeVar, cast

from assessments.columns import Columns
from assessments.values import Value

T = TypeVar("T")


@lru_cache(maxsize=8192)  # a page shows an id, and its answer is read and marked by it
def _alias(seed: str, key: str) -> str:
    return blake2b(f"{seed}\n{key}".encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What chance decided for one learner and one question: stored, never drawn again."""

    seed: str
    values: Mapping[str, Value] = field(default_factory=dict)
    _known: dict[int, tuple[object, object]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, of: object, compute: Callable[[], T]) -> T:
        """Return what `compute` makes of these values; of the same thing it is asked only once."""
        found = self._known.get(id(of))
        if found is None:  # what it is about is kept, so that nothing else can have its id
            found = self._known[id(of)] = (of, compute())
        return cast(T, found[1])

    def alias(self, key: str) -> str:
        """Return the id that stands in the page for `key`; it tells nothing about the key."""
        return _alias(self.seed, key)

    def key(self, alias: str, keys: Sequence[str]) -> str | None:
        """Return the key among `keys` whose alias this is, None if it is none of them."""
        return next((key for key in keys if self.alias(key) == alias), None)

    def shuffled(self, keys: Sequence[str], fixed: Sequence[str] = ()) -> tuple[str, ...]:
        """Return `keys` in this draw's order; those in `fixed` keep their place."""
        moving = [key for key in keys if key not in fixed]
        # The keys count too: two lists of one question must not come in the same order.
        Random("/".join((self.seed, *keys))).shuffle(moving)  # noqa: S311 - order, not a secret
        rest = iter(moving)
        return tuple(key if key in fixed else next(rest) for key in keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """Variants of a question to look at: their numbers as columns, their draws made when asked."""

    columns: Columns
    share: Decimal  # of those looked at, that `require` let pass
    complete: bool  # these are all that there are
    drawn: Callable[[int], Draw]

    def __len__(self) -> int:
        return self.columns.count

    def __iter__(self) -> Iterator[Draw]:
        return map(self.drawn, range(len(self)))
