"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
Flake of a neodymium magnet alloy takes up hydrogen, falls apart, and is degassed. A jet mill grinds
it to a few micrometres; a classifier wheel decides what leaves. Each step costs oxygen, and **this
powder can ignite by itself in air**. You run furnace, mill and powder up to the press. The box
*What is given* tells your plant, the card of the powder, and an alarm that comes during the shift.

The settings you find are a proposal: the finest powder and the least oxygen in the mill. Look at
what that does to output, to oxygen and to people.

Nothing here is a procedure. Limits of gas, wheel, passivation and alarm are those that a site has
released after its own dust hazard analysis, with figures measured on its own powder. The procedures
and safety data sheets of your site come first.
"""

EQUATIONS = r"""
Purge by vacuum, *n* whole cycles, pressures absolute:

$$x = 20.9\,\% \left(\frac{p_\mathrm{low}}{p_\mathrm{high}}\right)^{n}$$

Hydrogen after degassing, in ppm, with *w* the mass share of neodymium and $w_m$ = 0.2668 that of
Nd2Fe14B:

$$H = 10^6\, M_H \left[\frac{(1-y)\, 2.9 f}{M_{214}} +
\frac{y\,(2 + 0.7 f)(1 - g)}{M_{Nd}}\right]$$

$$y = \frac{w - w_m}{1 - w_m}$$

$$f = \frac{1}{1 + e^{(T-230)/7}}, \qquad g = 1 - \frac{1}{1 + e^{(T-600)/8}}$$

Cut of the wheel, with *n* in rpm, *v* the radial gas speed and *r* the radius; *k* and σ are given:

$$d_\mathrm{cut} = \sqrt{\frac{18\, \mu\, v\, r}{\rho\, v_t^2}}, \quad v_t = \frac{2 \pi r n}{60}$$

$$D_{50} = k\, d_\mathrm{cut}, \qquad d_{32} = D_{50}\, e^{-\sigma^2/2}$$

*μ* is 1.76 × 10⁻⁵ Pa s and *ρ* is 7600 kg/m³. Surface, skin in nm and oxygen in ppm, with *t* in h,
$O_2$ in ppm, *S* in m²/g, and $\delta_p$ where the powder is passivated:

$$\delta = (1.6 + G)(1 + 0.4 f) + \delta_p, \qquad S = \frac{6}{\rho\, d_{32}}$$

$$G = \frac{0.8}{1.3} \log\left(1 + \frac{O_2}{20}\right) \cdot \log(10\, t)$$

$$O = O_\mathrm{flake} + 1032\, S\, \delta, \qquad \text{bound rare earth} = 6.01\, O$$

Logarithms are to base 10. The 1032 is the density of Nd2O3, 7240 kg/m³, times its oxygen, 14.26 %.
Output in kg/h, fines, Hausner ratio and carbon, *L* the lubricant in wt%:

$$P = P_3 \left(\frac{D_{50}}{3}\right)^{4.66} \cdot
\left(\frac{v}{5}\right)^{0.3} \cdot (1 - 0.25 g)$$

$$F = \Phi(-z), \qquad z = \frac{\ln D_{50}}{\sigma}$$

$$R = 1.30 + 0.40\, e^{-L/0.05} \sqrt{\frac{3}{D_{50}}}, \qquad
C = C_\mathrm{flake} + 6838\, L\, \kappa$$

$\Phi$ is the normal distribution, and *κ* is the share of the lubricant's carbon that stays.
"""

LIMITS = f"""
{TEACHING_MODEL} It says nothing on whether a powder is safe in air: only the site's own tests do.

The purge, the lever rule, the surface of spheres and the molar masses are exact for what they
assume. That hydrogen leaves Nd2Fe14B between 220 and 250 °C, and that the hydride decomposes from
about 580 °C, is of Meisner and Panchanathan (doi 10.1063/1.355317). Work on other powder found 630
to 780 °C. Powder that was not degassed oxidises faster: Tan and others, 2004 (doi
10.1016/j.jallcom.2003.08.076). The power 4.66 comes from one pair of published values. From 2.8 to
2.3 µm (d32) the output fell to 40 %; beyond that span the power is a guess.

**All else is invented for this exercise**: how the skin grows, what hydrogen and re-formed metal
do, the width, the Hausner ratio, the carbon that stays, cards, released windows and ratings. What
is true of plants is the direction.

Beside these 40 %, the oxygen of the magnet rose from about 1000 to 2700 ppm. The surface of the
powder alone does not explain that: much is taken up after the mill. Grains are no smooth spheres.
The gas flows past them at a Reynolds number near 1, where Stokes' law is only fair. The skin is no
pure Nd2O3. Left out are the heel, wear, the filter, the nitrogen that the powder takes up, blending
of lots and all that sintering adds. The purge is mixed ideally and its gas is pure; a furnace with
dead volumes needs more, and an analyser decides. Pressure and time of degassing are not asked.
"""

WHY = r"""
**Safety first.** The purge is the logarithm of what must be left over the logarithm of the pressure
ratio, rounded up. Oxygen of the mill stays inside what the site has released. Too much feeds a
cloud; almost none leaves a bare surface for the first air. Powder goes closed to a closed press,
and passivated by the released procedure to an open one. Each alarm has its answer, and none is a
raised limit.

**Then the hydrogen.** Above about 270 °C only the hydride is left. Where the card allows it, stay
well below 580 °C: the hydride keeps grain boundaries brittle. Where it does not, go as far above as
the card asks, and count with less output.

**Then what only helps.** Take the least oxygen of the released window, and let the powder wait no
longer than the laboratory needs.

**Then size.** Output grows with the power 4.66 of D50, oxygen falls with 1/D50, and fines fall
faster still. So the coarse half of the card is usually right, and the finest powder never is. Use
the gas that is there, and set the wheel for the size: speed times D50 is constant. Where the wheel
reaches its rating first, less gas gives the size.

**Last the lubricant**, no more than the Hausner ratio asks, because carbon follows it.
"""
