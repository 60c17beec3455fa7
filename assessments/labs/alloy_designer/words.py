"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A motor designer asks for sintered NdFeB magnets: a remanence at 20 °C, and a coercivity at the
temperature of use. You choose the alloy: all rare earth, and of it dysprosium, terbium and cerium;
and boron. Iron is the rest. You also choose the grain size, and the oxygen that you count on in the
sintered magnet.

**Reach both values with as little dysprosium and terbium as you can, and leave no soft phase.** The
box *What is given* tells the magnet, your plant and the prices. **The goals are always judged at
the temperature of the case.** The setting under *Look at* moves two results only.

The settings you find are a proposal: little rare earth "for more remanence", and much dysprosium
for the coercivity. Look at its phases first.
"""

EQUATIONS = r"""
Amounts are mol for 100 g of alloy. Oxygen takes rare earth first, as R2O3; what is left is *x*:

$$x = R - \tfrac{2}{3}\, O$$

*TM* is iron with cobalt. If boron is above *TM*/14, the hard phase 2:14:1 (*n*), the boride
R1.1Fe4B4 (*q*) and rare-earth-rich phase share the rest:

$$n = \frac{TM - B}{13}, \qquad q = \frac{B - n}{4}$$

If boron is below it, iron is over and makes 2:17 (*m*) beside rare-earth-rich phase:

$$n = B, \qquad m = \frac{TM - 14 B}{17}$$

If the rare earth is not enough for these, no rare-earth-rich phase is left and iron stays as
α-iron. With boron above *x*/2 that is $q = (2B - x)/6.9$ and $n = B - 4q$. Else it is $n = B$ and
$m = (x - 2B)/2$.

Volume shares *v* with typical densities in g/cm³: 2:14:1 7.60, rare-earth-rich 7.2, oxide 7.0,
R1.1Fe4B4 7.0, 2:17 7.7, α-iron 7.87. All phases share one mixture of rare earths.

Polarisation and anisotropy field of the hard phase are means over the atoms of rare earth:

Table: Hard phase by its rare earth

| R of R2Fe14B | Nd | Pr | Dy | Tb | Ce |
|---|---|---|---|---|---|
| *Js*, T | 1.61 | 1.56 | 0.71 | 0.70 | 1.17 |
| *Ha*, as μ0*Ha*, T | 7.3 | 8.7 | 15 | 22 | 2.6 |

Remanence with 99 % of full density and the degree of alignment *c*:

$$B_r = 0.99\, c\, v_{2:14:1}\, J_s$$

Coercivity at 20 °C with the grain size *D* in µm, never below 0:

$$\mu_0 H_{cJ} = 0.52\, w\, g\, s\, H_a - 1.65\, J_s$$

$$w = 0.55 + 0.45 \min\left(\frac{v_{rich}}{0.035}, 1\right)$$

$$g = 1 - 0.20 \ln\frac{D}{5}, \qquad s = e^{-12 v_{2:17} - 15 v_{Fe}}$$

When hot, never below 0:

$$H_{cJ}(T) = H_{cJ}\,[1 + \beta (T - 20)]$$

β follows $H_{cJ}$ at 20 °C, with straight lines between these points:

Table: Loss of coercivity with temperature

| *HcJ*, kA/m | 955 | 1114 | 1353 | 1592 | 1990 | 2387 | 2785 |
|---|---|---|---|---|---|---|---|
| β, %/K | −0.75 | −0.675 | −0.605 | −0.55 | −0.51 | −0.48 | −0.45 |

Class, from which *HcJ* in kA/m it begins, and the end of its range:

Table: Classes of magnets

| Class | N | M | H | SH | UH | EH |
|---|---|---|---|---|---|---|
| *HcJ* from | 955 | 1114 | 1353 | 1592 | 1990 | 2388 |
| used to, °C | 80 | 100 | 120 | 150 | 180 | 200 |

Least oxygen in ppm: that from handling, and 1600/*D*. Cost index: kg of rare earths in 100 kg of
alloy, each times its price against Nd with Pr.
"""

LIMITS = f"""
{TEACHING_MODEL} It predicts no grade. The coefficients 0.52, 1.65, 0.55, 0.20, 12 and 15 are
**chosen**, so that 1 wt% of dysprosium is worth about 130 kA/m. Real magnets of one composition
typically differ much with their heat treatment, which is left out. The factor 1.65 is no
demagnetising factor of a real magnet. For magnets without dysprosium it was found to be 0.2 with
grains of 55 nm and 1.22 with 8.3 µm (Bance and others, arXiv 1603.08239).

Sourced are the atomic weights, the formulas of the compounds, and *Ha* of the Dy and Tb compounds.
So is the straight line over the logarithm of the squared grain size (Journal of Applied Physics,
"Magnetization reversal in nucleation controlled magnets. II"). Values of *Js* and
*Ha* differ between sources: for Nd2Fe14B *Ha* from 6.5 to 7.7 T is found. Those of Pr, Ce and *Js*
of Dy and Tb are typical ones. The first three β are from a catalogue, and catalogues disagree; the
others, and the range of each class, are typical in trade. Prices, oxygen of powder, what is asked
for and the end of cerium at 120 °C are invented.

**The cliffs are steeper than real ones.** Typically a real magnet has Cu, Al or Ga in its boundary
phase, and with Ga a little too little boron need not give 2:17. Its rare earths are not mixed alike
in all phases. Dysprosium here is all in the alloy: grain boundary diffusion, which puts it where it
counts, is left out. HcJ rises straight with dysprosium here; beyond about a tenth of all rare earth
it was seen to fall behind. Cobalt counts as iron here, although it raises the Curie point. Cerium
lowers it, and CeFe2 is left out. Carbon and nitrogen, which bind rare earth as well, are not
counted. Soft phases add nothing to the remanence here.

Many compositions are patented. Fine powder of these alloys can catch fire in air, and magnetised
parts crush fingers and disturb implants. The procedures and safety data sheets of your site come
first.
"""

WHY = r"""
**Ask for the temperature first.** The β table and the class turn the coercivity when hot into one
that is needed at 20 °C. The higher of the two counts.

**Then give the hard phase what it needs.** Boron just above *TM*/14 leaves no iron for 2:17, and
more than that only makes boride. Rare earth goes to oxygen first: 1000 ppm take about 0.6 wt%. What
is left must make all of the hard phase and about 3.5 vol% of rare-earth-rich phase. Below that the
coercivity falls off a cliff, and above it remanence is given away.

**Then the structure.** The finest grain of the mill raises the coercivity at the same remanence. It
brings some oxygen, and that is paid with about a tenth of a per cent of rare earth.

**Only then heavy rare earth.** Take what is still needed. For its mass terbium gives about 1.7
times the coercivity here, at the same loss of remanence. So dysprosium is the cheaper one where its
price is less than about 0.6 of that of terbium. Where remanence is short, terbium takes a part.

**A cool magnet may need none.** Where the coercivity is there without dysprosium, cerium takes the
place of Nd and Pr as far as remanence and coercivity bear it.
"""
