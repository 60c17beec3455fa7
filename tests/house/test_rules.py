"""The rules of the house, held by machine: contracts, sizes, names, commits, settings, markup."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from webapp.settings import documented

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("assessments", "curriculum", "webapp")
LONGEST_FILE, LONGEST_FUNCTION, MOST_POSITIONAL = 400, 60, 5
BANNED = {"utils", "util", "helpers", "helper", "common", "misc", "base2"}
MAY_COMMIT = {"webapp/shell/request.py", "webapp/store/migrations/__init__.py"}
# Forms that send a file or a number to be checked: nothing is changed or kept, no cookie is set.
CHANGE_NOTHING = "webapp/verify/"
# Who writes in a transaction of its own: views that stand apart, the clock's door, commands.
OWN_TRANSACTIONS = {
    "webapp/accounts",
    "webapp/commands",
    "webapp/jobs",
    "webapp/learn/answer_files.py",  # a file comes over a slow line before anything is locked
    "webapp/paper",
    "webapp/shell/request.py",
    "webapp/store/database.py",
    "webapp/teach/desk.py",  # publishing: a text is checked apart, before anything is locked
}


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def pages() -> Iterator[Path]:
    for folder in PACKAGES:
        yield from sorted((ROOT / folder).rglob("*.html"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_go_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout


def test_nothing_is_a_coroutine_but_a_signer() -> None:
    """The site never asks Flask whether a view is one (`Site.ensure_sync`); pyHanko's signers are.

    No view stands in that file.
    """
    found = [
        f"{name(path)}:{node.lineno}"
        for path in sources(*PACKAGES)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef)
    ]

    assert [one.partition(":")[0] for one in found] == ["webapp/paper/repeated.py"]


def test_no_file_is_too_long_to_read() -> None:
    long = {
        name(path): lines
        for path in sources(*PACKAGES, "tests")
        if "node_modules" not in path.parts
        and (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_too_long_or_asks_too_much() -> None:
    found = []
    for path in sources(*PACKAGES):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            positional = [a for a in node.args.args if a.arg not in ("self", "cls")]
            if lines > LONGEST_FUNCTION or len(positional) > MOST_POSITIONAL:
                found.append(f"{name(path)}:{node.lineno} {node.name}")

    assert found == []


def test_every_module_says_what_its_room_is_for() -> None:
    silent = [
        name(path)
        for path in sources(*PACKAGES)
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


def test_no_room_is_a_drawer_for_everything() -> None:
    assert [name(p) for p in sources(*PACKAGES, "tests") if p.stem in BANNED] == []


def test_only_two_files_commit() -> None:
    found = {name(p) for p in sources("webapp") if ".commit(" in p.read_text("utf-8")}

    assert found <= MAY_COMMIT


def test_those_who_open_transactions_of_their_own_are_known() -> None:
    found = {
        name(p)
        for p in sources("webapp")
        if re.search(r"sessions(\(\))?\.begin\(", p.read_text("utf-8"))
    }

    assert [one for one in sorted(found) if not one.startswith(tuple(OWN_TRANSACTIONS))] == []


def test_one_room_reads_the_environment_and_one_the_clock() -> None:
    environment = [name(p) for p in sources(*PACKAGES) if "os.environ" in p.read_text("utf-8")]
    clock = [
        name(p)
        for p in sources(*PACKAGES)
        if re.search(r"datetime\.(now|utcnow|today)\(", p.read_text("utf-8"))
    ]

    assert environment == ["webapp/settings.py"]
    assert [one for one in clock if not one.startswith("webapp/commands/")] == ["webapp/kit.py"]


def test_bugs_travel() -> None:
    catching = [
        name(p)
        for p in sources(*PACKAGES)
        if re.search(r"except (Exception|BaseException)?:", p.read_text("utf-8"))
        or "except Exception" in p.read_text("utf-8")
    ]

    assert catching == ["webapp/jobs/outbox.py"]


@pytest.mark.parametrize("path", list(pages()), ids=name)
def test_a_page_holds_no_style_and_no_script(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not re.search(r"\sstyle\s*=", text)
    assert "<style" not in text
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
    assert "| safe" not in text
    assert "|safe" not in text
    assert len(text.splitlines()) <= 120


def test_every_form_that_writes_carries_its_token() -> None:
    naked = [
        name(path)
        for path in pages()
        if path.parent.name != "verify"  # nothing is written there, and no cookie is asked for
        for form in re.findall(r"<form\b.*?</form>", path.read_text("utf-8"), re.DOTALL)
        if re.search(r"method=[\"']post", form, re.IGNORECASE) and "csrf_field()" not in form
    ]

    assert naked == []


def test_every_setting_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [variable for variable, _, _ in documented() if f"`{variable}`" not in readme] == []
