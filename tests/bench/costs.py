"""What is not a rate: a certificate's processor time, memory, the labs, the second start."""

import time
from io import BytesIO
from pathlib import Path
from statistics import median

from pypdf import PdfWriter

from assessments.labs import LABS
from assessments.labs.base import Lab
from curriculum.awards.seals import PaperKey
from tests.bench import people, processes
from tests.bench.servers import Stage
from tests.bench.table import Row
from webapp.commands import memory as shared
from webapp.paper import kept, sealing

CERTIFICATES = 12
BAR_MS, SEAL_MS = 150, 21  # the seal: the slowest that was measured where the bar was set
LAB_RUNS = 9
SETTLES_S = 3


def certificate(var: Path, content: Path) -> list[Row]:
    """Sign the credential, print it, sign the paper, keep it: processor time after the first.

    The second row is the same bar on any machine: where 150 ms were set as the most, the seal of
    an empty page took 18 to 21 ms.
    """
    kit = people.kit_of(var, content)
    emails = people.register(kit, CERTIFICATES, "certified")
    kit.catalog()
    kit.keyring().unlock()
    shared.share_what_is_loaded()  # as before the site's processes are forked
    costs = []
    for email in emails:
        person = people.earn(kit, email)
        began = time.process_time()
        (number,) = people.award(kit, person)
        kept.pdf(kit.sessions, kit.keyring(), kit.settings.content, number, now=kit.now())
        costs.append(1000 * (time.process_time() - began))
    first, later = costs[0], median(costs[1:])
    seal = _empty_page_sealed_ms(kit.keyring().paper())
    note = f"first {first:.0f} ms, with imports"
    beside = f"the seal takes {seal:.0f} ms here"
    return [
        Row(name="certificate", figure=later, bar=BAR_MS, unit="ms of processor", note=note),
        Row(
            name="the same beside a seal",
            figure=later / seal,
            bar=BAR_MS / SEAL_MS,
            unit="seals of an empty page",
            note=beside,
        ),
    ]


def _empty_page_sealed_ms(key: PaperKey) -> float:
    """The yardstick of a certificate: the same libraries, nothing of ours, and nothing kept."""
    writer, blank, costs = PdfWriter(), BytesIO(), []
    writer.add_blank_page(100, 100)
    writer.write(blank)
    for _ in range(CERTIFICATES):
        sealing._signer(key)._form = None
        began = time.process_time()
        sealing.seal(blank.getvalue(), key, reason="Yardstick")
        costs.append(1000 * (time.process_time() - began))
    return median(costs)


def labs() -> list[Row]:
    """The slowest lab: in the middle of runs with pictures, each of a case not drawn before."""
    middle = {lab.id: median(_runs_ms(lab)) for lab in map(LABS.get, LABS) if lab is not None}
    slowest = max(middle, key=middle.__getitem__)
    note = f"{slowest}, the slowest of {len(middle)}"
    return [
        Row(name="run of a lab", figure=middle[slowest], bar=100, unit="ms of processor", note=note)
    ]


def _runs_ms(lab: Lab) -> list[float]:
    settings = {one.id: one.default for one in lab.controls}
    lab.run(settings, "warm")
    costs = []
    for number in range(LAB_RUNS):
        began = time.process_time()
        lab.run(settings, f"bench {number}")
        costs.append(1000 * (time.process_time() - began))
    return costs


def memory(stage: Stage, name: str, bar: float) -> list[Row]:
    """The site with its worker, when nothing is asked of it."""
    time.sleep(SETTLES_S)
    parts = [processes.memory_mb(one) for one in processes.tree(stage.site.pid)]
    note = " + ".join(f"{part:.0f}" for part in parts)
    return [Row(name=name, figure=sum(parts), bar=bar, unit="MB", note=note)]


def second_start(stage: Stage) -> list[Row]:
    """From the command to the first answer, when everything has been set up."""
    stage.site.end()
    took = stage.site.start()
    return [Row(name="second start", figure=took, bar=3, unit="s")]
