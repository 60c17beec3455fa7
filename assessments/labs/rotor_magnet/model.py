"""A surface-magnet rotor at one temperature: field, worst field, torque, mass of the magnets.

One-dimensional magnetic circuit of one pole. Lengths mm, currents and fields kA/m, flux densities
and polarisation T, temperatures deg C, torque N·m, masses kg. Equations and where they come from:

    Br(T)  = Br20 (1 + alpha (T - 20)),  HcJ(T) = HcJ20 (1 + beta (T - 20)), never below 0
             straight lines by definition of the coefficients; alpha, beta per K here
    g'     = kc (g + s)                         gap and sleeve with Carter's factor kc
    Bm     = Br / (1 + mu_r g' / lm)            Ampere's law round gap and magnet, no current
    PC     = lm / g'                            permeance coefficient, equal areas
    Bg     = kl Bm                              leakage factor kl: share of flux that crosses
    B1     = (4/pi) Bg sin(ap pi/2)             Fourier series of a rectangular wave, arc ap
    sigma  = B1 A kw / sqrt(2)                  mean shear of field wave and current sheet
    T      = 2 pi r^2 L sigma                   torque on the rotor surface
    F      = sqrt(2) k A kw r / p               current sheet of k times A summed over half a pole
    dB     = mu0 F / (g' + lm / mu_r)           all of it against the magnet (d axis): the worst
    Hw     = (Br - Bm + dB) / (mu0 mu_r)        field against the magnet, as a positive number
    margin = Hk / Hw,  Hk = 0.9 HcJ             knee as a share of HcJ
    m      = 2 pi (r - g - s - lm/2) lm L ap rho    arcs on the rotor

The formulas of the machine are those of the textbooks on permanent-magnet machines (for example
Pyrhonen, Jokinen, Hrabovcova, "Design of Rotating Electrical Machines"; Hendershot and Miller,
"Design of Brushless Permanent-Magnet Machines"). r is the radius of the stator bore.
"""

from dataclasses import dataclass
from math import pi, sin, sqrt

MU0 = 4e-7 * pi  # T m/A
MU_R = 1.05  # recoil permeability of the magnet
CARTER = 1.05  # kc
LEAKAGE = 0.95  # kl
WINDING = 0.933  # kw
ARC = 0.80  # ap, share of the pole that magnet covers
POLE_PAIRS = 4  # p
KNEE = 0.9  # Hk / HcJ
ROOM = 20  # deg C, where the grade tables stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A magnet grade at 20 deg C: Br T, HcJ kA/m, alpha and beta %/K, rho kg/m3.

    `heavy` is the Dy-equivalent share, wt%; above `limit` (deg C) the straight lines are no data.
    """

    name: str
    br: float
    hcj: float
    alpha: float
    beta: float
    density: float
    heavy: float
    limit: int

    def br_at(self, celsius: float) -> float:
        """Return the remanence at a temperature, T."""
        return self.br * (1 + self.alpha / 100 * (celsius - ROOM))

    def hcj_at(self, celsius: float) -> float:
        """Return the coercivity at a temperature, kA/m; it ends at 0."""
        return max(0.0, self.hcj * (1 + self.beta / 100 * (celsius - ROOM)))


GRADES = (
    Grade(name="N42M", br=1.30, hcj=1114, alpha=-0.12, beta=-0.675, density=7550, heavy=0,
          limit=100),
    Grade(name="N42H", br=1.30, hcj=1353, alpha=-0.12, beta=-0.605, density=7550, heavy=1,
          limit=120),
    Grade(name="N40SH", br=1.27, hcj=1592, alpha=-0.12, beta=-0.55, density=7550, heavy=2,
          limit=150),
    Grade(name="N38UH", br=1.25, hcj=1990, alpha=-0.11, beta=-0.51, density=7550, heavy=3.5,
          limit=180),
    Grade(name="N35EH", br=1.19, hcj=2388, alpha=-0.11, beta=-0.48, density=7550, heavy=5,
          limit=200),
    Grade(name="Sm2Co17-32", br=1.16, hcj=1433, alpha=-0.035, beta=-0.25, density=8300, heavy=0,
          limit=300),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A rotor: bore radius, length, gap, sleeve and magnet thickness, all mm; rms current sheet.

    `loading` is A, the rms current along the bore at rated load, kA/m.
    """

    grade: Grade
    thickness: float
    gap: float
    sleeve: float
    loading: float
    radius: float = 60.0
    length: float = 100.0

    @property
    def effective_gap(self) -> float:
        """Return the gap and sleeve that the flux meets, mm."""
        return CARTER * (self.gap + self.sleeve)

    @property
    def permeance(self) -> float:
        """Return the permeance coefficient, the slope of the load line in units of mu0."""
        return self.thickness / self.effective_gap

    @property
    def mass(self) -> float:
        """Return the mass of all magnets, kg."""
        mean_radius = self.radius - self.gap - self.sleeve - self.thickness / 2
        volume = 2 * pi * mean_radius * self.thickness * self.length * ARC  # mm3
        return volume * 1e-9 * self.grade.density

    @property
    def heavy(self) -> float:
        """Return the heavy rare earth in all magnets, g of Dy-equivalent."""
        return self.mass * self.grade.heavy * 10

    def field(self, celsius: float) -> float:
        """Return Bm, the flux density in the magnet without current, T."""
        return self.grade.br_at(celsius) / (1 + MU_R / self.permeance)

    def shear(self, celsius: float) -> float:
        """Return sigma, the mean shear stress on the bore at rated current, kPa."""
        wave = 4 / pi * LEAKAGE * self.field(celsius) * sin(ARC * pi / 2)
        return wave * self.loading * WINDING / sqrt(2)

    def torque(self, celsius: float) -> float:
        """Return the torque at rated current, N·m."""
        return 2 * pi * (self.radius / 1000) ** 2 * self.length * self.shear(celsius)

    def ampere_turns(self, overload: float) -> float:
        """Return F, the peak magnetomotive force of `overload` times the rated current, A."""
        return sqrt(2) * overload * self.loading * WINDING * self.radius / POLE_PAIRS

    def pushed(self, overload: float) -> float:
        """Return dB, what `overload` times the rated current takes from the magnet, T."""
        gaps = self.effective_gap + self.thickness / MU_R
        return MU0 * self.ampere_turns(overload) * 1000 / gaps

    def against(self, celsius: float, overload: float) -> float:
        """Return |Hw|, the field against the magnet at `overload` times the current, kA/m."""
        drop = self.grade.br_at(celsius) - self.field(celsius) + self.pushed(overload)
        return drop / (MU0 * MU_R) / 1000

    def margin(self, celsius: float, overload: float) -> float:
        """Return Hk over |Hw|: below 1 the magnet is past its knee."""
        return KNEE * self.grade.hcj_at(celsius) / self.against(celsius, overload)
