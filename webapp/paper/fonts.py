"""The fonts of the paper: our own cuts and two pinned Noto files; the machine's are never asked."""

from functools import cache
from hashlib import sha256
from importlib import util
from pathlib import Path
from typing import Any

VENDOR = Path(__file__).parent.parent / "shell" / "static" / "vendor" / "fonts"
CUTS = ("serif-400", "serif-600", "sans-400", "sans-600", "sans-700", "mono-400", "mono-600")

# Chinese and Arabic come from packages of the lock file; a changed file changes certificates.
NOTO = {
    ("pylopdf_fonts_zh_cn", "NotoSerifSC-Regular.otf"): (
        "e8f396decc1f0963a016a989c3d8852e863d1350996f573860a80767c83a1cd3"
    ),
    ("pylopdf_fonts_ar", "NotoNaskhArabic-Variable.ttf"): (
        "67b5a525a661b607971fbd3f96a81b89d3a768e74534fca84f18ac97e6fab72f"
    ),
}

# A file with many weights the printer would cut anew for each paper, and write the time into it.
STATIC = {"NotoNaskhArabic-Variable.ttf": ("naskh-400", "naskh-600")}

# What a name is set in, in the order in which the printer asks them for a character.
NAME_FAMILIES = ("Ytterby Serif", "Noto Serif SC", "Noto Naskh Arabic")


class FontsMissing(Exception):
    """A font of the paper is not there, or is another file than it was."""


@cache
def files() -> tuple[Path, ...]:
    """Return every font file the paper may use; raises FontsMissing."""
    return (*(_cut(name) for name in CUTS), *_installed())


def name_files() -> tuple[Path, ...]:
    """Return the files a printed name may take its characters from, in order."""
    return (_cut("serif-600"), *_installed())


def configuration() -> Any:
    """Return a font configuration that knows our files and nothing of this machine."""
    from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    class Private(FontConfiguration):  # type: ignore[misc]  # weasyprint has no types
        def __init__(self) -> None:
            ffi.cdef("FcConfig * FcConfigCreate (void);", override=True)
            self._config = fontconfig.FcConfigCreate()
            fontconfig.FcConfigParseAndLoadFromMemory(self._config, b"<fontconfig/>", True)
            for file in files():
                if not fontconfig.FcConfigAppFontAddFile(self._config, str(file).encode()):
                    raise FontsMissing(f"{file} is not a font that can be read.")
            self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
            pangoft2.pango_fc_font_map_set_config(
                ffi.cast("PangoFcFontMap *", self.font_map), self._config
            )
            fontconfig.FcConfigDestroy(self._config)
            self._folder = None
            self.strut_layouts: dict[object, object] = {}
            self.font_features: dict[object, object] = {}

    return Private()


def _cut(name: str) -> Path:
    path = VENDOR / f"{name}.ttf"
    if not path.exists():
        raise FontsMissing(f"{path.name} is missing. Run: ./dev setup")
    return path


@cache
def _installed() -> tuple[Path, ...]:
    """The Noto files whose packages are there; without one, names in its script are refused."""
    found = []
    for (package, name), pin in NOTO.items():
        spec = util.find_spec(package)
        if spec is None or spec.origin is None:
            continue
        path = Path(spec.origin).parent / name
        if sha256(path.read_bytes()).hexdigest() != pin:
            raise FontsMissing(f"{name} is another file than the one certificates are made with.")
        found += [_cut(cut) for cut in STATIC[name]] if name in STATIC else [path]
    return tuple(found)
