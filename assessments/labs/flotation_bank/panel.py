"""What can be set on the circuit, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output

CONTROLS = (
    Control(
        id="celsius", label="Pulp temperature", unit="°C", group="Conditioner",
        minimum=Decimal(20), maximum=Decimal(85), step=Decimal(1), default=Decimal(45),
        help="Of the conditioner and of every bank.",
    ),
    Control(
        id="collector", label="Collector, fatty acid", unit="g/t", group="Conditioner",
        minimum=Decimal(100), maximum=Decimal(600), step=Decimal(2), default=Decimal(400),
        help="In grams for a tonne of fresh feed.",
    ),
    Control(
        id="depressant", label="Depressant, lignosulfonate", unit="g/t", group="Conditioner",
        minimum=Decimal(0), maximum=Decimal(5000), step=Decimal(2), default=Decimal(3000),
        help="In grams for a tonne of fresh feed.",
    ),
    Control(
        id="rougher", label="Residence in the rougher", unit="min", group="Cells",
        minimum=Decimal(4), maximum=Decimal(20), step=Decimal("0.1"), default=Decimal(10),
        help="Eight cells in a row, all of them together.",
    ),
    Control(
        id="scavenger", label="Residence in the scavenger", unit="min", group="Cells",
        minimum=Decimal(4), maximum=Decimal(20), step=Decimal("0.1"), default=Decimal(12),
        help="Eight cells, fed with the rougher's tailings.",
    ),
    Control(
        id="cleaner", label="Residence in the cleaner", unit="min", group="Cells",
        minimum=Decimal(3), maximum=Decimal(16), step=Decimal("0.1"), default=Decimal(6),
        help="Six cells, fed with the rougher's concentrate.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="grade_spare", label="Grade, above the demand", unit="%",
           help="in per cent of REO; below zero: too little"),
    Output(id="recovery_spare", label="Recovery, above the demand", unit="%",
           help="in per cent of the REO fed; below zero: too little"),
    Output(id="load_spare", label="Circulating load, below the most", unit="%",
           help="in per cent of the fresh feed; below zero: too much"),
    Output(id="cost_spare", label="Cost index, below the most", unit="",
           help="below zero: too dear"),
    Output(id="broken", label="Broken rules of the plant", unit="",
           help="heat, and depressant in the returned water"),
    Output(id="grade", label="Grade of the concentrate", unit="%", help="REO"),
    Output(id="recovery", label="Recovery of REO", unit="%", help="of what is fed"),
    Output(id="tails", label="Grade of the tailings", unit="%", help="REO"),
    Output(id="load", label="Circulating load", unit="%",
           help="what comes back to the rougher, of the fresh feed"),
    Output(id="cost", label="Cost index", unit="", help="reagents, heat and cells; no currency"),
    Output(id="pull", label="Mass pull", unit="%", help="concentrate, of the fresh feed"),
    Output(id="barite", label="Barite in the concentrate", unit="%"),
    Output(id="carbonate", label="Carbonate in the concentrate", unit="%"),
    Output(id="silicate", label="Silicate in the concentrate", unit="%"),
    Output(id="acting", label="Depressant that acts", unit="%", help="of what is dosed"),
    Output(id="one_way", label="Recovery if nothing came back", unit="%",
           help="rougher times cleaner, for comparison only"),
)  # fmt: skip
