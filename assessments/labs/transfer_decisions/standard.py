"""The standard case: options and scores are those of the brief, in an order of our own."""

from assessments.labs.transfer_decisions.gates import Gate, Option, Points


def _right(text: str, *scores: int) -> Option:
    return Option(text=text, claim=Points(*scores))


def _wrong(text: str, claim: int, scores: tuple[int, int, int, int], fault: str) -> Option:
    """Return an option whose plan claims no loss of compliance or of technical points."""
    lost = Points(*scores)
    hoped = Points(claim, max(lost.technical, 0), lost.schedule, lost.cost)
    return Option(text=text, claim=hoped, fault=fault, lost=lost)


def _fatal(text: str, fault: str) -> Option:
    return Option(text=text, claim=Points(6, 3, -1, 0), fault=fault, stops=True)


STANDARD = (
    Gate(
        facts=(
            "A licence is offered for these magnets and this site. The patent behind it has "
            "lapsed. A former employee of the donor plant and a trader have offered papers."
        ),
        options=(
            _right("Published data and own trials", 8, -2, -6, 2),
            _fatal(
                "Procedures that the former employee can write down",
                "The procedures belong to the former plant, on paper or by heart. Whoever asks "
                "for them induces a breach. Nothing that was taken is used, and counsel is called.",
            ),
            _right("Published data, the licensed package and own trials", 10, 2, 0, 0),
            _fatal(
                "The trader's sample of a plant's papers, marked 内部资料 (internal)",
                "The marking says that the papers are internal to somebody else. Stop, isolate, "
                "do not forward, call counsel.",
            ),
        ),
    ),
    Gate(
        facts=(
            "The donor state's list names these magnets and is suspended to a day before the last "
            "visit. The list of the receiving state names them, too, and is in force."
        ),
        options=(
            _wrong(
                "Go by the notice of suspension, without an application", 12, (-25, 0, 5, 0),
                "A suspension ends on its day. It is no repeal, and the last visit is later.",
            ),
            _right("Counsel before signing, on a bulletin of this month, then apply as advised",
                   9, 0, -1, -1),
            _right("Read both states' texts, log the date, then apply", 15, 0, -3, -2),
            _wrong(
                "Go by the law of the receiving state, where the company has its seat", 12,
                (-40, 0, 5, 0),
                "The law of both ends binds. That one is kept does not excuse from the other.",
            ),
        ),
    ),
    Gate(
        facts=(
            "Press, furnace and mill are new types, and this company has not classified them yet. "
            "The supplier's classification is signed, for these models, on this year's list. A "
            "spot check of it agreed."
        ),
        options=(
            _right("The supplier's classification, spot-checked", 6, 1, 0, 0),
            _wrong(
                "Order now and classify while it is built", 8, (-20, 0, 4, 0),
                "Ordering before classification binds the project to goods that may need a "
                "permit.",
            ),
            _right("Own classification of press, furnace and mill, then the order", 10, 2, -2, -1),
        ),
    ),
    Gate(
        facts=(
            "The package names the critical characteristics. The site has other furnaces, and "
            "the package does not state the dew point of its nitrogen."
        ),
        options=(
            _right("Critical characteristics first, the rest by change control", 1, 8, -1, -1),
            _wrong(
                "The set-points of the package", 0, (0, -12, 2, 0),
                "Set-points belong to a furnace and its gas. Here both are others.",
            ),
            _right("Full table of standards, units, utilities and guard bands", 2, 12, -3, -2),
        ),
    ),
    Gate(
        facts="The donor plant has approvals for dust and hydrogen. The receiving site has none.",
        options=(
            _wrong(
                "The approvals of the donor plant, translated", 8, (-20, -5, 4, 0),
                "An approval is given to a site. A copy of another's is never enough.",
            ),
            _right("Own studies of dust, hydrogen and pressure, with change control",
                   10, 5, -3, -3),
        ),
    ),
    Gate(
        facts="The order is a series. Its contract lets PQ run at the customer's, on three lots.",
        options=(
            _right("FAT and SAT, three lots, PQ with the customer", 1, 8, -1, -1),
            _right("FAT and SAT, IQ, OQ, PQ, Cpk of 1.33 on HcJ and size", 2, 12, -3, -2),
            _wrong(
                "FAT and SAT, one lot measured in full", 0, (0, -8, 3, 0),
                "One lot says nothing of the spread between lots, and the order is a series.",
            ),
        ),
    ),
    Gate(
        facts="The licence has an improvement clause. Each paper has a source and a date.",
        options=(
            _wrong(
                "The e-mails of the project, kept by each member", 2, (-10, 0, 1, 0),
                "Without a log nobody can show later where a paper came from.",
            ),
            _right("A provenance log", 4, 1, 0, 0),
            _right("A provenance log, a clean team, the improvement clause", 8, 3, 0, -1),
        ),
    ),
)  # fmt: skip
