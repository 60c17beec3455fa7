"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
Neodymium of three nines comes from solvent extraction: its oxide still holds some hundred ppm of
samarium and praseodymium. A customer for optics wants **five nines on the basis of rare earths**:
at most 10 ppm of other rare-earth oxides. Everything else is limited as well, because on that basis
calcium and chloride are not counted at all.

An ion-exchange column parts the three with a ligand that binds them unequally. The more stable
complex stays less in the resin: samarium leaves first, praseodymium last. You choose the bed, its
flow and load, and the cut that you collect. Then the cut is precipitated with oxalic acid, and the
cake is washed and fired. You choose the washes and the calcium that the acid may hold.

The column must earn its place, the recovery and the cost of the finishing have their limits. The
box *What is given* tells your feed, your bed and your customer.
"""

EQUATIONS = r"""
Selectivity from the stability constants of the complexes, and retention factor *k*:

$$\alpha = 10^{\Delta \log K}, \qquad
k_\mathrm{Sm} = \frac{k_\mathrm{Nd}}{\alpha_\mathrm{Nd,Sm}}, \qquad
k_\mathrm{Pr} = k_\mathrm{Nd}\,\alpha_\mathrm{Pr,Nd}$$

Times of the peaks; *L* is the length of the bed in cm, *u* the flow in cm/min:

$$t_R = 0.4\,\frac{L}{u}\,(1 + k)$$

Plate height and number of plates; *q* is the load in per cent, *a*, *b* and *c* are given:

$$H = \left(a + \frac{b}{u} + c\,u\right) \left[1 + \left(\frac{q}{5}\right)^{1.5}\right], \qquad
N = \frac{L}{H}, \qquad \sigma = \frac{t_R}{\sqrt{N}}$$

Each peak is a Gaussian. The cut opens and closes so many $\sigma$ of neodymium from its peak. What
it takes of an element is the difference of two normal distributions. Impurities are counted in ppm
of the rare-earth oxides in the cut.

The next feed goes in when praseodymium is out by 3 $\sigma$. Productivity, in cm of full bed an
hour, is the load times the length times the recovery, divided by that time. The pressure is
0.010 bar times *u* in cm/min times *L* in cm, and the pump gives no more flow than its pressure
permits.

Finishing, in ppm of the oxide; *w* is the water of one wash in cake volumes, *n* the washes, *g*
the calcium of the acid in ppm, *s* its carried share:

$$\mathrm{Cl} = \frac{\mathrm{Cl}_0}{(1 + w)^n}, \qquad
\mathrm{CaO} = 1.1240 \times 1.3992\, s g$$

1.1240 kg of oxalic acid dihydrate go with a kilogram of Nd2O3, and 1.3992 kg of CaO with a kilogram
of calcium. The cost index is a figure for each wash, and another divided by *g*.

Two resolutions are told, because books mix them. The first takes the mean width of both peaks.
Purnell's form gives both the width of the later one, and is smaller:

$$R_w = \frac{t_2 - t_1}{2 (\sigma_1 + \sigma_2)}, \qquad
R_P = \frac{\sqrt{N}}{4}\,\frac{\alpha - 1}{\alpha}\,\frac{k_2}{1 + k_2}$$
"""

LIMITS = f"""
{TEACHING_MODEL} Production columns for rare earths work by **displacement**: bands push one another
through the bed and overlap only at their ends, so that long bands pay. Here the elution is linear,
each element runs by itself, and the peaks are Gaussians down to a few ppm. Real peaks have tails.
Nobody sets a cut to five nines by a formula: fractions are taken, measured by ICP-MS against
matched blanks, and pooled when the figures are there.

The way in which load broadens the peaks, the plate heights, pressure, limits and cost index are
invented for this exercise. So are the chloride on the cake and the carried share of the calcium.
Chloride is taken to stay in firing, and each wash to be well mixed with all of the cake. Chloride
that is bound and the salt of the wash water itself are left out. Iron, silicon and the crucible are
in the rest.

Sources: plate height after van Deemter (1956). Stability constants of the complexes with EDTA are
about 16.4, 16.6 and 17.1 in log K for praseodymium, neodymium and samarium, one decimal
(PMC8582344, table 2). Other tables differ, so the second decimals here are drawn and printed.
Nd to Pr in published tables is 1.5 to 1.6, Sm to Nd 2.0 to 3.4. Masses are standard atomic weights.

Acids and ligands need their own care, and a ligand in the effluent takes metals along. The
procedure of your site and the safety data sheets come first.
"""

WHY = r"""
Begin where the cut closes. Praseodymium is the near neighbour and leaves after neodymium, so the
close decides on purity and recovery at once. Samarium is far away: the cut can open early, where it
costs little purity and wins recovery.

The cut that just recovers what is demanded needs some number of plates for its 10 ppm. Only then
ask what the bed can do with that number. Product is load times flow. Both raise the plate, the load
with a power of 1.5. So the bed is long, the flow goes up, often to what the pump gives, and the
load takes the plates that are left. A longer bed at the same load would only make the product purer
than anybody asked.

Then the finishing, which the column cannot help. Each wash leaves the same share of the chloride,
so the washes that are needed follow from a logarithm. What room is left under the limit is for the
calcium of the acid. One wash more can permit a cheaper acid: reckon both.

Five nines on the basis of rare earths and absolute purity are two things. The outcome shows the
nines of both.

Many plans meet the same demands; the one shown is productive, and need not be the best of all.
"""
