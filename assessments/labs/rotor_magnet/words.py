"""What the lab page says: situation, equations, where the model ends, why a goal is missed."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A surface-magnet motor with four pole pairs has a fixed bore and length. You choose the grade of the
magnets, their thickness, the running gap, the sleeve over the magnets and the rated current loading
of the stator. The rotor must give its torque **when it is hot**, and the magnets must stand a fault
that drives the overload current straight against them at that temperature. Every gram of magnet and
of heavy rare earth is paid for.

The box *What is given* tells what your machine demands. **The goals are always judged at the
machine's own hot temperature and overload.** The two settings under *Look at* only move the
pictures and the results "at the chosen point": look at 20 °C as often as you like, the motor will
not.
"""

EQUATIONS = r"""
Remanence and coercivity at a temperature; the coercivity ends at 0:

$$B_r(T) = B_{r,20}\,[1 + \alpha (T - 20)]$$

$$H_{cJ}(T) = H_{cJ,20}\,[1 + \beta (T - 20)]$$

Gap, permeance coefficient, and the working point without current:

$$g' = k_c (g + s), \quad \mathrm{PC} = \frac{l_m}{g'}, \quad B_m = \frac{B_r}{1 + \mu_r g' / l_m}$$

Fundamental in the gap, shear stress and torque:

$$\hat B_1 = \tfrac{4}{\pi}\, k_l B_m \sin(a_p \pi/2)$$

$$\sigma = \frac{\hat B_1 A k_w}{\sqrt 2}, \quad T_q = 2 \pi r^2 L \sigma$$

Overload of $k$ times the rated current, all of it against the magnet:

$$\hat F = \sqrt 2\, k A k_w \frac{r}{p}, \quad \Delta B = \frac{\mu_0 \hat F}{g' + l_m / \mu_r}$$

Worst field, and the margin of the knee over it:

$$\lvert H_w \rvert = \frac{B_r - B_m + \Delta B}{\mu_0 \mu_r}, \quad
\text{margin} = \frac{0.9\, H_{cJ}(T)}{\lvert H_w \rvert}$$

Mass of the magnets:

$$m = 2 \pi \left(r - g - s - \tfrac{1}{2} l_m\right) l_m L a_p \rho$$

Fixed: $\mu_r = 1.05$, Carter's factor $k_c = 1.05$, flux that crosses the gap $k_l = 0.95$, winding
factor $k_w = 0.933$, magnet arc $a_p = 0.80$, pole pairs $p = 4$. *A* is the rms current along the
bore, *r* the radius of the bore.

| Grade | $B_r$, T | $H_{cJ}$, kA/m | α, %/K | β, %/K | Dy-equivalent, wt% | Range to, °C |
|---|---|---|---|---|---|---|
| N42M | 1.30 | 1114 | −0.12 | −0.675 | 0 | 100 |
| N42H | 1.30 | 1353 | −0.12 | −0.605 | 1 | 120 |
| N40SH | 1.27 | 1592 | −0.12 | −0.55 | 2 | 150 |
| N38UH | 1.25 | 1990 | −0.11 | −0.51 | 3.5 | 180 |
| N35EH | 1.19 | 2388 | −0.11 | −0.48 | 5 | 200 |
| Sm2Co17-32 | 1.16 | 1433 | −0.035 | −0.25 | 0 | 300 |

Densities: 7550 kg/m³, Sm2Co17 8300 kg/m³. Values at 20 °C.
"""

LIMITS = f"""
{TEACHING_MODEL} One pole is a straight magnetic circuit: no saturation of iron, no slots, no
reluctance torque, no ends, no curvature. All of the overload current is put on the d axis, with one
field for the whole magnet: that is conservative for the mean, yet edges and corners of a real
magnet see more. For a smooth bore the field can be solved in two dimensions. With a gap of 1 mm and
a bore radius of 60 mm the gap field of this model is within 4 % of it up to 8 mm of magnet, and 8 %
too strong at 12 mm; in the smallest bore, 45 mm, it is 14 % too strong at 12 mm. The knee is a
fixed share of the coercivity; a real curve bends earlier or later.

The grades are nominal and no supplier's. The coefficients β of N42M and N42H are from a catalogue,
and catalogues disagree. The other figures of the table, the range of each grade and above all its
heavy rare earth are typical ones, taken for this exercise. Straight lines hold inside the range
only: prolonged, the line of an H grade would reach zero coercivity near 185 °C. The demands of a
case are invented. Sleeve stress, eddy loss, glue, cost, rules of origin and export controls are
left out.
"""

WHY = r"""
Start hot. At the machine's own temperature each grade has one $B_r$ and one $H_{cJ}$, and only
grades inside their range are candidates. Keep gap and sleeve at the least that is allowed: each
tenth of a millimetre there is paid in field, and so in current. Then go up in thickness. A thin
magnet needs more current for the torque, and current pushes harder on a thin magnet; so for each
grade there is one thinnest magnet that stands both torque and margin, with the least current that
gives the torque. Of these rotors, one for each grade, take the one that fits both allowances. More
coercivity makes the magnet thinner and the heavy rare earth richer: the two allowances decide.
"""
