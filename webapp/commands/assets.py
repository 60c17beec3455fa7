"""Makes `webapp/shell/static/vendor/`: fonts for page and paper, and the sprite of icons.

Run by set-up, from packages that are already installed; nothing is fetched. The site also runs
without the folder, with system fonts and without icons.
"""

import json
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from webapp.shell.i18n.compiling import compile_all

VENDOR = Path(__file__).parent.parent / "shell" / "static" / "vendor"
PACKAGES = (
    "fontpkg-source-sans-3",
    "fontpkg-source-serif-4",
    "fontpkg-source-code-pro",
    "pylopdf-fonts-ar",
    "ziamath",
    "lucide",
    "fonttools",
)
# fmt: off
ICONS = [
    "activity", "arrow-left", "arrow-right", "arrow-up", "arrow-down", "award", "book-open",
    "calculator", "calendar", "check", "chevron-left", "chevron-right", "circle-alert",
    "circle-check", "circle-dashed", "circle-dot", "circle-dot-dashed", "circle-help", "circle-x",
    "clock", "cloud-check", "cloud-off", "copy", "download", "ellipsis", "external-link", "eye",
    "file-check", "file-pen", "file-text", "flag", "flask-conical", "history", "house", "info",
    "key", "languages", "layers", "link", "list", "list-checks", "lock", "log-out", "mail",
    "message-square-warning", "notebook-pen", "octagon-x", "pencil", "plus", "printer",
    "refresh-cw", "rotate-ccw", "search", "settings", "shield-check", "sun-moon", "table-2",
    "timer", "trash-2", "triangle-alert", "upload", "user", "users", "x",
]
# fmt: on
# The sprite's own words for glyphs that the icon set has renamed.
RENAMED = {
    "circle-help": ("circle-help", "circle-question-mark"),
    "octagon-x": ("octagon-x", "x-octagon"),
}
# Whose licence is copied from the package as a whole, and what is said beside it.
SAID = {
    "ziamath": "STIX Two Math: SIL Open Font License 1.1, https://openfontlicense.org",
    "lucide": "Icons: Lucide, ISC License, https://lucide.dev/license",
    "pylopdf-fonts-ar": "Noto Naskh Arabic: SIL Open Font License 1.1, https://openfontlicense.org",
}
SVG = "{http://www.w3.org/2000/svg}"
FALLBACKS = (
    # Measured on running English text, so that a late font moves nothing: width against Arial
    # and Georgia, and the line's height of our own faces.
    ("Ytterby Sans fallback", "Arial", 94.3, 102.4, 40.0),
    ("Ytterby Serif fallback", "Georgia", 101.2, 103.6, 33.5),
)


def run(argv: Sequence[str] = (), folder: Path = VENDOR) -> int:
    """Compile the catalogues, and make the folder if its recipe changed; returns the exit code."""
    compile_all()
    recipe = recipe_hash()
    if "--force" not in argv and _made(folder) == recipe:
        return 0
    started = time.perf_counter()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="vendor-", dir=folder.parent) as place:
        _make(Path(place) / "new", recipe)
        if folder.exists():
            folder.rename(Path(place) / "old")  # a running site misses its files for a moment only
        (Path(place) / "new").rename(folder)
    print(f"fonts and icons made in {time.perf_counter() - started:.0f} s: {folder}")
    return 0


def _make(folder: Path, recipe: str) -> None:
    (folder / "fonts").mkdir(parents=True)
    (folder / "fonts.css").write_text(_fonts(folder), "utf-8")
    sprite = _sprite(folder)
    _licences(folder)
    _write_manifest(folder, recipe, sprite)


def recipe_hash() -> str:
    """Return a hash of everything that the folder is made from: packages and these two files."""
    digest = sha256()
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    here = Path(__file__).parent
    for name in ("assets.py", "fonts.py"):
        digest.update((here / name).read_bytes())
    return digest.hexdigest()


def _made(folder: Path) -> str:
    """Return the recipe of what is there, or nothing when a file is missing or not its size."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        return ""
    told = json.loads(manifest.read_text("utf-8"))
    whole = all(
        (folder / name).exists() and (folder / name).stat().st_size == size
        for name, (_, size) in told["files"].items()
    )
    return str(told["recipe"]) if whole else ""


def _fonts(folder: Path) -> str:
    from webapp.commands import fonts

    tasks = [(face, name) for face in fonts.FACES if face.web for name, _ in fonts.web_ranges(face)]
    prints = [(face, weight) for face in fonts.FACES for weight in face.paper]
    with ProcessPoolExecutor() as pool:
        web = list(pool.map(_web_face, tasks))
        paper = list(pool.map(_paper_face, prints))
    rules = [_fallback(*row) for row in FALLBACKS]
    for (face, name), data in zip(tasks, web, strict=True):
        file = f"fonts/{face.slug}-{name}.{sha256(data).hexdigest()[:10]}.woff2"
        (folder / file).write_bytes(data)
        held = fonts.unicode_range(dict(fonts.web_ranges(face))[name])
        weights = "400" if face.slug == "math" else "400 700"
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-style:{face.style};font-weight:{weights};'
            f'font-display:swap;src:url("../../vendor/{file}") format("woff2");'
            f"unicode-range:{held}}}"
        )
    for (face, weight), data in zip(prints, paper, strict=True):
        (folder / f"fonts/{face.slug}-{weight}.ttf").write_bytes(data)
    for weight in (400, 600):
        (folder / f"fonts/naskh-{weight}.ttf").write_bytes(fonts.cut_for_names(weight))
    return "\n".join(rules) + "\n"


def _web_face(task: tuple[Any, str]) -> bytes:
    from webapp.commands import fonts

    face, name = task
    return fonts.cut_for_web(face, dict(fonts.web_ranges(face))[name])


def _paper_face(task: tuple[Any, int]) -> bytes:
    from webapp.commands import fonts

    return fonts.cut_for_paper(*task)


def _fallback(family: str, local: str, size: float, ascent: float, descent: float) -> str:
    up, down = ascent / size * 100, descent / size * 100
    return (
        f'@font-face{{font-family:"{family}";src:local("{local}");size-adjust:{size}%;'
        f"ascent-override:{up:.1f}%;descent-override:{down:.1f}%;line-gap-override:0%}}"
    )


def _sprite(folder: Path) -> str:
    """Write the icons of our list as symbols in one file; return its name."""
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    root = ElementTree.Element(f"{SVG}svg")
    with ZipFile(str(files("lucide") / "lucide.zip")) as store:
        held = set(store.namelist())
        for name in ICONS:
            found = next(n for n in RENAMED.get(name, (name,)) if f"{n}.svg" in held)
            drawn = ElementTree.fromstring(store.read(f"{found}.svg"))  # noqa: S314 -- our own package
            symbol = ElementTree.SubElement(root, f"{SVG}symbol", id=name, viewBox="0 0 24 24")
            symbol.extend(list(drawn))
    data = ElementTree.tostring(root)
    file = f"icons.{sha256(data).hexdigest()[:10]}.svg"
    (folder / file).write_bytes(data)
    return file


def _licences(folder: Path) -> None:
    from webapp.commands import fonts

    kept = folder / "licences"
    kept.mkdir()
    for package, source, target in fonts.LICENCES:
        shutil.copyfile(Path(str(files(package))) / source, kept / target)
    for package in SAID:
        told = "\n".join(_distribution_licences(package))
        (kept / f"{package}.txt").write_text(told, "utf-8")


def _distribution_licences(package: str) -> list[str]:
    from importlib.metadata import files as shipped

    texts = [f"{package} {version(package)}"]
    for path in shipped(package) or ():
        if path.name.upper().startswith(("LICENSE", "LICENCE", "OFL", "COPYING")):
            texts.append(path.read_text("utf-8"))
    texts.append(SAID[package])
    return texts


def _write_manifest(folder: Path, recipe: str, sprite: str) -> None:
    made = {
        str(path.relative_to(folder)): (sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    told = {"recipe": recipe, "sprite": sprite, "icons": ICONS, "files": made}
    (folder / "manifest.json").write_text(json.dumps(told, indent=1), "utf-8")
