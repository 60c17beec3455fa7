"""Nothing that is planted in keys and feedback leaves the house before the policy allows it."""

import logging
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest

from tests.browser import Browser, Page
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.journeys import planted
from webapp.actions.study import enrol
from webapp.queries import sitting as sittings

ROLE, QUIZ = "ore-tester", "exams/ore-tester"
QUIET_PAGES = (
    "/",
    f"/roles/{ROLE}",
    "/courses/ore-testing",
    "/courses/ore-testing/weighing",
    "/courses/ore-testing/weighing/scales",
    "/glossary",
    "/labs/sx-cascade",
    f"/search?q={planted.SECRET}",
    "/search?q=73519",
    "/search?q=choosing",
    "/learn",
    f"/learn/roles/{ROLE}",
    "/learn/competencies/ore-weigh",
    f"/learn/quizzes/{QUIZ}",
    "/learn/quizzes/exams/planted-nothing",
    f"/files/{QUIZ}.quiz.md",
    f"/files/{planted.FIGURE}",
    "/teach",
    f"/teach/sources/{QUIZ}.quiz.md",
    "/api/v1/certificates/ABCDE-FGHJK-MNPQR-STVWX-Y",
    "/.well-known/issuer.json",
)


@dataclass
class Wire:
    """Everything that one learner was sent: status lines, headers and bodies."""

    browser: Browser
    heard: list[tuple[str, str]] = field(default_factory=list)

    def get(self, path: str) -> Page:
        return self.note(f"GET {path}", self.browser.get(path))

    def post(self, path: str, data: dict[str, str], **more: object) -> Page:
        return self.note(f"POST {path}", self.browser.post(path, data, **more))

    def note(self, what: str, page: Page) -> Page:
        self.heard.append((what, f"{page.response.headers}\n{page.html}"))
        return page

    def found(self, words: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return where which of these words was heard."""
        return [
            (what, word)
            for what, text in self.heard
            for word in words
            if word in text.replace(f"q={word}", "").replace(f'value="{word}"', "")
        ]


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt at the planted quiz."""

    wire: Wire
    kit: TestKit
    person_id: int
    token: str

    def address(self, number: int) -> str:
        return f"/learn/attempts/{self.token}/{number}"

    def wrong(self, number: int) -> dict[str, str]:
        """Return a readable answer that is not right, as a form would send it."""
        with self.kit.sessions() as session:
            catalog = self.kit.catalog()
            found = sittings.mine(session.connection(), catalog, self.person_id, self.token)
        assert found is not None
        question, draw = found.question(number), found.draw(number)
        shown = question.shown(draw)
        start = f"q{number}."
        if question.kind == "choice":
            iron = next(o["id"] for o in shown["options"] if "Iron" in str(o["text"]))
            return {f"{start}pick": str(iron)}
        if question.kind == "numeric":
            return {f"{start}value": "91827"}
        if question.kind in ("text", "essay"):
            return {f"{start}value": "tin"}
        sample = question.samples(draw)[-1].raw
        typed = {name: values[0] for name, values in sample.items() if values}
        return {f"{start}{name}": _harmless(text) for name, text in typed.items()}


def _harmless(text: str) -> str:
    """Return another word for a key: what is typed may be shown to who typed it."""
    if text in planted.NUMBERS:
        return "20"
    return "tin" if text.startswith(planted.SECRET) else text


def begun(kit: TestKit, browser: Browser, policy: str, quiz: str = "") -> Attempt:
    figure = kit.settings.var / "pan.svg"
    figure.parent.mkdir(parents=True, exist_ok=True)
    figure.write_text(planted.DRAWING, "utf-8")
    tree = a_tree(exams_ore_tester_quiz_md=quiz or planted.quiz(policy))
    with kit.sessions.begin() as session:
        publish(session, tree, {planted.FIGURE: figure})
        person = a_learner(session)
    with kit.sessions.begin() as session:
        enrol(session, kit.catalog(), person.id, ROLE, now=kit.now())
    browser.sign_in(person)
    wire = Wire(browser)
    token = urlsplit(wire.post(f"/learn/quizzes/{QUIZ}", {}).location).path.split("/")[3]
    return Attempt(wire, kit, person.id, token)


def everything_is_opened(attempt: Attempt, numbers: range) -> None:
    """Open every page, save every way there is, and run into every kind of refusal."""
    wire = attempt.wire
    for path in QUIET_PAGES:
        wire.get(path)
    for number in numbers:
        address, answer = attempt.address(number), attempt.wrong(number)
        wire.get(address)
        by_script = {"headers": {"Accept": "application/json"}}
        assert wire.post(address, {**answer, "based_on": "0"}, **by_script).status == 200
        junk = {f"q{number}.value": "?", "based_on": "1"}
        assert wire.post(address, junk, **by_script).status == 200
        assert wire.post(address, {**answer, "based_on": "0"}, **by_script).status == 409
        assert wire.post(address, {**answer, "based_on": "0"}).status == 409
        assert wire.post(address, {**answer, "based_on": "2", "go": "1"}).status == 303
        assert wire.post(address, {**answer, "based_on": "3", "go": "check"}).status == 409
        assert wire.post(address, {**answer, "based_on": "x"}).status == 400
        wire.get(address)
    for place in ("review", "result", "receipt", "99"):
        wire.get(f"/learn/attempts/{attempt.token}/{place}")


def marked(wire: Wire) -> list[tuple[str, str]]:
    return wire.found((planted.SECRET, *planted.NUMBERS))


@pytest.fixture
def logs(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def test_nothing_planted_is_sent_before_the_attempt_is_handed_in(
    kit: TestKit,
    browser: Browser,
    logs: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    attempt = begun(kit, browser, "after-submit")

    everything_is_opened(attempt, range(1, 12))

    typed = ("91827",)  # the learner's own answer is shown to them
    assert [hit for hit in marked(attempt.wire) if hit[1] not in typed] == []
    drawn = [v for v in planted.VARIANTS if attempt.wire.found((v,))]
    assert len(drawn) == 1, "one variant is drawn, no other is seen"
    written = logs.text + "".join(capfd.readouterr())
    assert planted.SECRET not in written.replace("planted-nothing", "")
    assert [word for word in planted.NUMBERS if word in written] == []


def test_what_was_planted_is_told_after_the_attempt_is_handed_in(
    kit: TestKit, browser: Browser
) -> None:
    attempt = begun(kit, browser, "after-submit")
    everything_is_opened(attempt, range(1, 12))

    attempt.wire.post(f"/learn/attempts/{attempt.token}/submit", {})
    html = browser.get(f"/learn/attempts/{attempt.token}/result").html

    assert [word for word in planted.TOLD_AFTER if word not in html] == []
    assert "planted-choice-notes" not in html, "an author's notes are for authors"


def test_a_quiz_that_keeps_its_questions_closed_never_tells(kit: TestKit, browser: Browser) -> None:
    attempt = begun(kit, browser, "never")
    everything_is_opened(attempt, range(1, 12))

    wire = attempt.wire
    wire.post(f"/learn/attempts/{attempt.token}/submit", {})
    for place in ("result", "receipt", "1", "review"):
        wire.get(f"/learn/attempts/{attempt.token}/{place}")
    for path in QUIET_PAGES:
        wire.get(path)

    assert [hit for hit in marked(wire) if hit[1] != "91827"] == []


PRACTICE = "practice\nretries: {mode: same-values, credit: [100 %, 50 %, 25 %]}\nhint_penalty: 10 %"
REMARKS = (  # to the very answers that were given
    *("planted-choice-wrong", "planted-choice-incorrect", "planted-numeric-slip"),
    *("planted-matching-partly", "planted-categorise-incorrect"),
)
HINTS = ("planted-choice-hint", "planted-numeric-hint")


def test_between_two_tries_remarks_are_told_and_neither_keys_nor_hints(
    kit: TestKit, browser: Browser, logs: pytest.LogCaptureFixture
) -> None:
    text = planted.quiz(PRACTICE).replace("use: secure", "use: practice")
    attempt = begun(kit, browser, "", text)
    wire = attempt.wire

    for number in range(1, 12):
        address, answer = attempt.address(number), attempt.wrong(number)
        wire.get(address)
        wire.post(address, {**answer, "based_on": "0", "go": "check"})
        wire.get(address)
    wire.get(f"/learn/attempts/{attempt.token}/review")
    for path in QUIET_PAGES:
        wire.get(path)

    typed = ("91827",)
    told = {word for _, text in wire.heard for word in re.findall(r"planted-[a-z-]+", text)}
    assert told & {*REMARKS} >= {"planted-choice-wrong", "planted-numeric-slip"}
    assert {word for word in told if word != "planted-nothing"} <= {*REMARKS}
    assert [hit for hit in marked(wire) if hit[1] in planted.NUMBERS and hit[1] not in typed] == []
    assert [word for word in HINTS if word in logs.text] == []


def test_a_hint_is_sent_to_who_asked_for_it_and_no_other_one(
    kit: TestKit, browser: Browser, logs: pytest.LogCaptureFixture
) -> None:
    text = planted.quiz(PRACTICE).replace("use: secure", "use: practice")
    attempt = begun(kit, browser, "", text)
    wire, address = attempt.wire, attempt.address(1)

    refused = wire.post(attempt.address(3), {"based_on": "0", "go": "hint.1"})
    before = wire.found(HINTS)
    wire.post(address, {"based_on": "0", "go": "hint.1"})
    wire.get(address)
    for number in range(2, 12):
        wire.get(attempt.address(number))

    assert (refused.status, before) == (409, [])
    assert {word for _, word in wire.found(HINTS)} == {"planted-choice-hint"}
    assert {what for what, _ in wire.found(HINTS)} == {f"GET {address}"}
    assert "planted-choice-hint" not in logs.text
