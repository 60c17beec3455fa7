"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
Magnet powder is aligned by a field, pressed across that field, and sintered. The block must come
out dense, with fine grains, and with the size that the grinder needs. You choose powder, pressure,
die, fill height and furnace. **A die is steel: it can be opened up and never put back.** The box
*What is given* tells your powder, drawing, card and plant, and an event of the shift.

The settings you find are a proposal: little pressure, much heat, and a die that counts on the same
shrinkage in all directions. Look at what that does to grains and sizes.

Beside the furnace lies the sweep of a **sample of another lot**. Choose the corrections that its
bench needs, then read Br, HcB, HcJ and Hk from the picture or its table. These four are
values of that sample and not of your block.

Nothing here is a procedure. Presses, furnaces and magnetisers are run by trained people, by the
procedures and safety data sheets of the site, which come first.
"""

EQUATIONS = r"""
Relative densities: $D_g$ green, *D* sintered, 1 is 7.60 g/cm³. *P* in MPa, *K* and *A* are given:

$$\ln\frac{1}{1 - D_g} = K P + A, \quad D_g \le 0.62, \qquad
h = h_\mathrm{fill}\,\frac{D_\mathrm{loose}}{D_g}$$

Grains in µm, hold *t* in h, *T* in K, *R* = 8.3145 J/(mol K); $c_0$ and $k_0$ are given:

$$d^4 = d_0^4 + c\,t, \qquad
c = c_0 \exp\left[-\frac{450\,000}{R}\left(\frac{1}{T} - \frac{1}{1333}\right)\right]$$

$$\frac{\mathrm{d}D}{\mathrm{d}t} = k \left(\frac{3.5}{d}\right)^{1.5} \cdot (1 - D)^{1.5}, \qquad
k = k_0\, e^{-320\,000/(RT)}$$

Added up over the hold, with the effective time $t_e$:

$$t_e = \frac{8 \cdot 3.5^{1.5}}{5\,c}\left(d^{2.5} - d_0^{2.5}\right), \qquad
\frac{1}{\sqrt{1 - D}} = \frac{1}{\sqrt{1 - D_g}} + \frac{k\, t_e}{2}$$

Shrinkages along and across the field, with their ratio *r* given; each size is that as pressed,
times one minus its shrinkage. The height shrinks as sizes across do:

$$(1 - s_\parallel)(1 - s_\perp)^2 = \frac{D_g}{D}, \qquad s_\parallel = r\, s_\perp$$

Remanence in T with the alignment *f*, force in kN with *a* and *b* of the die in mm, oxygen in ppm:

$$B_r = 1.60 \cdot 0.95\, D f, \quad f = f_0 - q\,\frac{P}{100}, \quad
F = \frac{P\,a\,b}{1000}, \quad O = 300 + \frac{1600}{d_0}$$

HcJ of a plain alloy, in T over $\mu_0$:

$$\mu_0 H_{cJ} = 0.52 \left(1 - 0.20 \ln\frac{d}{5}\right) 7.3 - 1.65 \cdot 1.61$$

The sample, opposing fields positive, in kA/m; 1 T over $\mu_0$ is 795.77 kA/m:

$$H = H_\mathrm{app} + \frac{N J}{\mu_0}, \qquad B = J - \mu_0 H$$

$$J(H) = J_r \tanh\left[s \left(1 - \frac{H}{H_0}\right)\right] - 0.05\, \mu_0 H$$

The 0.05 is the recoil permeability 1.05 less 1. The software takes J as linkage over turns times
the area that was typed in. Hk is the field where J is 0.9 Br.
"""

LIMITS = f"""
{TEACHING_MODEL} The balance of mass in die and block, the adding up over the hold, the correction
for the own field and the definitions of the four values are exact.

Heckel's line is a usual form for pressing, with constants for each powder. The fourth power of the
grain size and both activation energies are **chosen for teaching**, as in the lesson on
densification. That a block shrinks about twice as much along its field was found on NdFeB by
Hugonnet and others; the ratio of a plant is measured on its own blocks. The line of HcJ is that of
the lab on alloy design and means no grade. **All other constants, cards and limits are invented for
this exercise**: what pressure costs in alignment, what a powder's size brings in oxygen, the shape
of the curve and its noise. What is true of plants is the direction.

Left out are friction at the die's wall, spring-back, the field and its coil, burn-off, hydrogen and
gas in pores, heating and cooling, the load and its gradients, single giant grains, oxygen that
handling and furnace add, ageing, sag and drag. The factors *N* are those of cylinders with uniform
J. Noise is the same for every reading, and drift, temperature, eddy currents and poles that
saturate are left out.
"""

WHY = r"""
**Safety first.** Each event has its first step, and none is a bridged guard, a held breath or a
hose.

**Powder and pressure.** Take the finest powder that the oxygen allows: it closes pores faster and
starts with finer grains. Press as hard as remanence and force allow; every point of green density
is one that heat need not bring. Near 62 % more pressure brings nothing.

**Then the furnace.** Grain growth has the higher activation energy, so it gains more from heat than
densification does. **Go cooler and longer**, as far as the shift lasts. Take a hold between the
shortest that is dense and the longest that is fine. Hotter is never the remedy for grains that are
too coarse, and it is the dear one for pores.

**Then the die.** Density is known, so the volume is. The ratio of shrinkages parts it between the
directions. The blank is the part and twice the stock; die is blank over one minus shrinkage, each
direction by itself. The fill is the green height times green over loose density. Change pressure or
furnace, and all three change.

**The curve.** Between iron poles nothing is added. A free sample adds its own field, with the
magnetometric factor for a coil around the whole and the fluxmetric one for a short tight coil. J
is scaled only where the area typed in is that over the coat. Then Br is at zero field *inside*, HcB
where B is nil, HcJ where J is nil, and Hk where J is 0.9 Br. Between two readings go along a
straight line; near zero lay one through several.
"""
