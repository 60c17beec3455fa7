"""A controller put to both tests and to the frequency response, in one case."""

from dataclasses import dataclass, replace

from assessments.labs.ph_loop.cases import Case, Surge, overshoot, surged
from assessments.labs.ph_loop.loop import Controller, Response, respond
from assessments.labs.ph_loop.margins import Curve, Margins, margins, nyquist, ripple

_NONE = 99.0  # shown for a gain margin that is larger


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """All that is known of a loop; `high` and `lean` are at the highest gain, `rise` times."""

    case: Case
    by: Controller
    rise: float
    curve: Curve
    own: Margins
    high: Margins
    small: Response
    lean: Response
    surge: Surge

    @property
    def spare(self) -> dict[str, float]:
        """What the goals ask for."""
        case = self.case
        return {
            "iae_spare": case.iae - self.small.iae,
            "ms": self.own.ms,
            "ms_high": self.high.ms,
            "overshoot": overshoot(self.small, case.small),
            "travel_spare": case.travel - self.small.travel,
            "ripple_spare": case.dither - self.ripple,
            "ceiling_spare": case.ceiling - max(self.surge.ph),
        }

    @property
    def told(self) -> dict[str, float]:
        """What is told besides."""
        return {
            "iae": self.small.iae,
            "travel": self.small.travel,
            "gain_margin": min(self.own.gain, _NONE),
            "phase_margin": self.own.phase,
            "rise": self.rise,
            "ripple": self.ripple,
            "out": self.surge.out,
            "lowest": min(self.surge.ph),
            "highest": max(self.surge.ph),
            "pinned": self.surge.pinned,
        }

    @property
    def ripple(self) -> float:
        """The swing that the ripple gives the valve, per cent to either side."""
        return ripple(self.by, self.case.ripple, self.case.period)


def judge(case: Case, by: Controller) -> Judged:
    """Put a controller to the tests of a case."""
    curve, rise = nyquist(case.plant, by), case.highest_gain(by)
    lean = replace(case.plant, gain=case.plant.gain * rise)
    return Judged(
        case=case,
        by=by,
        rise=rise,
        curve=curve,
        own=margins(curve),
        high=margins(curve, rise),
        small=respond(case.plant, by, case.small),
        lean=respond(lean, by, case.small),
        surge=surged(case, by),
    )
