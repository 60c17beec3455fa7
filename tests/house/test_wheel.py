"""The wheel without extras checks content and verifies certificates: no web, no database there."""

import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD = "from setuptools.build_meta import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
START = "import sys; sys.path[:0] = sys.argv[1:3]; from webapp.cli import main; "
NAME = re.compile(r"[A-Za-z0-9._-]+")
SHIPPED = ("assessments", "curriculum", "webapp")


def needed(name: str, seen: dict[str, Distribution]) -> None:
    """Collect a distribution and all it needs when it is installed without extras."""
    found = distribution(name)
    key = re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()
    if key in seen:
        return
    seen[key] = found
    for requirement in found.requires or ():
        wanted, _, marker = requirement.partition(";")
        match = NAME.match(wanted.strip())
        if "extra ==" in marker or match is None:
            continue
        try:
            needed(match.group(), seen)
        except ModuleNotFoundError:
            continue  # a marker for another system or Python left it out


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the wheel, and lay out beside it what its base dependencies bring."""
    work = tmp_path_factory.mktemp("wheel")
    source = work / "source"
    for name in SHIPPED:
        skip = shutil.ignore_patterns("__pycache__", "vendor")
        shutil.copytree(ROOT / name, source / name, ignore=skip)
    (source / "content").mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "content/LICENSE"):
        shutil.copy(ROOT / name, source / name)
    built = subprocess.run(
        [sys.executable, "-c", BUILD, str(work)], cwd=source, capture_output=True, text=True
    )
    assert built.returncode == 0, built.stderr
    site = work / "site"
    wheel = next(work.glob("ytterby-*.whl"))
    zipfile.ZipFile(wheel).extractall(site)
    base = work / "base"
    base.mkdir()
    wanted: dict[str, Distribution] = {}
    needed("ytterby", wanted)
    del wanted["ytterby"]
    for found in wanted.values():
        tops = {Path(str(file)).parts[0] for file in found.files or () if ".." not in str(file)}
        for top in tops:
            target = Path(str(found.locate_file(top)))
            if target.exists() and not (base / top).exists():
                (base / top).symlink_to(target)
    return site, base


def ytterby(installed: tuple[Path, Path], *arguments: str) -> subprocess.CompletedProcess[str]:
    site, base = installed
    code = START + f"sys.exit(main({list(arguments)!r}))"
    command = [sys.executable, "-I", "-S", "-c", code, str(site), str(base)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def test_the_base_has_no_web_framework_and_no_database(installed: tuple[Path, Path]) -> None:
    names = {path.name.lower() for path in installed[1].iterdir()}

    assert names.isdisjoint({"flask", "sqlalchemy", "weasyprint", "jinja2", "wtforms", "werkzeug"})
    assert "cryptography" in names


def test_the_checker_runs_on_a_bare_install(installed: tuple[Path, Path], tmp_path: Path) -> None:
    broken = tmp_path / "roles" / "tester.md"
    broken.parent.mkdir()
    broken.write_text("---\ntitle: Tester\n---\n")

    done = ytterby(installed, "check", str(tmp_path))

    assert done.returncode == 1
    assert "roles/tester.md:" in done.stdout
    assert "error" in done.stdout


def test_the_verifier_runs_on_a_bare_install(installed: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(b"%PDF-1.7\nnot a certificate")

    done = ytterby(installed, "verify", str(page))

    assert done.returncode == 1
    assert "unsupported" in done.stdout
    assert ytterby(installed, "verify").returncode == 3
