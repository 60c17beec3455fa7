"""A PDF with an essay: looked at by its size and first bytes, kept, sent to who may read it."""

from datetime import timedelta
from io import BytesIO

import pytest
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from tests.browser import Browser, Page
from tests.builders import a_learner
from tests.conftest import TestKit
from tests.marking import WITH_ESSAY, an_assessor, task_of
from tests.sitting import EXAM, a_seat, begin, hand_in, put, right, sitting_of
from tests.webapp.teach.test_marking import as_person
from webapp.actions import leaving
from webapp.actions.answer_files import LARGEST, MEGABYTE, MOST
from webapp.actions.leaving import Leaving
from webapp.queries import personal
from webapp.store.attempts import AnswerFile
from webapp.store.marking import MarkingTask

TAKES = WITH_ESSAY.replace("words: 3 .. 60", "words: 3 .. 60\naccepts: [text, pdf]")
PDF = b"%PDF-1.7\nplanted-content"
OTHER = b"%PDF-1.4\nother"


class Writer:
    """A learner at an exam whose second question takes a PDF."""

    def __init__(self, kit: TestKit, browser: Browser, text: str = TAKES) -> None:
        self.kit = kit
        self.person = a_seat(kit, exams_ore_tester_quiz_md=text)
        self.token = begin(kit, self.person, EXAM)
        self.browser = as_person(browser, kit, self.person)
        self.question = f"/learn/attempts/{self.token}/2"

    def sends(self, data: bytes, name: str = "Ada Tester, thesis.pdf", **more: str) -> Page:
        fields = {"file": (BytesIO(data), name), **more} if data else more
        kind = "multipart/form-data"
        return self.browser.post(f"{self.question}/file", fields, content_type=kind)

    def floods(self, size: int) -> TestResponse:
        """Send a file of this size; the test client's own way would leave a file of its open."""
        file = FileStorage(BytesIO(PDF + b"x" * size), filename="a.pdf")
        boundary, body = encode_multipart({"csrf_token": self.browser.token(), "file": file})
        kind = f"multipart/form-data; boundary={boundary}"
        return self.browser.client.post(f"{self.question}/file", data=body, content_type=kind)

    def raw(self) -> dict[str, list[str]]:
        return dict(sitting_of(self.kit, self.token).fields(2).raw)

    def hands_in(self) -> str:
        """Hand the attempt in; return the token of the answer that waits."""
        put(self.kit, self.person, self.token, right(self.kit, self.token))
        hand_in(self.kit, self.person, self.token)
        return task_of(self.kit, self.token)


@pytest.fixture
def writer(kit: TestKit, browser: Browser) -> Writer:
    return Writer(kit, browser)


def kept(kit: TestKit) -> list[bytes]:
    with kit.sessions() as session:
        return list(session.scalars(select(AnswerFile.content).order_by(AnswerFile.id)))


def test_the_question_leads_to_the_page_for_a_file_and_keeps_what_is_typed(writer: Writer) -> None:
    page = writer.browser.get(writer.question)
    [button] = [b for b in page.root.all("button") if b.attrs.get("value") == "file"]

    sent = {"q2.value": "So far", "q2.file": "", "based_on": "0", "go": "file"}
    leads = writer.browser.post(writer.question, sent)

    assert button.text == "Hand in a PDF"
    assert leads.location.endswith(f"{writer.question}/file")
    assert writer.raw()["value"] == ["So far"]
    assert writer.browser.get(f"{writer.question}/file").heading == "Hand in a PDF"


def test_a_file_is_kept_as_it_came_and_stands_beside_the_text(writer: Writer, kit: TestKit) -> None:
    put(kit, writer.person, writer.token, {"value": ["The text."]}, number=2)

    sent = writer.sends(PDF)
    page = writer.browser.get(writer.question)

    assert (sent.status, kept(kit)) == (303, [PDF])
    assert writer.raw()["value"] == ["The text."]
    assert "A PDF is handed in." in page.text
    assert page.root.one("input", name="q2.file").attrs["value"] == writer.raw()["file"][0]
    assert "thesis" not in page.html, "its name could be the learner's"


def test_a_save_of_the_page_keeps_the_file_and_another_takes_its_place(
    writer: Writer, kit: TestKit
) -> None:
    writer.sends(PDF)
    held = writer.raw()["file"]

    saved = {"q2.value": "More", "q2.file": held[0], "based_on": "1", "go": "review"}
    writer.browser.post(writer.question, saved)
    after = writer.raw()
    writer.sends(OTHER)
    writer.sends(PDF)

    assert after == {"value": ["More"], "file": held}
    assert writer.raw() == {"value": ["More"], "file": held}
    assert kept(kit) == [PDF, OTHER], "the same file is kept once"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04 a text document", "This is not a PDF file."),
        (b"<html>%PDF-</html>", "This is not a PDF file."),
        (b"", "Choose the file."),
    ],
)
def test_what_is_not_taken_is_told_and_not_kept(
    writer: Writer, kit: TestKit, data: bytes, problem: str
) -> None:
    page = writer.sends(data)

    assert page.status == 422
    assert problem in page.text
    assert kept(kit) == []
    assert writer.raw() == {}


def test_a_file_that_is_too_large_is_told_and_a_flood_is_not_even_read(
    writer: Writer, kit: TestKit
) -> None:
    larger, flood = writer.floods(LARGEST), writer.floods(LARGEST + 2 * MEGABYTE)

    assert (larger.status_code, flood.status_code) == (422, 413)
    assert "The file is larger than 5 MB. Make it smaller." in larger.text
    assert kept(kit) == []


def test_an_answer_takes_a_bounded_number_of_files(writer: Writer, kit: TestKit) -> None:
    pages = []
    for number in range(MOST + 1):
        kit.clock.forward(timedelta(seconds=30))
        pages.append(writer.sends(b"%PDF-1." + str(number).encode()))

    assert [page.status for page in pages] == [303] * MOST + [422]
    assert len(kept(kit)) == MOST


def test_a_file_can_be_taken_back(writer: Writer, kit: TestKit) -> None:
    writer.sends(PDF)

    writer.sends(b"", go="remove")

    assert writer.raw() == {}
    assert writer.browser.get(f"{writer.question}/answer.pdf").status == 404
    assert kept(kit) == [PDF]


def test_only_a_question_that_says_so_takes_a_file(kit: TestKit, browser: Browser) -> None:
    writer = Writer(kit, browser, WITH_ESSAY)
    page = writer.browser.get(writer.question)

    sent = writer.sends(PDF)

    assert "PDF" not in page.text
    assert (sent.status, kept(kit)) == (409, [])


def test_after_the_end_nothing_is_taken(writer: Writer, kit: TestKit) -> None:
    writer.sends(PDF)
    writer.hands_in()

    late = writer.sends(OTHER)

    assert (late.status, kept(kit)) == (409, [PDF])
    assert writer.browser.get(f"{writer.question}/answer.pdf").response.data == PDF


def test_a_file_alone_waits_for_a_mark_and_whoever_marks_downloads_it(
    writer: Writer, kit: TestKit, browser: Browser
) -> None:
    writer.sends(PDF)
    task = writer.hands_in()
    assessor = as_person(browser, kit, an_assessor(kit))

    page = assessor.get(f"/teach/marking/{task}")
    file = assessor.get(page.link("Download the PDF that was handed in")).response

    assert file.data == PDF
    assert file.headers["Content-Disposition"] == 'attachment; filename="answer.pdf"'
    assert file.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in file.headers["Cache-Control"]
    assert "planted-content" not in page.html


def test_nobody_else_gets_the_file(writer: Writer, kit: TestKit, browser: Browser) -> None:
    writer.sends(PDF)
    task = writer.hands_in()
    stranger = as_person(browser, kit, an_assessor(kit, scope="exams/other", name="Otto Other"))

    with kit.sessions.begin() as session:
        learner = a_learner(session).id
    other = as_person(browser, kit, learner)

    assert other.get(f"{writer.question}/answer.pdf").status == 404
    assert stranger.get(f"/teach/marking/{task}/answer.pdf").status == 404
    assert writer.browser.get(f"/teach/marking/{task}/answer.pdf").status in (403, 404)


def test_a_hash_that_was_made_up_names_nothing(
    writer: Writer, kit: TestKit, browser: Browser
) -> None:
    put(kit, writer.person, writer.token, {"file": ["0" * 64]}, number=2)
    task = writer.hands_in()
    assessor = as_person(browser, kit, an_assessor(kit))

    assert assessor.get(f"/teach/marking/{task}/answer.pdf").status == 404
    with kit.sessions() as session:
        assert session.scalar(select(MarkingTask.token)) == task


def test_the_file_is_taken_along_and_goes_with_its_owner(writer: Writer, kit: TestKit) -> None:
    writer.sends(PDF)
    writer.hands_in()

    with kit.sessions() as session:
        [held] = personal.everything(session, writer.person, now=kit.now())["files_handed_in"]
    with kit.sessions.begin() as session:
        sent = Leaving(person_id=writer.person, withdraw=())
        leaving.leave(session, lambda size: b"0" * size, sent, now=kit.now())

    assert held["content"] == "JVBERi0xLjcKcGxhbnRlZC1jb250ZW50"
    assert kept(kit) == [b""]
