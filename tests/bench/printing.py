"""What printing costs: a certificate's processor time, and memory over a thousand of them."""

import resource
import time
from pathlib import Path
from statistics import median

from tests.awarding import a_claim, an_issuer, signed
from tests.bench.table import Row
from webapp.paper import badges, certificate, designs

RENDERS = 1000
SETTLED = 100  # after so many, fonts and styles are all there
NAMES = ("Maya Okafor", "Александра Воскресенская", "欧阳晓明", "Nguyễn Thị Ánh")


def rows(content: Path, renders: int = RENDERS) -> list[Row]:
    """Print and seal in this process, names in several scripts by turns."""
    design, keyring = designs.read([content], "competency"), an_issuer()
    claims = [a_claim(printed_name=name) for name in NAMES]
    held = [(claim, signed(claim)) for claim in claims]
    costs, settled = [], 0.0
    for at in range(renders):
        claim, data = held[at % len(held)]
        began = time.process_time()
        certificate.issue(claim, data, design, keyring)
        costs.append(1000 * (time.process_time() - began))
        if at + 1 == min(SETTLED, renders // 2):
            settled = _now_mb()
    grown = _now_mb() - settled
    began = time.process_time()
    badges.baked(*held[0], "png")
    badge = 1000 * (time.process_time() - began)
    note = f"first {costs[0]:.0f} ms; {renders} printed; badge as PNG {badge:.0f} ms"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Row(
            name="certificate printed and sealed",
            figure=median(costs[len(NAMES) :]),
            bar=150,
            unit="ms of processor",
            note=note,
        ),
        Row(
            name=f"memory over {renders} prints",
            figure=grown,
            bar=16,
            unit="MB more",
            note=f"from {settled:.0f} MB; peak {peak:.0f} MB",
        ),
    ]


def _now_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / (1 << 20)


if __name__ == "__main__":
    for row in rows(Path("content")):
        print(f"{row.name}: {row.figure:.1f} {row.unit} (bar {row.bar}); {row.note}")
