"""Sources that lie on the desk, each with the box that it belongs in."""

from dataclasses import dataclass

BOXES = (
    "Not sorted",
    "Published: read and cite",
    "Licensed: use within its terms",
    "Secret: agreed circle only",
    "Off limits: leave closed, call counsel",
)
UNSORTED, PUBLISHED, LICENSED, SECRET, OFF_LIMITS = range(len(BOXES))


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its box, what the learner reads, and why an off-limits one is off limits."""

    box: int
    text: str
    why: str = ""


SOURCES = (
    Source(PUBLISHED, "A granted patent, read on the free search page of a patent office."),
    Source(PUBLISHED, "A paper that its publisher has made free for all to read."),
    Source(PUBLISHED, "A tender notice on the open portal of a public buyer."),
    Source(PUBLISHED, "A published patent application, with its open file at the office."),
    Source(PUBLISHED, "A brochure that a competitor hands to every visitor of a fair."),
    Source(LICENSED, "A standard that your firm has bought, with a licence for three readers."),
    Source(LICENSED, "A report of a patent database, under your firm's own subscription."),
    Source(LICENSED, "A market report bought from its publisher, for use inside the firm."),
    Source(LICENSED, "A journal under your firm's subscription, whose terms forbid passing it on."),
    Source(SECRET, "Your firm's own draft of a patent application, not yet filed."),
    Source(SECRET, "Your firm's own unpublished analysis of its next magnet."),
    Source(SECRET, "A partner's data, received under a non-disclosure agreement for this project."),
    Source(SECRET, "Your counsel's letter to your firm on a patent."),
    Source(
        OFF_LIMITS, "A competitor's furnace log, sent by somebody who gives no name.",
        "A secret whose origin nobody can state may have been taken unlawfully.",
    ),
    Source(
        OFF_LIMITS, "Set-points that a new colleague has kept from a former employer.",
        "They belong to the former employer, and the colleague owes secrecy.",
    ),
    Source(
        OFF_LIMITS, "A competitor's internal report, offered for money.",
        "To pay for an internal paper is to pay for a breach of secrecy.",
    ),
    Source(
        OFF_LIMITS, "Thesis files, opened with the log-in of a friend at a university.",
        "The log-in was not given to you, so access is without right.",
    ),
    Source(
        OFF_LIMITS, "Answers from a competitor's staff, to whom the caller posed as a student.",
        "A false identity is an improper means.",
    ),
    Source(
        OFF_LIMITS, "Files that a script drew from a paid database, whose terms forbid scripts.",
        "Its terms were broken, so the copies are held without right.",
    ),
)  # fmt: skip


def of_box(box: int) -> tuple[Source, ...]:
    """Return the sources that belong in a box."""
    return tuple(one for one in SOURCES if one.box == box)
