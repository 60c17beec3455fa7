"""The small language of arithmetic: allowed nodes become closures on exact decimals.

The text is parsed by `ast` and never executed; every node is on a list of what is allowed, and
every intermediate value is finite and bounded. What a closure takes, one value of each name or a
column of them, is decided by the way of computing: `scalars` or `columns`.
"""

import ast
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from assessments.functions import CONSTANTS, EXACT, FUNCTIONS, Function
from assessments.values import Value

LONGEST = 400  # characters
NODES = 200
DEPTH = 30
BIGGEST = Decimal("1e300")
POWER = 400
DIGITS = re.compile(r"([0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?")

Names = Mapping[str, Value]
Computed = Decimal | str | bool | Sequence[Decimal]
S = TypeVar("S")  # a closure of some way of computing


class Refused(ValueError):
    """An expression that is not allowed, or that has no finite value; says why."""


class Way(Protocol[S]):
    """How closures compute: from one value of each name, or from many at once."""

    def same(self, value: Computed) -> S:
        """Return what gives this value, whatever the names are."""

    def named(self, name: str, taken: Callable[[Computed], Computed] | None) -> S:
        """Return what gives a name's value, put through `taken`."""

    def applied(self, function: Callable[..., Computed], *steps: S) -> S:
        """Return what gives the value of a function of what the steps give."""

    def joined(self, every: Callable[[Iterable[bool]], bool], truths: Sequence[S]) -> S:
        """Return what joins truths by `all` or `any`."""

    def chosen(self, test: S, then: S, other: S) -> S:
        """Return what gives one or the other, as a truth decides."""


def build(text: str, way: Way[S]) -> tuple[S, tuple[str, ...]]:
    """Return what computes an expression, and the names in it. Raises Refused, with the reason."""
    source, tree = _parsed(text)
    compiler = _Compiler(source, way)
    step = compiler.step(tree)
    return step, tuple(dict.fromkeys(compiler.names))


@lru_cache(maxsize=64)  # the expressions of one question, which are built both ways
def _parsed(text: str) -> tuple[str, ast.expr]:
    """Return what is parsed and its tree, within all bounds. Raises Refused."""
    if len(text) > LONGEST:
        raise Refused(f"an expression has at most {LONGEST} characters")
    source = text.strip().replace("^", "**")
    if not source:
        raise Refused("the expression is empty")
    if "\n" in source or "\r" in source or "\0" in source or "\f" in source:
        raise Refused("an expression stands on one line")
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Refused(f"“{text}” is not arithmetic that can be read") from error
    _bound(tree, 0, [0])
    return source, tree


def _bound(node: ast.AST, depth: int, count: list[int]) -> None:
    count[0] += 1
    if depth > DEPTH or count[0] > NODES:
        raise Refused(f"an expression has at most {NODES} parts, {DEPTH} deep")
    for child in ast.iter_child_nodes(node):
        _bound(child, depth + 1, count)


class _Compiler(Generic[S]):
    """Turns allowed nodes into closures; anything not named here is refused."""

    def __init__(self, source: str, way: Way[S]) -> None:
        self.source = source.encode()
        self.way = way
        self.names: list[str] = []

    def step(self, node: ast.expr, words: bool = False) -> S:
        """Return the closure of a node; `words` says that a text may stand here."""
        match node:
            case ast.Constant():
                return self._constant(node, words)
            case ast.Name() | ast.Attribute():
                return self._name(node)
            case ast.BinOp():
                return self._binary(node)
            case ast.UnaryOp():
                return self._signed(node)
            case ast.BoolOp(op=op, values=values):
                truths = [self._truth(value) for value in values]
                return self.way.joined(all if isinstance(op, ast.And) else any, truths)
            case ast.Compare():
                return self._compare(node)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self.way.chosen(self._truth(test), self.step(body), self.step(orelse))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args)
        raise Refused(f"“{self._text(node)}” is not allowed in arithmetic")

    def _text(self, node: ast.expr) -> str:
        return self.source[node.col_offset : node.end_col_offset].decode()

    def _constant(self, node: ast.Constant, words: bool) -> S:
        text = self._text(node)
        if isinstance(node.value, str) and words:
            return self.way.same(node.value)
        if not DIGITS.fullmatch(text):
            raise Refused(f"“{text}” is not a plain number")
        value = Decimal(text)
        if value >= BIGGEST:  # what is computed overflows at the same size
            raise Refused("the value is larger than 1e300")
        return self.way.same(value)

    def number(self, node: ast.expr) -> S:
        """Return the closure of a node that must give a number; asks only where it might not."""
        if isinstance(node, ast.Name | ast.Attribute):
            return self._name(node, a_number)
        step = self.step(node)
        if isinstance(node, ast.BinOp | ast.Call | ast.Constant):
            return step
        return self.way.applied(a_number, step)

    def _truth(self, node: ast.expr) -> S:
        return self.way.applied(_a_truth, self.step(node))

    def _name(
        self,
        node: ast.Name | ast.Attribute,
        taken: Callable[[Computed], Computed] | None = None,
    ) -> S:
        text = self._text(node)
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?", text):
            raise Refused(f"“{text}” is not a name")
        if text in CONSTANTS:
            return self.way.same(CONSTANTS[text])
        self.names.append(text)
        return self.way.named(text, taken)

    def _signed(self, node: ast.UnaryOp) -> S:
        if isinstance(node.op, ast.Not):
            return self.way.applied(operator.not_, self._truth(node.operand))
        number = self.number(node.operand)
        if isinstance(node.op, ast.USub):
            return self.way.applied(EXACT.minus, number)
        if isinstance(node.op, ast.UAdd):
            return number
        raise Refused(f"“{self._text(node)}” is not allowed in arithmetic")

    def _binary(self, node: ast.BinOp) -> S:
        operation = OPERATIONS.get(type(node.op))
        if operation is None:
            raise Refused(f"the sign in “{self._text(node)}” is not one of + - * / **")
        return self.way.applied(operation, self.number(node.left), self.number(node.right))

    def _compare(self, node: ast.Compare) -> S:
        if any(type(op) not in COMPARISONS for op in node.ops):
            raise Refused(f"“{self._text(node)}” compares in a way that is not allowed")
        sides = [self.step(side, words=True) for side in (node.left, *node.comparators)]
        tests = [_of_one_kind(COMPARISONS[type(op)]) for op in node.ops]
        pairs = [
            self.way.applied(test, *two) for test, two in zip(tests, pairwise(sides), strict=True)
        ]
        return pairs[0] if len(pairs) == 1 else self.way.joined(all, pairs)

    def _call(self, name: str, args: Sequence[ast.expr]) -> S:
        function = FUNCTIONS.get(name)
        if function is None:
            hint = ": write ln or log10" if name == "log" else ""
            raise Refused(f"there is no function “{name}”{hint}")
        if not function.least <= len(args) <= function.most:
            raise Refused(f"“{name}” does not take {len(args)} arguments")
        return self.way.applied(_finite_of(function.call), *self._arguments(function, args))

    def _arguments(self, function: Function, args: Sequence[ast.expr]) -> Iterator[S]:
        for position, arg in enumerate(args):
            if function.takes == "formula":
                if not (isinstance(arg, ast.Constant) and isinstance(arg.value, str)):
                    raise Refused("molar_mass takes a formula in quotation marks")
                yield self._formula(function, arg)
            elif function.takes == "points" and position:
                if not isinstance(arg, ast.List):
                    raise Refused("interp takes a number and two lists")
                yield self.way.applied(_listed, *(self.number(element) for element in arg.elts))
            else:
                yield self.number(arg)

    def _formula(self, function: Function, arg: ast.Constant) -> S:
        try:
            function.call(arg.value)
        except ValueError as error:
            raise Refused(str(error)) from error
        return self._constant(arg, words=True)


def _of_one_kind(test: Callable[..., bool]) -> Callable[[Computed, Computed], bool]:
    def compare(value: Computed, other: Computed) -> bool:
        if type(value) is not type(other):
            raise Refused("a word cannot be compared with a number")
        return test(value, other)

    return compare


def _listed(*numbers: Decimal) -> tuple[Decimal, ...]:
    return numbers


def a_number(value: Computed) -> Decimal:
    """Return the value if it is a number. Raises Refused."""
    if isinstance(value, Decimal):
        return value
    raise Refused("a number is needed where there is something else")


def _a_truth(value: Computed) -> bool:
    if isinstance(value, bool):
        return value
    raise Refused("a condition such as `a > b` is needed here")


def _finite_of(call: Callable[..., Decimal]) -> Callable[..., Decimal]:
    def computed(*args: Computed) -> Decimal:
        return _finite(call(*args))

    return computed


def _finite(value: Decimal) -> Decimal:
    """Refuse infinity where no trap does: ln(0), 0**-1. The four operations have the trap."""
    if not value.is_finite():
        raise Refused("the value is not finite")
    return value


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if abs(exponent) > POWER:
        raise Refused(f"a power has an exponent of at most {POWER}")
    if exponent == exponent.to_integral_value():
        # 2.0 ** 2 is 4.00 and 2 ** 2 is 4: equal numbers, so nothing of these may be kept.
        return _finite(EXACT.power(base, exponent))
    return _rooted(base, exponent)


@lru_cache(maxsize=4096)  # 34 digits take 90 µs, and one draw asks for the same power many times
def _rooted(base: Decimal, exponent: Decimal) -> Decimal:
    return _finite(EXACT.power(base, exponent))


OPERATIONS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: EXACT.add,
    ast.Sub: EXACT.subtract,
    ast.Mult: EXACT.multiply,
    ast.Div: EXACT.divide,
    ast.Pow: _power,
}
COMPARISONS: Mapping[type[ast.cmpop], Callable[..., bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
