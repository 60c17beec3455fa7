"""Many certificates at once: files or numbers, progress, the result in the order of the list."""

import csv
import io
import zipfile

import pytest
from pypdf import PdfReader

from curriculum.awards import numbers, pdf
from tests.browser import Browser, Page
from tests.builders import an_employer
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one

LIST = "/verify/list"


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def work(kit: TestKit) -> None:
    while run_one(kit, WORKS):
        pass


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def send_files(browser: Browser, *files: tuple[str, bytes], names: str = "") -> Page:
    sent: dict[str, object] = {"files": [(io.BytesIO(data), name) for name, data in files]}
    if names:
        sent["names"] = (io.BytesIO(names.encode()), "names.csv")
    return browser.post(LIST, sent)


def cells(page: Page) -> list[list[str]]:
    body = page.root.one("tbody")
    return [[cell.text for cell in row.all("td")] for row in body.all("tr")]


def an_employer_signs_in(kit: TestKit, browser: Browser) -> int:
    with kit.sessions.begin() as session:
        person = an_employer(session)
    browser.sign_in(person)
    return person.id


def test_numbers_are_answered_at_once_in_their_order_and_nothing_is_written(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    text = f"{real.number},Okafor Maya\n{numbers.new(b'never issued!')}\nK7\n{real.number},Li Lei"

    page = browser.post(LIST, {"numbers": text})

    assert page.status == 200
    assert page.heading == (
        "2 of 4 valid; Unknown number: 1; Mistyped number: 1; 1 name differs; 1 name to look at."
    )
    found = cells(page)
    assert [row[1] for row in found] == ["Valid", "Unknown number", "Mistyped number", "Valid"]
    assert found[0][2] == "other order or spelling: look at both “Maya Okafor” / “Okafor Maya”"
    assert found[3][2] == "different: “Maya Okafor” / “Li Lei”"
    assert "Ytterby Institute (ytterby.example)" in found[0]
    assert "unsupervised sitting" in found[0]
    assert "identity stated by the holder" in found[0]
    assert "published question bank" in found[0]
    assert all(query.startswith("SELECT") for query in page.queries)
    assert "Nothing of this is kept." in page.text


def test_the_answer_about_numbers_can_be_taken_as_a_table_and_as_a_sealed_report(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    sent = {"numbers": f"{real.number},=HYPERLINK(1)"}
    held = browser.post(LIST, sent).fields()
    assert held["numbers"] == sent["numbers"]

    table = browser.client.post(f"{LIST}/result.csv", data=sent)
    paper = browser.client.post(f"{LIST}/result.pdf", data=sent)

    (head, row) = csv.reader(io.StringIO(table.get_data(as_text=True).lstrip("\ufeff")))
    assert row[head.index("verdict")] == "valid"
    assert row[head.index("name_expected")] == "'=HYPERLINK(1)"
    assert table.headers["Content-Disposition"] == 'attachment; filename="check-2026-03-10.csv"'
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.data)).pages)
    assert "Check of certificates on 10 March 2026" in words
    assert "1 of 1 valid" in words
    assert pdf.check_seal(paper.data, kit.keyring().trusted().paper_roots).code == ""


@pytest.mark.parametrize(("rows", "status"), [(200, 200), (201, 422)])
def test_anybody_may_ask_about_two_hundred_numbers(
    browser: Browser, rows: int, status: int
) -> None:
    assert browser.client.post(LIST, data={"numbers": "K7\n" * rows}).status_code == status


@pytest.mark.parametrize("sent", [{}, {"numbers": " "}, {"numbers": "{"}])
def test_what_is_no_list_is_asked_for_again(browser: Browser, sent: dict[str, str]) -> None:
    page = browser.post(LIST, sent)

    assert page.status == 422
    assert page.root.all("p", class_="field-error")


def test_a_zip_is_checked_after_the_answer_and_the_page_shows_how_far_it_is(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    credential = award_of(kit, real.number).credential
    files = {
        "b/maya.json": credential,
        "broken.pdf": b"%PDF-1.7 broken",
        "inner.zip": zipped({"a": b"b"}),
        "forged.json": credential.replace(b"Maya Okafor", b"Mallory Oka"),
        "a.json": credential,
    }
    names = "file,name\nmaya.json,Maya Okafor\na.json,Somebody Else\n"

    sent = send_files(browser, ("all.zip", zipped(files)), names=names)
    waiting = browser.get(sent.location)
    told = browser.get(sent.location, headers={"Accept": "application/json"}).json
    work(kit)
    page = browser.get(sent.location)

    assert waiting.heading == "Certificates are being checked"
    assert waiting.root.one("progress").attrs["max"] == "5"
    assert waiting.root.one("noscript").one("meta").attrs["http-equiv"] == "refresh"
    assert told == {"total": 5, "done": 0, "finished": False}
    assert [row[0] for row in cells(page)] == list(files)
    assert [row[1] for row in cells(page)] == [
        "Valid",
        "Not readable",
        "ZIP within a ZIP",
        "Not genuine",
        "Valid",
    ]
    assert cells(page)[0][2] == "Maya Okafor (same)"
    assert "different: “Maya Okafor” / “Somebody Else”" in cells(page)[4]
    assert "Mallory" not in page.html


def test_many_files_are_taken_as_well_as_one_zip(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    credential = award_of(kit, real.number).credential

    sent = send_files(browser, ("a.json", credential), ("b.txt", b"hello"), ("c.json", credential))
    work(kit)

    found = cells(browser.get(sent.location))
    assert [row[:2] for row in found] == [
        ["a.json", "Valid"],
        ["b.txt", "Not readable"],
        ["c.json", "Valid"],
    ]


def test_the_result_of_files_is_downloaded_and_deleted(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    sent = send_files(browser, ("a.json", award_of(kit, real.number).credential))
    early = browser.client.get(f"{sent.location}/result.csv").status_code
    work(kit)
    table = browser.client.get(f"{sent.location}/result.csv")
    paper = browser.client.get(f"{sent.location}/result.pdf")
    gone = browser.post(f"{sent.location}/delete", {}, follow=True)

    assert early == 404
    assert b"a.json,valid" in table.data
    assert paper.data.startswith(b"%PDF")
    assert "The list was deleted." in gone.text
    assert browser.get(sent.location).status == 404


@pytest.mark.parametrize(
    "files",
    [
        [],
        [("a.zip", b"PK\x03\x04 broken")],
        [("a.zip", zipped({"a": b"b"})), ("b.zip", zipped({"a": b"b"}))],
        [("a.zip", zipped({"a": b"b"})), ("b.pdf", b"%PDF")],
        [("a.zip", zipped({f"{n}": b"" for n in range(501)}))],
        [(f"{n}.pdf", b"%PDF") for n in range(501)],
    ],
)
def test_what_cannot_be_taken_as_files_is_said(
    browser: Browser, files: list[tuple[str, bytes]]
) -> None:
    page = send_files(browser, *files)

    assert page.status == 422
    assert page.root.one("input", id="files").attrs["aria-invalid"] == "true" if files else True


def test_names_that_are_not_utf_8_are_said_at_their_field(browser: Browser) -> None:
    sent = {
        "files": [(io.BytesIO(b"%PDF"), "a.pdf")],
        "names": (io.BytesIO("a.pdf,李雷".encode("gb18030")), "names.csv"),
    }

    page = browser.post(LIST, sent)

    assert page.status == 422
    assert "Save it as “CSV UTF-8”." in page.text


def test_an_employer_keeps_a_thousand_numbers_and_finds_them_again(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    an_employer_signs_in(kit, browser)
    text = "\n".join(["K7"] * 999 + [real.number])

    sent = browser.post(LIST, {"numbers": text})
    work(kit)
    last = browser.get(f"{sent.location}?page=5")
    kept = browser.get("/verify/lists")
    again = browser.client.post(LIST, data={"numbers": text + "\nK7"})

    assert sent.status == 303
    assert last.heading.startswith("1 of 1000 valid")
    assert len(cells(last)) == 200
    assert cells(last)[-1][1] == "Valid"
    assert kept.root.one("tbody").one("a").attrs["href"] == sent.location
    assert again.status_code == 422
    other = Browser(kit, browser.app)
    assert other.get(sent.location).status == 404
    an_employer_signs_in(kit, other)
    assert other.get(sent.location).status == 404


def test_the_fifth_list_of_a_minute_waits(browser: Browser) -> None:
    statuses = [browser.client.post(LIST, data={"numbers": "K7"}).status_code for _ in range(4)]
    refused = browser.client.post(LIST, data={"numbers": "K7"})

    assert statuses == [200] * 4
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "60"


def test_where_too_many_files_wait_already_another_list_waits_its_turn(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webapp.actions.check_lists.MOST_WAITING", 4)
    first = send_files(browser, ("a.pdf", b"%PDF-1.7"))
    second = send_files(browser, ("a.pdf", b"%PDF-1.7"))

    assert first.status == 303
    assert second.status == 429
    assert second.response.headers["Retry-After"] == "60"


def test_pages_of_lists_stay_out_of_caches_searches_and_referrers(
    kit: TestKit, browser: Browser, real: Certified
) -> None:
    sent = send_files(browser, ("a.json", b"{}"))

    for page in (browser.get(sent.location), browser.post(LIST, {"numbers": "K7"})):
        assert page.response.headers["Cache-Control"] == "no-store"
        assert page.response.headers["Referrer-Policy"] == "no-referrer"
        assert page.response.headers["X-Robots-Tag"] == "noindex"


def test_a_list_asks_for_no_cookie_and_sets_none(browser: Browser, real: Certified) -> None:
    stranger = browser.app.test_client(use_cookies=False)

    answers = [stranger.get(LIST), stranger.post(LIST, data={"numbers": real.number})]

    assert [one.status_code for one in answers] == [200, 200]
    assert not any("Set-Cookie" in one.headers for one in answers)
