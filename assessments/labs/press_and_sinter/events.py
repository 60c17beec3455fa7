"""What happens during the shift, and the first step that is right; each is taught in the course."""

from collections.abc import Iterator

ANSWERS = (
    "Bridge the guard for this batch and tell the next shift",
    "Stop, lock out, have the guard repaired; no stroke till then",
    "Hold your breath, step in quickly, a colleague watches",
    "Nobody goes in; a tool from outside, or entry by permit",
    "Lay the dry agent of the data sheet gently on it; raise alarm",
    "Spray water on it from a distance, then cover it",
    "Stay outside the marked line until the place is assessed",
    "Pass the line quickly and keep to the far wall",
)
# Each event with the place of its answer.
EVENTS = (
    ("The light curtain of the press trips again and again", 1),
    ("A block fell into the pit of the argon furnace; oxygen reads 14 %", 3),
    ("Green crumbs glow and smoke in an open box", 4),
    ("A visitor with a pacemaker wants to see the magnetiser", 6),
)

_WHY = (
    "A press does not feel a hand. A guard is never bridged, and work in the die needs lockout.",
    "Argon gives no warning and lies in pits. Who steps in falls, and so does who follows.",
    "Hot magnet powder takes oxygen out of water and sets hydrogen free. Cut off air gently.",
    "Stray fields reach implanted devices. Who wears one stays outside, guest or not.",
)


def told(event: int, answer: int) -> Iterator[str]:
    """Say why an answer is unsafe, where it is."""
    said, right = EVENTS[event]
    if answer != right:
        yield f"“{said}” was not answered as the site asks. {_WHY[event]}"
