"""What happens during the shift of the loop, and the first step that is right."""

from collections.abc import Iterator

ANSWERS = (
    "Let hydrogen in slowly and watch the pressure",
    "Take out what the procedure lists, then have the load released",
    "Purge, measure the oxygen, have it released; no hydrogen before",
    "Cool it with water from a distance, then cover it",
    "Raise the alarm, keep away; dry agent or argon by the fire plan",
    "Let everybody lend a hand, so that it is over quickly",
    "Keep that person outside the marked line; trained people unload",
    "Sieve it at once, while it is still warm and loose",
)
# Each event with the place of its answer.
EVENTS = (
    ("The load for the vessel may hold sealed parts and capacitors", 1),
    ("The vessel stood open to air; the shift wants hydrogen now", 2),
    ("Hydrided powder glows in a spill tray", 4),
    ("Magnetised rotors arrive; one of the crew has a pacemaker", 6),
)

_WHY = (
    "Sealed housings, capacitors, lubricants and plastics come out before hydrogen goes in.",
    "Air and hydrogen make a mixture that burns. A purge is proved by measuring, not by hope.",
    "Burning powder takes oxygen out of water and sets hydrogen free. Keep air and people away.",
    "Magnetised rotors crush fingers, and their field reaches implants at tens of centimetres.",
)


def told(event: int, answer: int) -> Iterator[str]:
    """Say why an answer is unsafe, where it is."""
    said, right = EVENTS[event]
    if answer != right:
        yield f"“{said}” was not answered as the site asks. {_WHY[event]}"
