"""What one award says, as its issuer means it; everything a certificate shows comes from here."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Assurance = Literal["knowledge", "supervised", "observed", "completion"]
Kind = Literal["competency", "completion"]
Direction = Literal["ltr", "rtl"]

TITLES: dict[str, str] = {
    "competency": "Competency certificate",
    "completion": "Statement of completion",
}

ASSURANCE_WORDS: dict[str, str] = {
    "knowledge": "Knowledge, assessed online without supervision",
    "supervised": "Knowledge and skill, assessed under supervision",
    "observed": "Knowledge and practice, assessed under supervision and observed at work",
    "completion": "Lessons worked through and quizzes passed online, without supervision",
}
LEVEL_WORDS: dict[int, str] = {
    1: "explains",
    2: "applies with guidance",
    3: "does it alone and checks own work",
    4: "designs, leads and signs off",
}
NOT_SEEN: dict[str, str] = {
    "knowledge": "Performance at work was not observed.",
    "supervised": "Performance at work was not observed.",
    "observed": "Only the tasks named as observed were seen at work.",
    "completion": "Competence was not assessed.",
}
HOW_WORDS: dict[str, str] = {
    "exam": "questions",
    "gate": "questions",
    "quiz": "questions",
    "questions": "questions",
    "lab": "lab",
    "observed": "observed",
}
BANK_WORDS = {"public": "published question bank", "private": "private question bank"}
SITTING_WORDS = {"unsupervised": "unsupervised sitting", "supervised": "supervised sitting"}
IDENTITY_WORDS = {
    "self-declared": "identity stated by the holder",
    "checked": "identity checked by document",
}
CUT_WORDS = {"provisional": "provisional pass mark", "panel": "pass mark set by a panel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedCompetency:
    """One competency of the award; without a level it was covered but not measured enough."""

    id: str
    title: str
    level: int | None = None
    how: tuple[str, ...] = ()

    @property
    def level_words(self) -> str:
        """The level as a reader of the paper sees it."""
        return f"L{self.level}" if self.level else "covered"

    @property
    def how_words(self) -> str:
        """How it was shown: by questions, lab, or observed."""
        return ", ".join(dict.fromkeys(HOW_WORDS.get(way, way) for way in self.how))


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """How far the assessment can be relied on."""

    bank: Literal["public", "private"] = "public"
    sitting: Literal["unsupervised", "supervised"] = "unsupervised"
    identity: Literal["self-declared", "checked"] = "self-declared"
    cut: Literal["provisional", "panel"] = "provisional"
    tries: int = 1
    edition: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The conditions as short phrases, in the order of the paper."""
        tries = "first try" if self.tries == 1 else f"try {self.tries}"
        return (
            SITTING_WORDS[self.sitting],
            IDENTITY_WORDS[self.identity],
            BANK_WORDS[self.bank],
            CUT_WORDS[self.cut],
            tries,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One award: who, for what, shown how, under which conditions, and until when.

    Of a statement of completion, the role's fields are those of the course.
    """

    number: str
    host: str
    issuer_name: str
    issuer_did: str
    test: bool
    printed_name: str
    name_lang: str = ""
    name_dir: Direction = "ltr"
    role_id: str
    role_title: str
    role_number: int
    role_code: str
    tier: str
    achievement_version: int
    assurance: Assurance
    competencies: tuple[ClaimedCompetency, ...]
    awarded: datetime
    valid_from: datetime
    valid_until: datetime | None
    conditions: Conditions = field(default_factory=Conditions)
    does_not_confer: tuple[str, ...] = ()
    not_seen: str = ""
    basis: str = ""
    criteria_url: str

    @property
    def id(self) -> str:
        """The address of the certificate, and its identity in the credential."""
        return f"https://{self.host}/V/{self.number}"

    @property
    def kind(self) -> Kind:
        """Whether it is a certificate of competencies or a statement of completion."""
        return "completion" if self.assurance == "completion" else "competency"

    @property
    def title(self) -> str:
        """What stands over it."""
        return TITLES[self.kind]

    @property
    def criteria_path(self) -> str:
        """Where on the issuer's host it says what the award rests on; never changes."""
        room = "courses/" if self.kind == "completion" else ""
        return f"/achievements/{room}{self.role_id}/v{self.achievement_version}"

    @property
    def qr_text(self) -> str:
        """The same address in capitals, which a QR code holds in fewer dots."""
        return f"HTTPS://{self.host.upper()}/V/{self.number}"

    @property
    def assurance_words(self) -> str:
        """What stands under the title."""
        return ASSURANCE_WORDS[self.assurance]

    @property
    def level(self) -> int | None:
        """The lowest level, where every competency has one: only then it holds for the role."""
        levels = [one.level for one in self.competencies]
        return min((level for level in levels if level), default=None) if all(levels) else None

    @property
    def role_level_words(self) -> str:
        """The role's level in words, for the line under the role."""
        if self.kind == "completion":
            return "No level is claimed"
        if self.level is None:
            return "Levels stand beside each competency"
        return f"Level {self.level}: {LEVEL_WORDS[self.level]}"
