"""What is entered on chart, table, query and desk, and what is read from a run."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.claim_chart.cases import CARDS, DOCUMENTS, PRODUCTS
from assessments.labs.claim_chart.chart import MISSED, VERDICTS
from assessments.labs.claim_chart.records import APPLICANTS, CLASSES, FIELDS, JOINS, WORDS
from assessments.labs.claim_chart.sources import BOXES

NO_DAY = 20200101  # what stands in a field for a date that nobody has filled
LETTERS = "ABCD"
QUERY = ("group", "words", "field", "applicants", "join")


def _choice(name: str, label: str, group: str, choices: tuple[str, ...], told: str = "") -> Control:
    return Control(
        id=name, label=label, unit="", group=group, minimum=Decimal(0),
        maximum=Decimal(len(choices) - 1), step=Decimal(1), default=Decimal(0), choices=choices,
        help=told,
    )  # fmt: skip


def _number(name: str, label: str, group: str, most: int) -> Control:
    return Control(
        id=name, label=label, unit="at%", group=group, minimum=Decimal(0), maximum=Decimal(most),
        step=Decimal("0.01"), default=Decimal(0), help="Two decimals.",
    )  # fmt: skip


def _product(number: int) -> tuple[Control, ...]:
    group = f"Claim chart of product P{number}"
    return (
        _number(f"r_{number}", f"R of P{number}", group, 60),
        _number(f"b_{number}", f"B of P{number}", group, 20),
        _choice(f"element_{number}", f"Elements of claim 1 in P{number}", group, MISSED),
        _choice(f"verdict_{number}", f"P{number} meets literally", group, VERDICTS),
    )


def _date(letter: str) -> Control:
    return Control(
        id=f"end_{letter.lower()}", label=f"Document {letter} ends", unit="", group="Terms",
        minimum=Decimal(20200101), maximum=Decimal(20601231), step=Decimal(1),
        default=Decimal(NO_DAY), help="Year, month, day as one number: 20310415 is 15 April 2031.",
    )  # fmt: skip


_SEARCH = "Query"
CONTROLS = (
    *(_choice(f"source_{one.lower()}", f"Source {one}", "Sources on the desk", BOXES)
      for one in LETTERS[:CARDS]),
    *(control for number in range(1, PRODUCTS + 1) for control in _product(number)),
    *(_date(letter) for letter in LETTERS[:DOCUMENTS]),
    _choice("group", "Class", _SEARCH, CLASSES, "Each group stands for itself here."),
    _choice("words", "Words", _SEARCH, WORDS),
    _choice("field", "Words are looked for in", _SEARCH, FIELDS),
    _choice("applicants", "Applicant", _SEARCH, APPLICANTS),
    _choice("join", "Joined by", _SEARCH, JOINS),
)  # fmt: skip

OUTPUTS = (
    Output(id="off_limits", label="Off-limits sources used", unit=""),
    Output(id="cards_wrong", label="Sources in a wrong box", unit="", help="Or in none."),
    Output(
        id="values_wrong",
        label="Values of R and B that are wrong",
        unit="",
        help="Of six. The tolerance is 0.05 at% for R and 0.03 for B.",
    ),
    Output(id="elements_wrong", label="Products with a wrong element", unit="", help="Of three."),
    Output(id="verdicts_wrong", label="Products with a wrong verdict", unit="", help="Of three."),
    Output(
        id="dates_wrong",
        label="Terms with a wrong end",
        unit="",
        help="Of three. The day before and the day after are accepted.",
    ),
    Output(id="recall", label="Recall", unit="", help="Share of the sought records returned."),
    Output(
        id="precision", label="Precision", unit="", help="Share of the returned records sought."
    ),
    Output(id="hits", label="Records returned", unit="", help="Of 120."),
    Output(id="found", label="Sought records returned", unit="", help="Of 25."),
)
