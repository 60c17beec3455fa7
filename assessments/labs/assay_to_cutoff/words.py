"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.assay_to_cutoff.minerals import ANALYTES, MINERALS
from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A drill hole has come back from the laboratory, a composite of its ore zone was analysed for its
minerals, and the block model is waiting for a cut-off. You write the report:

- **The interval.** From the assay reckon TREO, the share of heavy oxides, Eu/Eu\* and (La/Yb)N, and
  type them in. The report names its chondrite set and its definition of heavy rare earths.
- **The composite.** Type in how much of each of five minerals it holds, so that they add up to the
  assay. The table of compositions stands below.
- **The resource.** Choose the cut-off that a block must reach to be processed, and the factor that
  turns the variance of samples into that of blocks.

The box *What is given* holds the figures of your deposit. Of the figures that you type in, the lab
only says whether they are inside their limits: more would give them away. Where a wrong figure is
that of a usual slip, it says which. The settings under *Look at* only move the pictures, and start
from choices that need not be right.
"""

_ROWS = "\n".join(
    f"| {name} | " + " | ".join(f"{share:g}" for share in shares) + " |"
    for name, shares in MINERALS.items()
)

EQUATIONS = rf"""
Oxides, with the factor of each element below, and the pattern, element over element:

$$\mathrm{{TREO}} = \sum_i \mathrm{{ppm}}_i f_i, \quad N_i = \mathrm{{ppm}}_i / h_i$$

$$\mathrm{{Eu/Eu^*}} = \frac{{N_\mathrm{{Eu}}}}{{\sqrt{{N_\mathrm{{Sm}} N_\mathrm{{Gd}}}}}}, \quad
(\mathrm{{La/Yb}})_N = \frac{{N_\mathrm{{La}}}}{{N_\mathrm{{Yb}}}}$$

Oxide factors: La 1.1728, Ce 1.2284, Pr 1.2082, Nd 1.1664, Sm 1.1596, Eu 1.1579, Gd 1.1526,
Tb 1.1762, Dy 1.1477, Ho 1.1455, Er 1.1435, Tm 1.1421, Yb 1.1387, Lu 1.1372, Y 1.2699.

The chondrite *h* of each set stands in the table behind the first picture. Minerals of
$m_j$ wt% with the compositions $a_{{ij}}$ hold

$$b_i = \sum_j a_{{ij}} m_j / 100$$

| wt% in | {" | ".join(ANALYTES)} |
|---|{"---|" * len(ANALYTES)}
{_ROWS}

Grades are lognormal; the mean $m$ is the same for samples and blocks, the variance is not:

$$s^2 = \ln(1 + f\,\mathrm{{CV}}^2), \quad \mu = \ln m - s^2/2$$

With the upper tail $\Phi_u$ of the standard normal, above a cut-off *c* lie

$$T = T_0\,\Phi_u\left(\frac{{\ln c - \mu}}{{s}}\right), \quad
T g = T_0\, m\,\Phi_u\left(\frac{{\ln c - \mu - s^2}}{{s}}\right)$$

A tonne earns *k* for each per cent: with the price *P* of a kilogram of oxide, the payable share
*a* and the recovery *R*, and processing cost *C* for each tonne,

$$k = 10\,P a R, \quad c^* = C / k, \quad V = T\,(k g - C)$$

Mining cost is not in *V*: inside the pit every block is moved, whatever the cut-off.
"""

LIMITS = f"""
{TEACHING_MODEL} It is no resource estimate and meets no reporting code. Real grades come in domains
with their own shapes, trends and errors; a lognormal that stays one when blocks grow is the
simplest change of support. The factor f is given here and would come from a variogram. Density,
dilution, selectivity, what is not known about the grade, and the shape of the pit are left out.

The oxide factors follow from standard atomic weights, the chondrites are those of the three
publications. Assays, the compositions of the minerals, the resource, prices, payable shares,
recoveries and costs are invented for this exercise. Real minerals vary: thorium in monazite most of
all. Modes from bulk assays need minerals that were seen before, under a microscope or by
diffraction: another mineral with the same elements, or rare earth adsorbed on clay, would fit as
well and be wrong. The calcium here is what carbonate does not hold. Thorium and uranium of a real
interval are reported with the rare earths, from the first hole on.
"""

WHY = r"""
**The interval.** Multiply before you add: each element has its own oxide. Divide element by element
of the set that is named, and take the geometric mean for the neighbours of europium.

**The composite.** Six analytes and five minerals: the modes are those with the least sum of squared
misfits, each in per cent of its assay. By hand the order is thorium for monazite, yttrium left over
for xenotime, phosphorus left over for apatite, calcium left over for fluorite, light rare earth
left over for bastnäsite; fluorine is left as the check. Any modes within the limit are within 15 %
of what the composite was made of.

**The resource.** The cut-off is the processing cost over $k = 10\,P a R$; the mining cost stays
out, because the block is moved either way. At that grade the value is greatest, on any curve. The
factor f is 1 less the share of the variance that lies inside a block. With f = 1 the curve of
samples would promise a grade that no block model can deliver.
"""
