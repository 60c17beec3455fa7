"""Compiles the catalogues at set-up: what the site reads is made from what translators write."""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from webapp.shell.i18n import CATALOGUES, FOLDER


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Write the compiled form beside each catalogue that changed; return what was written."""
    made = []
    for name in CATALOGUES.values():
        source = folder / name / "LC_MESSAGES" / "ytterby.po"
        with source.open("rb") as stored:
            catalogue = read_po(stored, locale=name)
        out = io.BytesIO()
        write_mo(out, catalogue)
        target = source.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != out.getvalue():
            target.write_bytes(out.getvalue())
            made.append(target)
    return made
