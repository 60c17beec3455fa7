"""One learner without a window: keeps cookies, reads forms, counts the requests it makes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

PATIENCE_S = 60
REDIRECTS = (302, 303)
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
BASED_ON = re.compile(r'name="based_on" value="(\d+)"')
FIELD = re.compile(r'<(input|select|textarea)\b[^>]*?\bname="(q\d+\.[^"]+)"[^>]*>')
VALUE = re.compile(r'\bvalue="([^"]+)"')
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Unexpected(Exception):
    """An answer that a learner would not accept; says which request and which status."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A page as it came, and the address where it was found."""

    path: str
    text: str


class Visitor:
    """Talks to one site over one kept connection, as a browser does."""

    def __init__(self, port: int) -> None:
        self._line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        self._cookies: dict[str, str] = {}
        self.token = ""
        self.requests = 0

    @property
    def cookie(self) -> str:
        """The Cookie header of this visitor."""
        return "; ".join(f"{name}={text}" for name, text in self._cookies.items())

    def get(self, path: str, **headers: str) -> Answered:
        """Open a page; a redirect is followed and counts as a request of its own."""
        return self._ask("GET", path, "", headers)

    def post(self, path: str, fields: Mapping[str, str], **headers: str) -> Answered:
        """Send a form with the token of the last page that carried one."""
        body = urlencode({**fields, "csrf_token": self.token})
        return self._ask("POST", path, body, {**FORM, **headers})

    def onward(self, path: str, fields: Mapping[str, str]) -> Answered:
        """Send a form as `onward.js` does: the answer is the page where it leads."""
        return self.post(path, fields, Prefer="return=representation")

    def close(self) -> None:
        self._line.close()

    def _ask(self, method: str, path: str, body: str, headers: Mapping[str, str]) -> Answered:
        sent = {"Cookie": self.cookie, **headers} if self._cookies else dict(headers)
        self.requests += 1
        self._line.request(method, path, body or None, sent)
        reply = self._line.getresponse()
        text = reply.read().decode()
        for line in reply.msg.get_all("Set-Cookie", ()):
            self._cookies.update({n: m.value for n, m in SimpleCookie(line).items()})
        if reply.status in REDIRECTS:
            there = urlsplit(reply.headers["Location"])
            return self.get(there.path + ("?" + there.query if there.query else ""))
        if reply.status != 200:
            raise Unexpected(f"{method} {path} was answered with {reply.status}")
        if found := TOKEN.search(text):
            self.token = found.group(1)
        return Answered(reply.headers.get("Content-Location", path).partition("#")[0], text)


def sign_in(visitor: Visitor, email: str, password: str, onward: str = "/learn") -> Answered:
    """Go in by the page for it and return the page where that leads."""
    visitor.get("/signin")
    fields = {"email": email, "password": password, "next": onward}
    return visitor.post("/signin", fields)


def filled(page: str) -> dict[str, str]:
    """Fill a question's fields with something that can be kept, right or wrong."""
    found = BASED_ON.search(page)
    fields = {"based_on": found.group(1) if found else "0"}
    lists = 0
    for field in FIELD.finditer(page):
        kind, name = field.group(1), unescape(field.group(2))
        tag, choice = field.group(), 'type="radio"' in field.group() or "checkbox" in field.group()
        if kind == "select":  # the next option in each: an order has every position once
            options = VALUE.findall(page, field.end(), page.index("</select>", field.end()))
            fields[name] = unescape(options[lists % len(options)]) if options else ""
            lists += 1
        elif choice:
            chosen = VALUE.search(tag)
            fields.setdefault(name, unescape(chosen.group(1)) if chosen else "on")
        else:
            fields[name] = "1.5"
    return fields
