"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
Two desks of one laboratory. The box *What is given* tells plate, furnace, scrap and an event.

**The plate.** A sintered magnet is coated with dysprosium or terbium and annealed, so that the
metal runs inward along its grain boundaries. Demagnetisation begins at the **weakest place**, not
at the mean. Find a cycle that makes this place hard enough, with the least money in metal.

**The loop.** Discarded magnets fall apart in hydrogen; their powder is tumbled out, sieved, topped
up with neodymium hydride and sintered again. Bring back enough finished magnets from each 100 kg,
with little oxygen and nickel, and with the metallic rare earth that sintering needs.

The settings you find are a proposal: a cool and very long cycle, long tumbling and a wide sieve.
Look at what that does.

Nothing here is a procedure. Hydrided powder burns, and hydrogen burns in a wide range of mixtures.
The procedures and safety data sheets of the site come first.
"""

EQUATIONS = r"""
**The plate.** *T* in K, *R* = 8.3145 J/(mol K), *L* the thickness, $\bar c$ the pick-up in wt%:

$$D = 3.586 \times 10^{-7}\, e^{-93\,756/(RT)}\ \mathrm{m^2/s}$$

$$c(x) = \frac{M}{\sqrt{\pi D t}} \sum_n e^{-(x - n a)^2/(4 D t)}$$

Both faces: $M = \bar c L/2$ and $a = L$. One face: $M = \bar c L$ and $a = 2L$. Coercivity in kA/m
at each depth, with $H_0$ of the untreated plate:

$$H_{cJ} = H_0 + H_m \left(1 - e^{-c/c_0}\right) g, \qquad
g = e^{-\left[(T_C - 920)/60\right]^2}$$

Table: Constants of the two elements

| | $H_m$, kA/m | $c_0$, wt% |
| --- | --- | --- |
| dysprosium | 800 | 0.45 |
| terbium | 1150 | 0.40 |

$T_C$ is in °C, and *g* is 1 up to 920 °C. Remanence in T, with *u* the degrees above 920, or 0:

$$B_r = B_0 - 0.022\, \bar c - 0.0075\, \bar c \left(1 + \frac{u}{30}\right)$$

Metal through a face is $M\rho$ with 7.55 g/cm³; *M* in wt% mm gives mg/cm². Cost is the pick-up;
that of terbium is multiplied by its price. A face that held $c_s$ = 0.90 wt% would use up its film
in $\pi M^2/(4 c_s^2 D)$.

**The loop**, for 100 kg of magnets in discarded products. *h* are hours of tumbling, *a* µm of
mesh, *E*, $h_0$, $a_0$ and the coat *n* in wt% are given:

$$e = E\,\frac{h}{h + h_0}, \qquad k = \frac{a^2}{a^2 + a_0^2}, \qquad
P = 100\, f_1 f_2\, e\, k$$

$f_1$ and $f_2$ are collection and taking out. Oxygen, nickel in ppm and metallic rare earth in wt%
of this powder, with *T* its rare earth:

$$O_P = O_0 + g_h\, h + O_m, \qquad m_P = T - 6.0105 \times 10^{-4}\, O_P$$

$O_0$ is that of the scrap, $g_h$ comes with each hour of tumbling, and $O_m$ with all the rest.

$$N_P = \frac{10^4\, n}{k} \left(\frac{a}{1000}\right)^2 \cdot \left(1 + \frac{h}{18}\right)$$

Of the blocks *B* a share *y* is finished, and *r* of the rest returns: $q = r(1 - y)$. With *x* kg
of hydride on 100 kg, $X = x/100$ and $s = q(1 + X)$, the loop rests at

$$B = \frac{P(1 + X)}{1 - s}, \qquad
z_B = \frac{(1 - s) z_P + s\, z_a + X z_h}{1 + X - s}$$

*z* is oxygen, metallic rare earth or nickel; $z_a$ is what swarf takes up, $z_h$ that of the
hydride. $\ce{NdH2.7}$ has 98.148 wt% Nd. Oxygen takes 6.0105 times its mass from metallic rare
earth, in swarf and hydride as well. Finished are *yB*. The aim is $m^*$, and *w* the metallic rare
earth of the hydride: 98.148 less 6.0105 times its own oxygen, in wt%. Without swarf

$$x = 100\,\frac{m^* - m_P}{w - m^*}$$
"""

LIMITS = f"""
{TEACHING_MODEL}

**Sourced.** Two coefficients are behind *D*: 9.8 × 10⁻¹² m²/s at 800 °C and 2.4 × 10⁻¹¹ at 900.
They are of one published study of dysprosium (abstract: daneshyari.com/en/article/5490670). Two
values make a line without an error of its own. They are boundary values, used here as an effective
coefficient, and that is optimistic. Outside 800 to 900 °C the line is a guess. The images, the
thin-film solution, molar masses and balances are exact for what they assume. From hard disk drives
90 ± 5 % of the powder was extracted (abstract: acemap.info/paper/407044331).

**Invented** are gains and their scales, the fall above 920 °C, the loss of remanence and the
level of a face. Prices and cards are invented, too, and that terbium runs as dysprosium does. So
are the six yields, the laws of tumbling, mesh and nickel, each ppm of oxygen, and each limit of the
loop.

Left out are the reaction at the face, a film that lasts, a skin, cores, reverse shells, edges,
grain size and the second anneal. A supplier promises 3 to 6 mm for terbium; the study behind *D*
reached 3.0 mm in 8 h with dysprosium. Here thickness decides. In the loop, carbon, nitrogen and
boron are left out, grades do not mix, and nothing is lost in sintering. The hydride is counted with
its hydrogen, as weighed. The loop is at rest: its first passes hold less oxygen.
"""

WHY = r"""
**The plate: depth first.** Use the slot and the released temperature, up to about 920 °C, so that
Dt is as large as it may be. Coat both faces. Then the middle has a fixed share of the mean, and
the dose follows: turn the demanded gain into a content, and divide by that share.

**Then the element.** Terbium needs about half of the dose and is several times as dear. So
dysprosium wins while its gain is far from the 800 kA/m at which it ends. Near that end, its dose
runs away and terbium is cheaper. More hours cannot replace a source: a profile that is level
already gains nothing.

**A thick plate** has a soft middle under a hard face. Take 0.40 wt% of dysprosium at
900 °C for 12 h on the standard alloy. The middle has 1523 kA/m in 4 mm, 1329 in 6 mm and 1109 in
10 mm. The mean is the same in all three.

**The loop: count oxygen before yield.** No step takes oxygen out. Hours and mesh bring powder with
falling returns; oxygen and nickel rise all the same. Swarf brings blocks, once, through the loop
at rest, and all the oxygen that it took up. Choose the three so that each limit is just kept.

**Last the hydride.** Take bound rare earth off, then divide what lacks by *w* less the aim. With
swarf, solve the loop for *X*; it is one linear equation.

**And before all of it** comes the event: no yield is worth a person.
"""
