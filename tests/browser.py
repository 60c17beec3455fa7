"""A browser for tests without a window: every page that it opens is checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from flask import Flask
from sqlalchemy import event
from werkzeug.test import TestResponse

from webapp.actions import accounts
from webapp.kit import Kit
from webapp.store.people import Person

MOST_QUERIES = 30
NOT_LABELLED = {"hidden", "submit", "button", "reset", "image"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(eq=False)
class Element:
    """One element of a page."""

    tag: str
    attrs: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        parts = (c if isinstance(c, str) else c.text for c in self.children)
        return re.sub(r"\s+", " ", "".join(parts)).strip()

    def all(self, tag: str = "", **attrs: str) -> list[Element]:
        """Return the elements within with this tag and these attributes (`class_` is contained)."""
        return [e for e in self.walk() if (not tag or e.tag == tag) and e.has(attrs)]

    def one(self, tag: str = "", **attrs: str) -> Element:
        found = self.all(tag, **attrs)
        assert len(found) == 1, f"{len(found)} of <{tag} {attrs}> instead of one"
        return found[0]

    def has(self, attrs: Mapping[str, str]) -> bool:
        for name, value in attrs.items():
            if name == "class_":
                if value not in self.attrs.get("class", "").split():
                    return False
            elif self.attrs.get(name) != value:
                return False
        return True

    def walk(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def within(self, tag: str) -> bool:
        above = self.parent
        while above is not None and above.tag != tag:
            above = above.parent
        return above is not None


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("document", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)

    def handle_endtag(self, tag: str) -> None:
        above: Element | None = self.here
        while above is not None and above.tag != tag:
            above = above.parent
        if above is not None and above.parent is not None:
            self.here = above.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parsed(html: str) -> Element:
    """Return the root of a page's elements."""
    tree = _Tree()
    tree.feed(html)
    return tree.root


@dataclass(frozen=True)
class Page:
    """What came back."""

    response: TestResponse
    root: Element
    queries: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def html(self) -> str:
        return self.response.get_data(as_text=True)

    @property
    def json(self) -> Any:
        return self.response.get_json()

    @property
    def text(self) -> str:
        return self.root.text

    @property
    def location(self) -> str:
        return self.response.headers.get("Location", "")

    @property
    def heading(self) -> str:
        return self.root.one("h1").text

    def link(self, text: str) -> str:
        """Return where the first link with this text leads."""
        return next(a.attrs["href"] for a in self.root.all("a") if a.text == text)

    def fields(self) -> dict[str, str]:
        """Return the hidden fields and values of all forms in the page's main part."""
        inputs = self.root.all("input", type="hidden")
        return {i.attrs["name"]: i.attrs.get("value", "") for i in inputs if "name" in i.attrs}


class Browser:
    """Opens pages of one site as one visitor."""

    def __init__(self, kit: Kit, app: Flask) -> None:
        self.kit = kit
        self.app = app
        app.config["PROPAGATE_EXCEPTIONS"] = True  # a bug fails the test and not only the page
        self.client = app.test_client()

    def another(self) -> Browser:
        """Return a second device: it shares no cookies with this one."""
        return Browser(self.kit, self.app)

    def sign_in(self, person: Person) -> None:
        """Sign a person in who is stored already, without the page for it."""
        token = self.kit.new_token()
        with self.kit.sessions.begin() as session:
            accounts.open_signin(session, person.id, token, "tests", now=self.kit.now())
        with self.client.session_transaction() as cookie:
            cookie["_user_id"] = token

    def get(self, url: str, *, follow: bool = False, **more: Any) -> Page:
        """Open a page and check it."""
        return self._open("GET", url, follow, more)

    def post(
        self, url: str, data: Mapping[str, Any] | None = None, *, follow: bool = False, **more: Any
    ) -> Page:
        """Send a form, with the token that its page would carry."""
        data = {"csrf_token": self.token(), **(data or {})}
        return self._open("POST", url, follow, {"data": data, **more})

    def token(self) -> str:
        """Return the token that forms of this visitor carry."""
        from webapp.shell.forms import csrf_token

        with self.client.session_transaction() as cookie:
            kept = dict(cookie)
        with self.app.test_request_context():
            from flask import session

            session.update(kept)
            made = csrf_token()
            kept = dict(session)
        with self.client.session_transaction() as cookie:
            cookie.update(kept)
        return made

    def _open(self, method: str, url: str, follow: bool, more: dict[str, Any]) -> Page:
        with self._counted() as (queries, commits):
            response = self.client.open(url, method=method, follow_redirects=follow, **more)
        html = response.mimetype == "text/html"
        page = Page(
            response, parsed(response.get_data(as_text=True) if html else ""), tuple(queries)
        )
        if html and response.status_code not in (301, 302, 303, 307, 308):
            check(page)
        if not follow:
            assert len(commits) <= 2, "a request commits once, and once what outlasts it"
            assert len(queries) <= MOST_QUERIES, f"{len(queries)} queries: {queries}"
        return page

    @contextmanager
    def _counted(self) -> Iterator[tuple[list[str], list[int]]]:
        queries: list[str] = []
        commits: list[int] = []

        def note(*args: Any) -> None:
            if not str(args[2]).startswith(("BEGIN", "PRAGMA")):
                queries.append(str(args[2]))

        def done(*args: Any) -> None:
            commits.append(1)

        engine = self.kit.sessions.engine
        event.listen(engine, "before_cursor_execute", note)
        event.listen(engine, "commit", done)
        try:
            yield queries, commits
        finally:
            event.remove(engine, "before_cursor_execute", note)
            event.remove(engine, "commit", done)


def check(page: Page) -> None:
    """Hold a page to the rules that every page keeps."""
    root = page.root
    assert page.response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    heading = root.one("h1").text
    title = root.one("head").one("title").text  # drawings have titles, too
    assert title.startswith(heading), "the title begins with the heading"
    assert root.one("html").attrs.get("lang"), "a page says its language"
    ids = Counter(e.attrs["id"] for e in root.walk() if "id" in e.attrs)
    assert not [name for name, times in ids.items() if times > 1], f"an id twice: {ids}"
    for element in root.walk():
        assert "style" not in element.attrs, f"style= on <{element.tag}>"
        handlers = [name for name in element.attrs if name.startswith("on")]
        assert not handlers, f"inline script {handlers}"
        assert element.tag != "script" or element.attrs.get("src"), "an inline script"
    _check_labels(root, set(ids))


def _check_labels(root: Element, ids: set[str]) -> None:
    labelled = {label.attrs.get("for", "") for label in root.all("label")}
    for control in (*root.all("input"), *root.all("select"), *root.all("textarea")):
        if control.attrs.get("type") in NOT_LABELLED:
            continue
        named = control.attrs.get("aria-labelledby", "").split()
        assert (
            control.attrs.get("id", "-") in labelled
            or control.within("label")
            or control.attrs.get("aria-label")
            or (named and set(named) <= ids)
        ), f"no label: {control.attrs}"
