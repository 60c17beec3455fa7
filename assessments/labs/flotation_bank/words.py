"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A mill floats bastnäsite from calcite and other carbonates, barite and silicate. A fatty acid is the
collector, soda ash sets the pH, and lignosulfonate depresses the gangue. A rougher takes what
floats first, and a cleaner floats that once more. A scavenger works on the rougher's tailings.
**Two streams come back to the rougher: the scavenger's concentrate and the cleaner's tailings.**

You choose the temperature of the pulp, collector and depressant, and the residence in each bank.
The concentrate must reach its grade, the circuit its recovery. The circulating load must stay
within the cells and the cost index within its limit. The box *What is given* tells your ore, your
plant and its demands.

The night shift has left you a cold pulp.
"""

EQUATIONS = r"""
Heat, and the depressant that acts, in kg/t; *T* in °C, *d* in g/t:

$$h = \frac{1}{1 + e^{-(T - 60)/7}}, \qquad D = (0.25 + 0.75\,h)\,\frac{d}{1000}$$

Speed of each kind of grain, per minute; *c* is the collector less what calcium soap takes, in g/t,
and *v* the speed of the ore:

$$k = k_0 v\,\frac{0.6 + 0.4\,h}{(1 + s D)^n} \left(\frac{c}{300}\right)^{0.6}$$

A bank of *N* equal, well-mixed cells with the residence $\tau$, and water that carries grains over
with the froth; *w* = 0.005 per minute, and in the cleaner 0.6 *k* stands for *k*:

$$R = 1 - \left(1 + \frac{(k + E w)\,\tau}{N}\right)^{-N}$$

Rougher and scavenger have 8 cells each, the cleaner 6. The closed circuit, for each kind of grain:

$$r = \frac{R_r R_c}{(1 - R_r)(1 - R_s) + R_r R_c}$$

The rougher's feed is the fresh mass divided by the same denominator. What it has above the fresh
feed, in per cent of it, is the circulating load.

Cost index:

$$1.4\,\frac{\text{collector}}{1000} + 0.45\,\frac{d}{1000} + 0.035\,(T - 20)
+ 0.05\,(\tau_r + \tau_s + \tau_c)$$

| Grain | $k_0$, 1/min | *s*, t/kg | *n* | *E* |
|---|---|---|---|---|
| free bastnäsite | 1.0 | 0.10 | 1 | 0.10 |
| locked bastnäsite | 0.20 | 0.16 | 1 | 0.10 |
| bastnäsite slime | 0.035 | 0.20 | 1 | 0.40 |
| barite | 0.60 | 1.0 | 2.2 | 0.08 |
| carbonate | 0.45 | 0.8 | 2.2 | 0.10 |
| silicate | 0.04 | 0.6 | 1.5 | 0.10 |

Pure bastnäsite counts as 75 % REO, its cerium as Ce2O3. Counted as CeO2 it would be 78.5 %.
"""

LIMITS = f"""
{TEACHING_MODEL} The equations of the bank and of the closed circuit are the usual ones. Everything
that makes an ore out of them is invented for this exercise: the grains and their speeds, how heat,
collector and depressant change those, the water that goes over, the limits and the cost index.
What is true of plants is the direction. Near 1980 the mill at Mountain Pass heated its pulp with
lignosulfonate and fatty acid to the boil, floated near 70 °C and made concentrates of 55 to 60 %.
Its feed was 9.5 % oxides, as the United States Bureau of Mines describes it.

Each grain has one speed, the same in every cell. Residences are set and not reckoned from cell
volume and flow. The pulp holds one temperature all through. Rock in a locked grain is counted with
the gangue, so a locked grain dilutes nothing here, and in a plant it does. pH is right, froth is
always stable, grinding is given. Water that returns changes nothing but the collector lost as
soap. A real circuit is settled by batch tests, locked cycles and a survey of the plant.

Hot pulp and steam scald, and hot conditioners give off mist. The procedure of your site comes
first.
"""

WHY = r"""
Heat comes first. In cold pulp a quarter of the depressant acts, so carbonate and barite float
nearly as fast as locked bastnäsite. Most of the change comes between 45 and 70 °C; beyond some
75 °C little more is won. So the pulp is hot, and not always as hot as the steam could make it.

Then the depressant. It slows barite and carbonate with a power of 2.2, bastnäsite with a power of
one. Each addition parts them further, and costs recovery of the slow, locked grains. The collector
brings that speed back for all grains alike. It is there for recovery and never for grade. What the
calcium of the water takes must be added on top.

Then the banks. Rougher and scavenger hold the pulp long enough for locked grains and slime. The
cleaner is where the grade is settled: with more time the gangue gets over as well, with too little
the bastnäsite itself goes round, and the circulating load grows.

Recoveries of rougher and cleaner are not multiplied here. What the cleaner refuses comes back and
gets another chance, so the closed circuit recovers far more than the product of the two.

Many plans meet the same demands; the one shown is cheap, and need not be the cheapest.
"""
