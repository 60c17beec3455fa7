"""What can be set on the store, and what is read from it."""

from decimal import Decimal

from assessments.labs.base import Control, Output
from assessments.labs.norm_store.store import CLASSES

CONTROLS = (
    Control(
        id="room", label="Half-width of the room", unit="m", group="Room and wall",
        minimum=Decimal("1.5"), maximum=Decimal(6), step=Decimal("0.1"), default=Decimal(2),
        help="From the middle of the drums to the inside of the wall. The room is square.",
    ),
    Control(
        id="wall", label="Concrete wall", unit="cm", group="Room and wall",
        minimum=Decimal(0), maximum=Decimal(60), step=Decimal(1), default=Decimal(20),
        help="Thickness of all four walls.",
    ),
    Control(
        id="desk", label="From the wall to the desk", unit="m", group="Room and wall",
        minimum=Decimal(0), maximum=Decimal(8), step=Decimal("0.1"), default=Decimal(1),
        help="Half-width, wall and this together must stay within the site.",
    ),
    Control(
        id="flow", label="Air flow", unit="m³/h", group="Air",
        minimum=Decimal(0), maximum=Decimal(2000), step=Decimal(10), default=Decimal(100),
        help="Through the store, day and night.",
    ),
    Control(
        id="year", label="Year to design for", unit="a", group="Time",
        minimum=Decimal(0), maximum=Decimal(50), step=Decimal("0.5"), default=Decimal(0),
        help="The year of the storage that you hold to be the worst for the desk.",
    ),
    Control(
        id="class", label="How the residue is booked", unit="", group="Papers",
        minimum=Decimal(0), maximum=Decimal(len(CLASSES) - 1), step=Decimal(1), default=Decimal(1),
        choices=CLASSES,
        help="The radium residue, under the rules for source material of the United States.",
    ),
)  # fmt: skip

OUTPUTS = (
    Output(id="dose_desk", label="Desk, in the worst year", unit="mSv",
           help="broad beam, all years of the storage looked at"),
    Output(id="dose_walk", label="Inspector, in the worst year", unit="mSv",
           help="gamma and inhalation together"),
    Output(id="design_share", label="Your year, of the worst year's dose rate", unit="%",
           help="0 once the store is empty"),
    Output(id="concrete_spare", label="Concrete, below the allowance", unit="m³",
           help="below zero: too much"),
    Output(id="broken", label="Broken rules of the site", unit="",
           help="site, fan, booking of the residue"),
    Output(id="dose_year", label="Desk, in your year", unit="mSv"),
    Output(id="dose_narrow", label="Desk without build-up", unit="mSv",
           help="narrow beam, worst year: not to be used"),
    Output(id="rate", label="Bare dose rate in 1 m, your year", unit="µGy/h"),
    Output(id="walk_year", label="Worst year of the inspector", unit="a"),
    Output(id="walk_gamma", label="Inspector: gamma", unit="mSv", help="in that year"),
    Output(id="walk_thoron", label="Inspector: thoron's products", unit="mSv",
           help="in that year"),
    Output(id="walk_radon", label="Inspector: radon's products", unit="mSv", help="in that year"),
    Output(id="thoron", label="Thoron gas in the room", unit="Bq/m³", help="in that year"),
    Output(id="eec", label="Thoron products, equilibrium-equivalent", unit="Bq/m³",
           help="in that year"),
    Output(id="changes", label="Air changes", unit="1/h"),
    Output(id="distance", label="From the drums to the desk", unit="m"),
    Output(id="concrete", label="Concrete in the walls", unit="m³"),
)  # fmt: skip
