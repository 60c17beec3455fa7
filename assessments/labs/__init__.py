"""The labs there are. A new one is a folder here and one line in `LABS`."""

from collections.abc import Mapping
from types import MappingProxyType

from assessments.labs import (
    alloy_designer,
    assay_to_cutoff,
    close_the_loop,
    column_to_5n,
    flotation_bank,
    jet_mill,
    norm_store,
    oxide_fluoride_cell,
    ph_loop,
    press_and_sinter,
    rotor_magnet,
    sx_cascade,
)
from assessments.labs.base import Lab

LABS: Mapping[str, Lab] = MappingProxyType(
    {
        sx_cascade.LAB.id: sx_cascade.LAB,
        rotor_magnet.LAB.id: rotor_magnet.LAB,
        norm_store.LAB.id: norm_store.LAB,
        assay_to_cutoff.LAB.id: assay_to_cutoff.LAB,
        flotation_bank.LAB.id: flotation_bank.LAB,
        oxide_fluoride_cell.LAB.id: oxide_fluoride_cell.LAB,
        ph_loop.LAB.id: ph_loop.LAB,
        close_the_loop.LAB.id: close_the_loop.LAB,
        column_to_5n.LAB.id: column_to_5n.LAB,
        alloy_designer.LAB.id: alloy_designer.LAB,
        jet_mill.LAB.id: jet_mill.LAB,
        press_and_sinter.LAB.id: press_and_sinter.LAB,
    }
)
