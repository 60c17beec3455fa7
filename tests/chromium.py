"""A real Chromium for the whole run: one, since two drivers cannot share a process."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

# The first is the same engine without a window system around it: a journey needs a quarter less.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",  # letters of a printed page then stand where the font puts them
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def launched() -> Iterator[Browser]:
    """Launch the Chromium of this machine and close it in the end."""
    found = next(path for name in NAMES if (path := shutil.which(name)))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()
