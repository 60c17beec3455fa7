"""The benchmark itself: it counts what it is sent, and its ratios are ratios."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import getpid

import pytest

from tests.bench import load, processes, visitor
from tests.bench.table import Row, alternated, lines, middle_ratio


class Small(BaseHTTPRequestHandler):
    """Answers everything with one word; /gone with 404."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *told: object) -> None:
        """Say nothing."""


class Quiet(ThreadingHTTPServer):
    """A client that has counted enough hangs up in mid-answer; that is no error here."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    server = Quiet(("127.0.0.1", 0), Small)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_load_counts_answers_and_wrong_ones(port: int) -> None:
    right = load.drive(port, [load.get("/")], 2, 0.1, 200)
    wrong = load.drive(port, [load.get("/gone")], 2, 0.1, 200)

    assert right.answers > 0
    assert right.wrong == 0
    assert wrong.wrong == wrong.answers > 0
    assert right.per_second == right.answers / right.seconds


def test_measures_take_turns_and_their_middle_ratio_counts() -> None:
    turns: list[str] = []
    yardstick, figure = iter((10.0, 20.0, 1000.0)), iter((5.0, 4.0, 600.0))

    def hello() -> float:
        turns.append("hello")
        return next(yardstick)

    def page() -> float:
        turns.append("page")
        return next(figure)

    pairs = alternated(3, hello, page)

    assert turns == ["page", "hello"] * 3
    assert middle_ratio(pairs) == 0.5


def test_a_row_says_whether_its_bar_holds() -> None:
    rows = [
        Row(name="rate", figure=0.4, bar=0.5, unit="x", most=False),
        Row(name="weight", figure=24.0, bar=60, unit="kB"),
    ]

    head, rate, weight = lines(rows)

    assert head.startswith("what")
    assert "≥ 0.5 x" in rate
    assert rate.endswith("SHORT")
    assert "≤ 60 kB" in weight
    assert weight.endswith("ok")


def test_a_process_has_memory_and_uses_the_processor() -> None:
    assert getpid() in processes.tree(getpid())
    assert processes.memory_mb(getpid()) > 1
    assert processes.processor_seconds(getpid()) > 0


def test_a_question_is_filled_from_its_page() -> None:
    page = (
        '<input type="hidden" name="based_on" value="3">'
        '<input type="radio" name="q2.pick" value="a"><input type="radio" name="q2.pick" value="b">'
        '<input type="text" name="q2.value"><select name="q2.m-x"><option value="">-</option>'
        '<option value="y">Y</option></select>'
    )

    assert visitor.filled(page) == {
        "based_on": "3",
        "q2.pick": "a",
        "q2.value": "1.5",
        "q2.m-x": "y",
    }
