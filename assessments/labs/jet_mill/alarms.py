"""What the site asks of people: first contact with air, and what is done when an alarm comes."""

from collections.abc import Iterator

FIRST_AIR = (
    "Opened to the air: the mill gas held almost no oxygen",
    "Kept closed under inert gas up to the press",
    "Passivated by the site's released procedure, then opened",
)
OPENED, CLOSED, PASSIVATED = range(len(FIRST_AIR))
PRESSES = ("closed, filled with inert gas", "open to the air of the room")
CLOSED_PRESS, OPEN_PRESS = range(len(PRESSES))

ANSWERS = (
    "Raise the alarm limit until the batch is through",
    "Let the trip stop the feed, keep the gas inert, find the leak",
    "Let the interlock shut off hydrogen, leave, no switching by hand",
    "Everybody leaves; return only by the rescue plan",
    "Alarm, keep away; dry agent or argon by the fire plan",
    "Cool it with water from a distance, then cover it",
)
# Each alarm with the place of its answer.
ALARMS = (
    ("Oxygen in the mill gas passes its trip", 1),
    ("Hydrogen detector in the furnace hall, high alarm", 2),
    ("Room oxygen beside the mill, low alarm", 3),
    ("Powder glows in a spill tray", 4),
)

_WHY = (
    "Oxygen in the mill gas means that air comes in. Where dust and air meet, a cloud can ignite.",
    "Hydrogen burns in a wide range of mixtures, and a switch by hand can be the spark.",
    "Nitrogen and argon give no warning. Whoever goes in to help is often the next to fall.",
    "Burning powder sets hydrogen free from water, and halon does not stop it. It can light again.",
)


def told(alarm: int, answer: int) -> Iterator[str]:
    """Say why an answer to an alarm is unsafe, where it is."""
    said, right = ALARMS[alarm]
    if answer != right:
        yield f"“{said}” was not answered as the site asks. {_WHY[alarm]}"


def contact(press: int, first_air: int) -> Iterator[str]:
    """Say why the first contact with air is unsafe, where it is."""
    if first_air == OPENED:
        yield (
            "Fresh powder met air without passivation. A mill without oxygen leaves a surface that "
            "has never oxidised: the first air is violent, and the powder can ignite by itself."
        )
    if press == OPEN_PRESS and first_air == CLOSED:
        yield (
            "The press is open to the room, so this powder meets air there, and nobody passivated "
            "it. It can ignite by itself."
        )
