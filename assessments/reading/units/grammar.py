"""How units are written: names, powers, `/`, `·` and parentheses, in a few bounded factors."""

import re
import unicodedata
from dataclasses import dataclass

from assessments.reading import BadResponse

LONGEST = 60
FACTORS = 6
POWER = 6
DEPTH = 3
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
MINUSES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"))
RAISED_RUN = re.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
SIGNS = str.maketrans({"⋅": "·", "×": "·", "•": "·", "*": "·", "÷": "/", "Ω": "Ω", "µ": "μ"})
TOKEN = re.compile(
    r"\s*(?:(?P<name>(?:wt|vol|at|mol|mass) ?%|°[CF]?|[%‰]|[A-Za-zμΩ_]+)"
    r"(?:(?:\^|··)?(?P<power>\(?[+-]?[0-9]{1,3}\)?))?"
    r"|(?P<one>1)(?![0-9])|(?P<sign>[/·()]))\s*"
)


@dataclass(frozen=True, slots=True)
class Factor:
    """A unit name raised to a whole power."""

    name: str
    power: int


def factors(text: str) -> tuple[Factor, ...]:
    """Return the factors of a unit; none means the pure number. Raises BadResponse."""
    if len(text) > LONGEST:
        raise BadResponse("That is too long for a unit. Write it like g/L or m3/h.")
    tidy = RAISED_RUN.sub(lambda run: "^" + run[0].translate(RAISED), text)
    tidy = unicodedata.normalize("NFKC", tidy).translate(MINUSES).translate(SIGNS).strip()
    tokens = _tokens(tidy, text.strip())
    found = _Reader(tokens, text.strip()).group(1, 0)
    if len(found) > FACTORS:
        raise BadResponse(f"“{text.strip()}” has more than {FACTORS} factors.")
    return tuple(found)


def _tokens(tidy: str, shown: str) -> list[re.Match[str]]:
    tokens, at = [], 0
    while at < len(tidy):
        found = TOKEN.match(tidy, at)
        if found is None:
            raise BadResponse(f"“{shown}” is not a unit. Write it like g/L, m3/h or kJ/m3.")
        tokens.append(found)
        at = found.end()
    return tokens


class _Reader:
    """Reads tokens once, from left to right; depth and count are bounded."""

    def __init__(self, tokens: list[re.Match[str]], shown: str) -> None:
        self.rest = tokens[::-1]
        self.shown = shown

    def group(self, sign: int, depth: int) -> list[Factor]:
        """Read up to the end, or to the parenthesis that closes this group."""
        found: list[Factor] = []
        direction, slashed, wants = sign, False, True
        while self.rest:
            token = self.rest[-1]
            if token["sign"] == ")" and depth:
                break
            self.rest.pop()
            if token["sign"] == "/":
                direction, slashed = -sign, True
                wants = self._sign(wants)
            elif token["sign"] == "·":
                # In a/b·c nobody can tell whether c is above or below the line.
                if slashed:
                    raise self._bad("Put parentheses around what stands below the line")
                wants = self._sign(wants)
            else:
                if slashed and not wants and not _is_basis(token):
                    raise self._bad("Put parentheses around what stands below the line")
                found += self._operand(token, direction, depth)
                wants = False
        if wants and (found or slashed or depth):
            raise self._bad("Something is missing")
        return found

    def _sign(self, wants: bool) -> bool:
        if wants:
            raise self._bad("Something is missing before / or ·")
        return True

    def _operand(self, token: re.Match[str], direction: int, depth: int) -> list[Factor]:
        if token["one"]:
            return []
        if token["sign"] == "(":
            if depth >= DEPTH:
                raise self._bad("There are too many parentheses")
            inner = self.group(direction, depth + 1)
            if not self.rest:
                raise self._bad("A parenthesis is not closed")
            self.rest.pop()
            return inner
        if not token["name"]:
            raise self._bad("A parenthesis closes nothing")
        power = int((token["power"] or "1").strip("()"))
        if not 0 < abs(power) <= POWER:
            raise self._bad(f"Powers go from 1 to {POWER}")
        return [Factor(token["name"].replace(" ", ""), power * direction)]

    def _bad(self, why: str) -> BadResponse:
        return BadResponse(f"“{self.shown}” is not a unit: {why}. Write it like g/L or kJ/m3.")


def _is_basis(token: re.Match[str]) -> bool:
    """Whether the token only says of what: `kg/t ore` is not ambiguous."""
    return token["name"] in {"REO", "TREO", "REE", "TREE", "ore", "metal", "oxide"}
