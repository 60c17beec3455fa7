"""The yardstick: the smallest Flask application, on the server of the site, with its settings."""

import sys

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server


def application() -> Flask:
    """Return an application that says one line."""
    app = Flask("hello")
    app.add_url_rule("/", "hello", lambda: "Hello, world")
    return app


def main(port: str, workers: str, threads: str) -> None:
    Server(
        "tests.bench.hello:application",
        factory=True,
        address="127.0.0.1",
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(workers),
        blocking_threads=int(threads),
        log_level=LogLevels.warning,
        workers_kill_timeout=5,
    ).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
