"""A client without a window: cookies and forms over plain HTTP, for servers that die under it."""

import http.client
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

LOST = (OSError, http.client.HTTPException)  # the server died before it had answered
TIMEOUT_S = 30
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    location: str
    text: str


@dataclass
class Client:
    """One person's cookies. Every request has a connection of its own."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def get(self, path: str) -> Reply:
        reply = self._send("GET", path, None, {})
        if found := TOKEN.search(reply.text):
            self.token = found.group(1)
        return reply

    def post(self, path: str, fields: Mapping[str, object], accept: str = "text/html") -> Reply:
        body = urlencode({"csrf_token": self.token, **fields}, doseq=True)
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        return self._send("POST", path, body, kind)

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_S)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {**headers, "Cookie": cookie})
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies.update({name: one.value for name, one in SimpleCookie(line).items()})
        return Reply(answer.status, answer.headers.get("Location", ""), text)

    def signs_in(self, email: str, password: str) -> None:
        self.get("/signin")
        sent = self.post("/signin", {"email": email, "password": password})
        assert sent.status == 303, sent.text
        self.get("/account")
