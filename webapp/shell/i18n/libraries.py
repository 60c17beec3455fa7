"""Sentences of the libraries, which know no languages, said in the language of the page.

A sentence is recognised by its English form. Those with a value in them are listed here with a
placeholder: `%(why)s` is itself such a sentence, `%(list)s` phrases joined by commas or “or”.
What is not recognised stays as it is.
"""

import re
from functools import lru_cache
from typing import Any

from assessments.labs.base import TEACHING_MODEL
from assessments.questions import categorise, cloze, hotspot, matching, ordering
from assessments.questions.choice import scoring
from assessments.reading import numbers, text, tolerance
from assessments.reading.units.table import REFUSED
from curriculum.awards import claim, rows, sentences
from webapp.shell.i18n import current_language, translations

READING = (
    numbers.FREE,
    "“%(given)s” is not a number.",
    "“%(given)s” is a fraction.",
    "“%(given)s” holds a raised digit.",
    "“%(given)s” is out of all bounds.",
    "“%(given)s” can be read in two ways.",
    "“%(given)s” can mean %(one)s or %(other)s.",
    "“%(given)s” is not a unit.",
    "“%(given)s” is not a unit known here.",
    "“%(given)s” has too high a power.",
    "“%(given)s” has more than %(most)s factors.",
    "“%(given)s” is not a unit: %(why)s.",
    "Put parentheses around what stands below the line",
    "Something is missing",
    "Something is missing before / or ·",
    "There are too many parentheses",
    "A parenthesis is not closed",
    "A parenthesis closes nothing",
    "Powers go from 1 to %(most)s",
    "Did you mean %(names)s?",
    "There is no number yet.",
    "That is too long for a number.",
    "That is too long for a unit.",
    "Work it out and write it like 0.35.",
    "Write it like %(list)s.",
    "Write one of these.",
    "Write thousands without a sign or with a space, and one point before the decimals, "
    "like 1234.5.",
    "Write at most %(most)s characters.",
    "°C stands alone.",
    "In a compound unit write K.",
    *dict.fromkeys(part for said in REFUSED.values() for part in re.split(r"(?<=\.) ", said)),
)
ANSWERS = (
    "Nothing is answered yet.",
    "Two units are given.",
    "Write one.",
    "Give the unit too.",
    "That unit is not on this page.",
    "That option is not on this page.",
    "That choice is not on this page.",
    "Load it again.",
    "Only one option can be chosen.",
    "“%(given)s” is not a position from 1 to %(most)s.",
    "Position %(position)s is given to two steps.",
    "Give every step a position: %(left)s still without one.",
    "“%(label)s” has no value.",
    "“%(label)s” goes from %(low)s to %(high)s.",
    "“%(label)s” goes from %(low)s to %(high)s, not %(given)s.",
    "“%(label)s” goes in steps of %(step)s.",
    "Nobody marks this answer in a lesson.",
    "Words: %(count)s.",
    "That is fewer than the %(least)s asked for.",
    "That is more than the %(most)s asked for.",
    "A PDF is handed in.",
    "Choose the file.",
    "This is not a PDF file.",
    "Save or print your text as PDF, and send that.",
    "The file is larger than %(size)s MB.",
    "Make it smaller.",
    "An answer takes at most %(most)s files, one after the other.",
)
RULES = (
    "Choose one.",
    "Choose all that apply.",
    "Options weigh differently; a wrong one can cost points.",
    *(said for _, said in scoring.RULES.values()),
    *matching.RULES.values(),
    *categorise.RULES.values(),
    *(said for _, said in hotspot.RULES.values()),
    *ordering.RULES.values(),
    *cloze.RULES.values(),
    "Numbers: %(list)s.",
    "Accepted: %(list)s.",
    "the exact value",
    *(f"written to %(amount)s {name}" for name in tolerance.NAMES.values()),
    "within %(amount)s %% of the right value",
    "within ±%(amount)s",
    "Write the unit too.",
    "A right number with a wrong unit earns %(amount)s %%.",
    "A right unit with a wrong number earns %(amount)s %%.",
    "If an earlier answer of yours is wrong, this part is marked with it.",
    "If an earlier answer of yours is wrong, this part is marked with it and earns up to "
    "%(amount)s %%.",
    *text.WORDS.values(),
    "Only the exact spelling counts.",
    "Each target met earns its points.",
    "Write %(least)s to %(most)s words.",
    "You can hand in a PDF instead, or with it.",
    "A person marks your answer.",
    "Each part earns its own points.",
    "A step that nobody may take loses the points of all parts.",
    "A step that nobody may take loses all points.",
    TEACHING_MODEL,
)
AWARDS = (
    *sentences.PASSED.values(),
    *sentences.CODES.values(),
    *(text.format(day="%(day)s") for text in sentences.LABELS.values()),
    "Not checked.",
    "Valid. Issued by %(who)s to %(name)s.",
    "Genuine, but withdrawn. Issued by %(who)s.",
    "Genuine, but replaced. Issued by %(who)s.",
    "Genuine, but suspended. Issued by %(who)s.",
    "Genuine, but expired. Issued by %(who)s.",
    "Genuine, but expired on %(day)s. Issued by %(who)s.",
    "Genuine, but not yet valid. Issued by %(who)s.",
    "Genuine, but in another name. Issued by %(who)s.",
    "Not genuine. %(why)s",
    "A certificate with this number was issued. Its holder keeps the page closed: "
    "ask for the file and check it here.",
    "A certificate with this number was issued. "
    "It was withdrawn at the holder's request: do not rely on it.",
    "Could not be checked completely. %(why)s",
    "A test, worth nothing: %(who)s issues with a test key.",
    "Not ours: it names “%(name)s”, %(host)s.",
    "This is no certificate number: one character or more was mistyped.",
    "No certificate of ours has this number.",
    "This is not a document of ours.",
    *claim.ASSURANCE_WORDS.values(),
    *claim.LEVEL_WORDS.values(),
    *dict.fromkeys(claim.NOT_SEEN.values()),
    *dict.fromkeys(claim.HOW_WORDS.values()),
    *claim.BANK_WORDS.values(),
    *claim.SITTING_WORDS.values(),
    *claim.IDENTITY_WORDS.values(),
    *claim.CUT_WORDS.values(),
    "first try",
    "try %(number)s",
    "Levels stand beside each competency",
    "No level is claimed",
    "Level %(number)s: %(why)s",
)
SITE = (
    "Questions and lab",
    "Observed at work",
    "Marked work",
    "Practice, not counted",
    "Quiz: %(title)s",
    "All tries are used.",
    "Your instructor can tell you what comes next.",
    "There is a pause between tries.",
    "Read the lessons of the questions you missed meanwhile.",
    "Write a name, not a number: certificates outlive addresses.",
    "Nobody outside can reach this host: a verifier would find nothing there.",
    "Write the host alone, in small letters, such as learn.example.org",
)
PAPERS = (
    "Write a colour like #1b7269, in small letters.",
    "The first colour is too light to be read on white.",
    "The second colour is too dark for words on it.",
    "The logo is larger than 200 kB.",
    "A PNG may have 2400 dots each way.",
    "The PNG is damaged.",
    "The SVG has a document type or an instruction: a logo needs neither.",
    "The SVG has <%(part)s>: export it as shapes only.",
    "The SVG leads somewhere or runs something in %(part)s=.",
    "The SVG is nested too deeply.",
    "The file is neither a PNG nor an SVG that can be read.",
    "The SVG does not say its size: give it a viewBox.",
    "The file is larger than 64 kB: it holds more than one certificate.",
    "The passphrase does not open the file.",
    "The file is not PKCS#12 (.p12, .pfx), or is damaged.",
    "The file must hold a private key and its certificate.",
    "The certificate is not valid today.",
    "The key must be an elliptic one on P-256: ask for such a certificate.",
    "The certificate is not that of the key.",
    "The certificate signed itself: send one that somebody issued to you.",
    "Its issuer must have signed it by ECDSA with SHA-256.",
    "The file must also hold the certificate of its issuer: export the whole chain.",
    "A page that was sealed with it does not verify: it is not for signing.",
    "You are an operator.",
    "Another operator takes that from you first.",
    "An assessment of yours is open.",
    "Hand it in first.",
)
LISTS = (
    *rows.PROBLEMS.values(),
    "The ZIP file is damaged.",
    "Make it again and send it.",
    "The ZIP file holds more than %(most)s files.",
    "The ZIP file holds no files.",
    "Put the certificates in it.",
    "The ZIP file unpacks to more than %(most)s MB.",
    "Split it.",
    "Send one ZIP file, or files without any ZIP file among them.",
    "These are more than %(most)s files.",
    "Send them in parts.",
    "Choose the certificates, or one ZIP file with them.",
    "The list is larger than 1 MB.",
    "There is no number in the list.",
    "Write one on each line.",
    "The list has %(given)s rows; %(most)s can be checked at once.",
    "The list of names has no column “name”.",
    "Write “file,name” on its first line.",
    "The list is not in UTF-8.",
    "Save it as “CSV UTF-8”.",
    "The list is not readable as JSON.",
    "Check its brackets and quotes.",
    "The list is not readable as CSV: %(why)s.",
    "The JSON is no list.",
    "Write it like %(list)s.",
)
SENTENCES = tuple(dict.fromkeys((*READING, *ANSWERS, *RULES, *AWARDS, *PAPERS, *LISTS, *SITE)))

_BETWEEN = re.compile(r"(?<=[.?]) (?=[A-Z“°])")
_JOINED = re.compile(r"; |, | or ")
_HOLE = re.compile(r"%\((\w+)\)s")


def said(sentence: str) -> str:
    """Return what a library says in the language of the page; unknown sentences as they are."""
    language = current_language()
    if language == "en" or not sentence:
        return sentence
    parts = _BETWEEN.split(sentence)
    told = [_one(language, part) for part in parts]
    if all(new != old for new, old in zip(told, parts, strict=True)):
        return "".join(told)
    whole = _one(language, sentence)
    return "".join(told) if whole == sentence and told != parts else whole


def phrases(joined: str) -> str:
    """Return phrases that stand joined by commas or “or”, each in the language of the page."""
    if current_language() == "en":
        return joined
    return "、".join(said(one) for one in _JOINED.split(joined))


def worded(shown: dict[str, Any]) -> dict[str, Any]:
    """Return what a question's widget shows with its rule, and its parts' rules, translated."""
    told = {**shown, "rule": said(str(shown.get("rule", "")))}
    if shown.get("kind") == "case":
        told["parts"] = [{**part, "shown": worded(part["shown"])} for part in shown["parts"]]
    return told


def _one(language: str, sentence: str) -> str:
    found = translations(language).gettext(sentence)
    if found != sentence:
        return found.replace("%%", "%")
    for pattern, known in _patterns():
        match = pattern.fullmatch(sentence)
        translated = translations(language).gettext(known) if match else known
        if match and translated != known:
            return translated % {
                name: _value(name, held) for name, held in match.groupdict().items()
            }
    return sentence


def _value(name: str, held: str) -> str:
    return said(held) if name == "why" else phrases(held) if name == "list" else held


@lru_cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences with holes as patterns; the longer text first, so that the nearer fits."""
    with_holes = sorted((s for s in SENTENCES if "%(" in s), key=len, reverse=True)
    return tuple((re.compile(_pattern(one), re.DOTALL), one) for one in with_holes)


def _pattern(sentence: str) -> str:
    pieces = _HOLE.split(sentence)
    return "".join(
        f"(?P<{piece}>.+?)" if at % 2 else re.escape(piece.replace("%%", "%"))
        for at, piece in enumerate(pieces)
    )
