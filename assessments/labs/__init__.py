"""The labs there are. A new one is a folder here and one line in `LABS`."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from assessments.labs.base import Lab


class _Labs(Mapping[str, Lab]):
    """Labs by id, each loaded from its folder when it is first asked for.

    A site, a check or a verifier that meets no lab does not wait for sixteen models.
    """

    def __init__(self, *ids: str) -> None:
        self._ids = ids

    def __getitem__(self, lab: str) -> Lab:
        if lab not in self._ids:
            raise KeyError(lab)
        found: Lab = import_module(f"{__name__}.{lab.replace('-', '_')}").LAB
        return found

    def __contains__(self, lab: object) -> bool:
        return lab in self._ids  # the room of a lab is not needed to say that there is one

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


LABS: Mapping[str, Lab] = _Labs(
    "sx-cascade",
    "rotor-magnet",
    "norm-store",
    "assay-to-cutoff",
    "flotation-bank",
    "oxide-fluoride-cell",
    "ph-loop",
    "close-the-loop",
    "column-to-5n",
    "alloy-designer",
    "jet-mill",
    "press-and-sinter",
    "boundary-diffusion",
    "sop-deviation",
    "claim-chart",
    "transfer-decisions",
)
