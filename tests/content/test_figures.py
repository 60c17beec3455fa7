"""The pictures in the lessons are what their scripts draw, and they can be read by all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = {
    "balances": "foundations/units-stoichiometry-and-mass-balance",
    "conduct": "foundations/law-ethics-and-compliance",
    "extraction": "solvent-extraction-chemist/extraction-chemistry",
    "safety": "foundations/process-safety",
    "lanthanides": "foundations/lanthanide-chemistry",
    "phases": "foundations/phases-and-microstructure",
    "norm": "foundations/norm-awareness",
    "supply": "foundations/supply-chain",
    "sampling": "foundations/sampling-and-analysis",
    "magnetism": "foundations/magnetism-and-units",
    "equipment": "solvent-extraction-chemist/equipment",
    "separation_plan": "solvent-extraction-chemist/separation-plan-reagents-and-effluent",
    "plant_data": "foundations/data-and-statistics",
    "cascades": "solvent-extraction-chemist/fractional-countercurrent-cascades",
    "operation": "solvent-extraction-chemist/operation",
    "stages": "solvent-extraction-chemist/equilibrium-to-stages",
}
PICTURES = sorted((ROOT / "content").rglob("figures/*.svg"))


@pytest.mark.parametrize(("script", "module"), SCRIPTS.items())
def test_a_script_draws_exactly_the_pictures_of_its_module(script, module, tmp_path) -> None:
    path = Path(__file__).parent / "figures" / f"{script}.py"
    subprocess.run([sys.executable, path, tmp_path], check=True)
    drawn = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    folder = ROOT / "content" / "courses" / module / "figures"
    kept = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert drawn == kept


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_has_a_title_a_role_and_no_small_print_or_inline_style(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'role="img"' in text
    assert re.search(r"<title[^>]*>[^<]+</title>", text)
    assert "style=" not in text
    assert "<script" not in text
    sizes = [float(size) for size in re.findall(r'font-size="([0-9.]+)', text)]
    assert all(size >= 12 for size in sizes)
