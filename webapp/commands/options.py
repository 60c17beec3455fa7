"""What commands are told: settings, and the address to listen on. Loads nothing heavy."""

import argparse
import sys

from webapp.settings import BadSetting, Settings, export

BAD_SETTING = 2
DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8000


def settings() -> Settings:
    """Return the settings; a bad one ends the program with a sentence and exit code 2."""
    try:
        return Settings.from_environment()
    except BadSetting as bad:
        sys.stderr.write(f"{bad}\n")
        raise SystemExit(BAD_SETTING) from bad


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add --host and --port."""
    parser.add_argument("--host", default=DEFAULT_HOST, help=f"default {DEFAULT_HOST}")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"default {DEFAULT_PORT}")


def address(host: str, port: int) -> str:
    """Return the address as a person would type it."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def export_address(host: str, port: int) -> None:
    """Let the processes to be started know the address, where the operator set no public one."""
    export({"url": address(host, port)})
