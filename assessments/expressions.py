"""Arithmetic out of a content file: a small language on exact decimals that can do nothing else.

The text is parsed by `ast` and never executed; every node is on a list of what is allowed, and
every intermediate value is finite and bounded.
"""

import ast
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from functools import lru_cache
from itertools import pairwise

from assessments.functions import CONSTANTS, EXACT, FUNCTIONS, Function
from assessments.values import ANY, Value

LONGEST = 400  # characters
NODES = 200
DEPTH = 30
BIGGEST = Decimal("1e300")
POWER = 400
DIGITS = re.compile(r"([0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?")

Names = Mapping[str, Value]
Computed = Decimal | str | bool | Sequence[Decimal]
Step = Callable[[Names], Computed]


class Refused(ValueError):
    """An expression that is not allowed, or that has no finite value; says why."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression, ready to be computed with any values of its names."""

    text: str
    names: tuple[str, ...]
    step: Step

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
            return self.step(names)
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
    return Expression(text, tuple(dict.fromkeys(compiler.names)), step)


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
                return self._name(node)
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
        value = _bounded(Decimal(text))
        return lambda _: value

    def _name(self, node: ast.Name | ast.Attribute) -> Step:
        text = self._text(node)
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?", text):
            raise Refused(f"“{text}” is not a name")
        if text in CONSTANTS:
            constant = CONSTANTS[text]
            return lambda _: constant
        self.names.append(text)

        def look_up(names: Names) -> Computed:
            try:
                return names[text]
            except KeyError:
                raise Refused(f"there is no name “{text}” in vars or calc") from None

        return look_up

    def _signed(self, node: ast.UnaryOp) -> Step:
        inner = self.step(node.operand)
        if isinstance(node.op, ast.Not):
            truth = _truth(inner)
            return lambda names: not truth(names)
        number = _number(inner)
        if isinstance(node.op, ast.USub):
            return lambda names: EXACT.minus(number(names))
        if isinstance(node.op, ast.UAdd):
            return number
        raise Refused(f"“{self._text(node)}” is not allowed in arithmetic")

    def _binary(self, node: ast.BinOp) -> Step:
        operation = OPERATIONS.get(type(node.op))
        if operation is None:
            raise Refused(f"the sign in “{self._text(node)}” is not one of + - * / **")
        left, right = _number(self.step(node.left)), _number(self.step(node.right))
        return lambda names: _bounded(operation(left(names), right(names)))

    def _compare(self, node: ast.Compare) -> Step:
        if any(type(op) not in COMPARISONS for op in node.ops):
            raise Refused(f"“{self._text(node)}” compares in a way that is not allowed")
        sides = [self.step(side, words=True) for side in (node.left, *node.comparators)]
        tests = [COMPARISONS[type(op)] for op in node.ops]

        def compare(names: Names) -> bool:
            values = [side(names) for side in sides]
            for value, other in pairwise(values):
                if type(value) is not type(other):
                    raise Refused("a word cannot be compared with a number")
            return all(test(a, b) for test, (a, b) in zip(tests, pairwise(values), strict=True))

        return compare

    def _call(self, name: str, args: Sequence[ast.expr]) -> Step:
        function = FUNCTIONS.get(name)
        if function is None:
            hint = ": write ln or log10" if name == "log" else ""
            raise Refused(f"there is no function “{name}”{hint}")
        if not function.least <= len(args) <= function.most:
            raise Refused(f"“{name}” does not take {len(args)} arguments")
        steps = list(self._arguments(function, args))
        call = function.call
        return lambda names: _bounded(call(*(step(names) for step in steps)))

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
                yield _number(self.step(arg))

    def _formula(self, function: Function, arg: ast.Constant) -> Step:
        try:
            function.call(arg.value)
        except ValueError as error:
            raise Refused(str(error)) from error
        return self._constant(arg, words=True)

    def _list(self, node: ast.List) -> Step:
        steps = [_number(self.step(element)) for element in node.elts]
        return lambda names: tuple(step(names) for step in steps)


def _number(step: Step) -> Callable[[Names], Decimal]:
    def number(names: Names) -> Decimal:
        value = step(names)
        if isinstance(value, Decimal):
            return value
        raise Refused("a number is needed where there is something else")

    return number


def _truth(step: Step) -> Callable[[Names], bool]:
    def truth(names: Names) -> bool:
        value = step(names)
        if isinstance(value, bool):
            return value
        raise Refused("a condition such as `a > b` is needed here")

    return truth


def _bounded(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value) >= BIGGEST:
        raise Refused("the value is not finite or is larger than 1e300")
    return value


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if abs(exponent) > POWER:
        raise Refused(f"a power has an exponent of at most {POWER}")
    return EXACT.power(base, exponent)


OPERATIONS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: EXACT.add,
    ast.Sub: EXACT.subtract,
    ast.Mult: EXACT.multiply,
    ast.Div: EXACT.divide,
    ast.Pow: _power,
}
COMPARISONS: Mapping[type[ast.cmpop], Callable[..., bool]] = {
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
}


def _said(error: Exception, text: str) -> str:
    if isinstance(error, DecimalException | ZeroDivisionError):
        return f"“{text}” has no finite value, for example a division by zero"
    return f"“{text}”: {error}"
