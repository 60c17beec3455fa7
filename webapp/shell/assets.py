"""What a browser fetches besides pages: one style sheet, scripts, pictures, fonts, icons.

Every address changes with its content, so that browsers may keep what they have for a year. Fonts
and icons are made at set-up (`webapp.commands.assets`); without them the site shows system fonts
and words without icons.
"""

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request, send_from_directory
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from assessments.html import Html
from webapp.shell.access import anyone

STATIC = Path(__file__).parent / "static"
DOORS = Path(__file__).parent.parent
SHEET = "css/site.css"
LAYERS = ("reset", "tokens", "base", "layout", "parts", "pages", "print")
A_YEAR = 365 * 24 * 3600
TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
TEXTS = ("text/", "image/svg")  # sent packed to browsers that can unpack


@dataclass(frozen=True, slots=True)
class Assets:
    """The site's own files as served; `mark` is the hash that stands in their addresses."""

    folder: Path
    sheet: bytes
    mark: str
    sprite: str = ""
    icons: frozenset[str] = field(default_factory=frozenset)

    def url(self, name: str) -> str:
        """Return the address of a file under `static/`, for example `js/fragment.js`."""
        return f"/static/{self.mark}/{name}"

    def icon(self, name: str) -> Html:
        """Return an icon that says nothing to screen readers, or nothing when there are none."""
        if name not in self.icons:
            return Html("")
        return Html(
            f'<svg class="icon icon-{name}" aria-hidden="true" focusable="false">'
            f'<use href="/static/vendor/{self.sprite}#{name}"/></svg>'
        )


def gather(folder: Path = STATIC, doors: Path = DOORS) -> Assets:
    """Read the style sheets and scripts once, at start-up."""
    vendor = folder / "vendor"
    manifest = _manifest(vendor)
    sheet = stylesheet(folder / "css", sorted(doors.glob("*/door.css")), vendor / "fonts.css")
    digest = sha256(sheet)
    for path in sorted([*folder.glob("js/*.js"), *folder.glob("img/*")]):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return Assets(
        folder=folder,
        sheet=sheet,
        mark=digest.hexdigest()[:12],
        sprite=str(manifest.get("sprite", "")),
        icons=frozenset(manifest.get("icons", ())),
    )


def stylesheet(css: Path, doors: list[Path], fonts: Path) -> bytes:
    """Join the sheets in the order of their layers; a door's own sheet lies in `pages`."""
    parts = ["@layer " + ",".join(LAYERS) + ";"]
    if fonts.exists():
        parts.append(fonts.read_text("utf-8"))
    for layer in LAYERS:
        files = [css / f"{layer}.css", *sorted((css / layer).glob("*.css"))]
        files += doors if layer == "pages" else []
        text = "".join(_tight(file.read_text("utf-8")) for file in files if file.exists())
        parts.append(f"@layer {layer}{{{text}}}")
    return "\n".join(parts).encode()


def _tight(css: str) -> str:
    """Drop comments and the space between rules; strings in our sheets hold no comment signs."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"\s+", " ", css)).strip()


def _manifest(vendor: Path) -> dict[str, list[str]]:
    path = vendor / "manifest.json"
    found: dict[str, list[str]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def install(app: Flask, assets: Assets | None = None) -> Assets:
    """Serve the files and give templates `static`, `stylesheet` and `icon`."""
    assets = assets or gather()
    app.add_url_rule("/static/<path:name>", "static_file", anyone(_server(assets)))
    env = app.jinja_env
    env.globals.update(static=assets.url, stylesheet=lambda: assets.url(SHEET), icon=assets.icon)
    env.filters["icon"] = assets.icon
    return assets


def _server(assets: Assets) -> Callable[[str], ResponseReturnValue]:
    kept: dict[str, tuple[bytes, bytes]] = {SHEET: (assets.sheet, _pack(assets.sheet))}

    def static_file(name: str) -> ResponseReturnValue:
        """Send one file; under the present mark, or with a hash in its name, it never changes."""
        mark, _, rest = name.partition("/")
        fresh = mark == assets.mark or name.startswith("vendor/")
        inner = name if name.startswith("vendor/") else rest
        kind = TYPES.get(Path(inner).suffix, "")
        if kind.startswith(TEXTS):
            sent = _text(kept.get(inner) or kept.setdefault(inner, _read(assets, inner)), kind)
        else:
            sent = send_from_directory(assets.folder, inner, mimetype=kind or None)
        year = f"public, max-age={A_YEAR}, immutable"
        sent.headers["Cache-Control"] = year if fresh else "no-cache"
        sent.headers["X-Content-Type-Options"] = "nosniff"
        return sent

    return static_file


def _read(assets: Assets, name: str) -> tuple[bytes, bytes]:
    """Return a text file as it is and packed. Raises NotFound."""
    path = safe_join(str(assets.folder), name)
    if path is None or not Path(path).is_file():
        raise NotFound
    plain = Path(path).read_bytes()
    return plain, _pack(plain)


def _pack(plain: bytes) -> bytes:
    return gzip.compress(plain, mtime=0)


def _text(file: tuple[bytes, bytes], kind: str) -> Response:
    zipped = "gzip" in request.accept_encodings.values()
    sent = Response(file[zipped], mimetype=kind)
    sent.headers["Vary"] = "Accept-Encoding"
    if zipped:
        sent.headers["Content-Encoding"] = "gzip"
    return sent
