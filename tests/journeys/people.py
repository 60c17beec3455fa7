"""The people of the stories. Each does what a person does: reads labels, types, presses buttons."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Download, Page, expect

from tests.journeys.oracle import Oracle, Raw

SAVED = re.compile(r"Saved \d\d:\d\d:\d\d")
PATIENCE_MS = 30_000


class Visitor:
    """Anybody with a browser window."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def opens(self, path: str) -> None:
        answer = self.page.goto(path)
        assert answer is not None, path
        assert answer.ok, f"{path}: {answer.status}"

    def presses(self, label: str | re.Pattern[str]) -> None:
        """Press a button and wait for what comes."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=label, exact=True).first.click()

    def follows(self, label: str | re.Pattern[str]) -> None:
        """Follow a link."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("link", name=label).first.click()

    def reads(self, text: str | re.Pattern[str]) -> None:
        """Find a text in the page's main part."""
        expect(self.page.get_by_role("main")).to_contain_text(text, timeout=PATIENCE_MS)

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def types(self, fields: Mapping[str, str]) -> None:
        """Fill the fields of a form by their labels."""
        for label, text in fields.items():
            self.page.get_by_label(label, exact=True).fill(text)

    def signs_in(self, email: str, password: str) -> None:
        self.opens("/signin")
        self.types({"E-mail": email, "Password": password})
        self.presses("Sign in")
        assert self.path != "/signin", f"{email} is not signed in"

    def signs_out(self) -> None:
        self.page.locator("details.menu > summary").first.click()
        self.presses("Sign out")


class Learner(Visitor):
    """Opens an account, studies, sits attempts, holds certificates."""

    def __init__(self, page: Page, oracle: Oracle) -> None:
        super().__init__(page)
        self.oracle = oracle

    def opens_an_account(self, name: str, email: str, password: str) -> None:
        self.opens("/signup")
        self.types({"Your name": name, "E-mail": email, "Password": password})
        self.presses("Open the account")
        assert self.heading == "Now sign in"

    def starts_role(self, role: str) -> None:
        self.opens(f"/roles/{role}")
        self.presses("Start this role")
        assert self.path == "/learn"

    def begins(self, quiz: str) -> str:
        """Start an attempt; return its token."""
        self.opens(f"/learn/quizzes/{quiz}")
        honour = self.page.get_by_label(re.compile("I answer alone"))
        if honour.count():
            honour.check()
        self.presses("Start")
        assert "/learn/attempts/" in self.path, self.page.get_by_role("main").inner_text()
        return self.path.split("/")[3]

    def answers(self, token: str, number: int, raw: Raw | None = None) -> None:
        """Fill the question that is open, with everything right unless told otherwise."""
        answer = self.oracle.right(token, number) if raw is None else raw
        for field, values in answer.items():
            self.fills(f"q{number}.{field}", values)

    def fills(self, name: str, values: Sequence[str]) -> None:
        """Set one field, whatever it is."""
        for value in values:
            fields = self.page.locator(f'[name="{name}"]')
            kind = fields.first.evaluate("e => e.type || e.localName")
            if kind in ("radio", "checkbox"):
                self.page.locator(f'[name="{name}"][value="{value}"]').check()
            elif kind == "select-one":
                fields.select_option(value)
            else:
                fields.fill(value)

    def is_told_saved(self) -> None:
        """Wait for the time of the save beside the question."""
        expect(self.page.locator(".saved")).to_have_text(SAVED, timeout=PATIENCE_MS)

    def goes_on(self) -> None:
        """Save and go to the next question, or to the list after the last."""
        self.presses(re.compile("^Save and "))

    def goes_through(self, token: str, first: int = 1, last: int | None = None) -> None:
        """Answer the questions from `first` to `last` and save each by its button."""
        for number in range(first, (last or self.oracle.length(token)) + 1):
            expect(self.page.locator("#question-head")).to_contain_text(f"Question {number} of")
            self.answers(token, number)
            self.goes_on()

    def hands_in(self) -> str:
        """Submit from the list; return the receipt."""
        assert self.heading == "Before you submit"
        self.reads("Every question has an answer.")
        self.presses("Submit all")
        self.reads("Handed in")
        found = re.search(r"\b[0-9a-f]{64}\b", self.page.get_by_role("main").inner_text())
        assert found is not None, "no receipt"
        return found.group()

    def passes(self, quiz: str) -> str:
        """Sit a whole quiz with everything right; return the attempt's token."""
        token = self.begins(quiz)
        self.goes_through(token)
        self.hands_in()
        return token

    def downloads(self, label: str, folder: Path) -> Path:
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=label).first.click()
        download: Download = coming.value
        kept = folder / download.suggested_filename
        download.save_as(kept)
        return kept


class Author(Visitor):
    """Edits quizzes in Markdown."""

    def opens_source(self, path: str) -> None:
        self.opens("/teach")
        self.page.get_by_label("Filter by name or path").fill(path)
        self.presses("Filter")
        row = self.page.get_by_role("row").filter(has_text=path)
        with self.page.expect_navigation():
            row.get_by_role("link").first.click()

    @property
    def text(self) -> str:
        return self.page.get_by_label("Source in Markdown").input_value()

    def writes(self, text: str) -> None:
        self.page.get_by_label("Source in Markdown").fill(text)

    def is_told(self, line: int, message: str) -> None:
        """Find a problem with its line in the list."""
        entry = self.page.locator(".problem-list li").filter(
            has=self.page.locator(f'[data-line="{line}"]')
        )
        expect(entry.filter(has_text=message).first).to_be_visible(timeout=PATIENCE_MS)

    def publishes(self, note: str = "") -> None:
        self.page.get_by_label("What changed (for the history)").fill(note)
        self.presses("Save and publish")
        assert self.heading == "Publish this revision?"
        self.presses("Publish")


class Employer(Visitor):
    """Was shown a certificate and wants to know."""

    def checks_number(self, number: str) -> None:
        self.opens("/verify")
        self.page.get_by_label("Certificate number").fill(number)
        self.presses("Check the number")

    def checks_file(self, file: Path) -> None:
        self.opens("/verify")
        self.page.get_by_label("PDF, badge or JSON file").set_input_files(file)
        self.presses("Check the file")


class Operator(Visitor):
    """Keeps the house."""

    def makes_author(self, name: str, why: str) -> None:
        self.opens("/admin/people")
        self.follows(name)
        self.page.get_by_label("Grant", exact=True).select_option("author")
        self.types({"Reason": why})
        self.presses("Grant")
        self.reads("author")

    def names_the_issuer(self, legal_name: str, host: str) -> None:
        self.opens("/admin/site")
        self.page.get_by_label("Country").select_option("CA")
        self.types({"Legal name": legal_name, "Contact": "mailto:checks@example.org"})
        self.types({"Public host": host, "Reason": "we have a name now"})
        self.presses("Show what will change")
        assert self.heading == "What will change"
        self.types({"Type the public host again": host})
        self.presses("Issue real certificates")
        self.reads(legal_name)

    def withdraws(self, number: str, reason_class: str, note: str) -> None:
        self.opens("/admin/awards")
        self.follows(number)
        self.follows("Withdraw this certificate")
        self.page.get_by_label("Reason class (everybody sees it)").select_option(reason_class)
        self.types({"Private note (operators see it)": note})
        self.types({"Type the certificate's number": number})
        self.presses("Withdraw for good")
        self.reads(note)
