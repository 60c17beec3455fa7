"""What verifying costs: an id with its log proof, an uploaded file, and two hundred at once."""

import json
import resource
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from statistics import median

from curriculum.awards.documents import read_document
from curriculum.awards.upload import read_upload
from tests.bench import people
from tests.bench.table import Row, alternated, middle_ratio
from webapp.kit import Kit
from webapp.paper import kept
from webapp.queries import verdicts
from webapp.site import create_app

HOLDERS = 4
ROUNDS = 15
BATCH = 200


def rows(var: Path, content: Path) -> list[Row]:
    """Measure in this process, on certificates that were earned and printed here."""
    kit = people.kit_of(var, content)
    numbers = people.certify(kit, people.register(kit, HOLDERS, "verified"))
    paper = kept.pdf(kit.sessions, kit.keyring(), kit.settings.content, numbers[0], now=kit.now())
    return [_id(kit, numbers), _file(kit, paper), _batch(kit, numbers)]


def _id(kit: Kit, numbers: list[str]) -> Row:
    def once() -> None:
        with kit.sessions() as session:
            found = verdicts.of_number(session, kit.keyring().known(), numbers[0], now=kit.now())
        log = found.verdict.check("log")
        if log.result != "pass":
            raise LookupError(f"the log proof was not checked: {log.code}")

    return _row("verification of an id", once, 10)


def _file(kit: Kit, paper: bytes) -> Row:
    """The PDF is read here, where its processor time can be counted; a fork of the warm reader
    does the same in the site, and what it takes from end to end is the note."""
    issuers = kit.keyring().known()
    roots = [root for issuer in issuers for root in issuer.paper_roots]

    def once() -> None:
        with kit.sessions() as session:
            document = read_document(paper, roots)
            verdicts.of_document(session, issuers, document, now=kit.now())

    read_upload(paper, roots)
    began = time.perf_counter()
    for _ in range(ROUNDS):
        read_upload(paper, roots)
    apart = 1000 * (time.perf_counter() - began) / ROUNDS
    return _row("uploaded PDF, warm", once, 100, f"in a process apart {apart:.0f} ms by the clock")


def _batch(kit: Kit, numbers: list[str]) -> Row:
    """Half of the rows are ids, half are credentials, through the whole of the API."""
    client = create_app(kit).test_client()
    with kit.sessions() as session:
        found = [
            verdicts.of_number(session, kit.keyring().known(), number, now=kit.now())
            for number in numbers
        ]
    held = [one.certificate for one in found if one.certificate]
    items = [
        {"credential": json.loads(held[at % len(held)].credential)}
        if at % 2
        else {"id": held[at % len(held)].number}
        for at in range(BATCH)
    ]
    costs = []
    for _ in range(3):
        began = _spent()
        answer = client.post("/api/v1/verify/batch", json={"items": items})
        costs.append(_spent() - began)
        if answer.status_code != 200 or len(answer.get_json()["items"]) != BATCH:
            raise LookupError(f"the batch was answered with {answer.status_code}")
    note = f"{1000 * min(costs) / BATCH:.1f} ms each"
    return Row(name="batch of 200", figure=min(costs), bar=3, unit="s of processor", note=note)


def _row(name: str, once: Callable[[], None], bar: float, note: str = "") -> Row:
    once()
    pairs = alternated(ROUNDS, _yardstick, lambda: _cost(once))
    figure = 1000 * median(cost for cost, _ in pairs)
    ratio = f"{middle_ratio(pairs):.1f} × SHA-256 of 8 MB"
    told = f"{ratio}; {note}" if note else ratio
    return Row(name=name, figure=figure, bar=bar, unit="ms of processor", note=told)


def _yardstick() -> float:
    data = bytes(8 << 20)
    return _cost(lambda: sha256(data).digest())


def _cost(work: Callable[[], object]) -> float:
    began = _spent()
    work()
    return _spent() - began


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
