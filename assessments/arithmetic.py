"""The small language of arithmetic: allowed nodes become closures on exact decimals.

The text is parsed by `ast` and never executed; every node is on a list of what is allowed, and
every intermediate value is finite and bounded.
"""

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar, cast

from assessments.functions import CONSTANTS, EXACT, FUNCTIONS, Function
from assessments.values import Value

LONGEST = 400  # characters
NODES = 200
DEPTH = 30
BIGGEST = Decimal("1e300")
POWER = 400
STEPS_KEPT = 2048  # of expressions; they are hundreds of bytes each, and quickly built again
DIGITS = re.compile(r"([0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?")

Names = Mapping[str, Value]
Computed = Decimal | str | bool | Sequence[Decimal]
Step = Callable[[Names], Computed]
T = TypeVar("T")


class Refused(ValueError):
    """An expression that is not allowed, or that has no finite value; says why."""


@lru_cache(maxsize=STEPS_KEPT)
def built(text: str) -> tuple[Step, tuple[str, ...]]:
    """Return what computes an expression, and the names in it. Raises Refused, with the reason."""
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
    compiler = _Compiler(source)
    step = compiler.step(tree)
    return step, tuple(dict.fromkeys(compiler.names))


def _bound(node: ast.AST, depth: int, count: list[int]) -> None:
    count[0] += 1
    if depth > DEPTH or count[0] > NODES:
        raise Refused(f"an expression has at most {NODES} parts, {DEPTH} deep")
    for child in ast.iter_child_nodes(node):
        _bound(child, depth + 1, count)


class _Compiler:
    """Turns allowed nodes into closures; anything not named here is refused."""

    def __init__(self, source: str) -> None:
        self.source = source.encode()
        self.names: list[str] = []

    def step(self, node: ast.expr, words: bool = False) -> Step:
        """Return the closure of a node; `words` says that a text may stand here."""
        match node:
            case ast.Constant():
                return self._constant(node, words)
            case ast.Name() | ast.Attribute():
                return self._name(node, _as_it_is)
            case ast.BinOp():
                return self._binary(node)
            case ast.UnaryOp():
                return self._signed(node)
            case ast.BoolOp(op=op, values=values):
                truths = [_truth(self.step(value)) for value in values]
                every = all if isinstance(op, ast.And) else any
                return lambda names: every(truth(names) for truth in truths)
            case ast.Compare():
                return self._compare(node)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                if_, then, other = _truth(self.step(test)), self.step(body), self.step(orelse)
                return lambda names: then(names) if if_(names) else other(names)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args)
        raise Refused(f"“{self._text(node)}” is not allowed in arithmetic")

    def _text(self, node: ast.expr) -> str:
        return self.source[node.col_offset : node.end_col_offset].decode()

    def _constant(self, node: ast.Constant, words: bool) -> Step:
        text = self._text(node)
        if isinstance(node.value, str) and words:
            word = node.value
            return lambda _: word
        if not DIGITS.fullmatch(text):
            raise Refused(f"“{text}” is not a plain number")
        value = Decimal(text)
        if value >= BIGGEST:  # what is computed overflows at the same size
            raise Refused("the value is larger than 1e300")
        return lambda _: value

    def number(self, node: ast.expr) -> Callable[[Names], Decimal]:
        """Return the closure of a node that must give a number; asks only where it might not."""
        if isinstance(node, ast.Name | ast.Attribute):
            return self._name(node, _a_number)
        step = self.step(node)
        if isinstance(node, ast.BinOp | ast.Call | ast.Constant):
            return cast(Callable[[Names], Decimal], step)
        return lambda names: _a_number(step(names))

    def _name(
        self, node: ast.Name | ast.Attribute, taken: Callable[[Computed], T]
    ) -> Callable[[Names], T]:
        text = self._text(node)
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?", text):
            raise Refused(f"“{text}” is not a name")
        if text in CONSTANTS:
            constant = taken(CONSTANTS[text])
            return lambda _: constant
        self.names.append(text)

        def look_up(names: Names) -> T:
            try:
                return taken(names[text])
            except KeyError:
                raise Refused(f"there is no name “{text}” in vars or calc") from None

        return look_up

    def _signed(self, node: ast.UnaryOp) -> Step:
        if isinstance(node.op, ast.Not):
            truth = _truth(self.step(node.operand))
            return lambda names: not truth(names)
        number = self.number(node.operand)
        if isinstance(node.op, ast.USub):
            return lambda names: EXACT.minus(number(names))
        if isinstance(node.op, ast.UAdd):
            return number
        raise Refused(f"“{self._text(node)}” is not allowed in arithmetic")

    def _binary(self, node: ast.BinOp) -> Step:
        operation = OPERATIONS.get(type(node.op))
        if operation is None:
            raise Refused(f"the sign in “{self._text(node)}” is not one of + - * / **")
        left, right = self.number(node.left), self.number(node.right)
        return lambda names: operation(left(names), right(names))

    def _compare(self, node: ast.Compare) -> Step:
        if any(type(op) not in COMPARISONS for op in node.ops):
            raise Refused(f"“{self._text(node)}” compares in a way that is not allowed")
        sides = [self.step(side, words=True) for side in (node.left, *node.comparators)]
        tests = [COMPARISONS[type(op)] for op in node.ops]
        pairs = [_compared(test, *two) for test, two in zip(tests, pairwise(sides), strict=True)]
        if len(pairs) == 1:
            return pairs[0]
        return lambda names: all(pair(names) for pair in pairs)

    def _call(self, name: str, args: Sequence[ast.expr]) -> Step:
        function = FUNCTIONS.get(name)
        if function is None:
            hint = ": write ln or log10" if name == "log" else ""
            raise Refused(f"there is no function “{name}”{hint}")
        if not function.least <= len(args) <= function.most:
            raise Refused(f"“{name}” does not take {len(args)} arguments")
        steps = list(self._arguments(function, args))
        call = function.call
        if len(steps) == 1:
            only = steps[0]
            return lambda names: _finite(call(only(names)))
        return lambda names: _finite(call(*[step(names) for step in steps]))

    def _arguments(self, function: Function, args: Sequence[ast.expr]) -> Iterator[Step]:
        for position, arg in enumerate(args):
            if function.takes == "formula":
                if not (isinstance(arg, ast.Constant) and isinstance(arg.value, str)):
                    raise Refused("molar_mass takes a formula in quotation marks")
                yield self._formula(function, arg)
            elif function.takes == "points" and position:
                if not isinstance(arg, ast.List):
                    raise Refused("interp takes a number and two lists")
                yield self._list(arg)
            else:
                yield self.number(arg)

    def _formula(self, function: Function, arg: ast.Constant) -> Step:
        try:
            function.call(arg.value)
        except ValueError as error:
            raise Refused(str(error)) from error
        return self._constant(arg, words=True)

    def _list(self, node: ast.List) -> Step:
        steps = [self.number(element) for element in node.elts]
        return lambda names: tuple(step(names) for step in steps)


def _compared(test: Callable[..., bool], left: Step, right: Step) -> Callable[[Names], bool]:
    def compare(names: Names) -> bool:
        value, other = left(names), right(names)
        if type(value) is not type(other):
            raise Refused("a word cannot be compared with a number")
        return test(value, other)

    return compare


def _a_number(value: Computed) -> Decimal:
    if isinstance(value, Decimal):
        return value
    raise Refused("a number is needed where there is something else")


def _as_it_is(value: Computed) -> Computed:
    return value


def _truth(step: Step) -> Callable[[Names], bool]:
    def truth(names: Names) -> bool:
        value = step(names)
        if isinstance(value, bool):
            return value
        raise Refused("a condition such as `a > b` is needed here")

    return truth


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
