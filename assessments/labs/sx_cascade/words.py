"""What the lab page says: the situation, the equations and where the model ends."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A didymium chloride solution is to be split into magnet-grade Nd and a Pr product in one fractional
cascade with a saponified acidic extractant. Barren organic enters stage 1, the feed enters stage
*n*, scrub acid enters the last stage *N = n + m*. Nd is the heavier of the two, goes with the
organic, and leaves as strip product; Pr stays in the raffinate.

You choose the stages, the organic flow *S* and the scrub *W*. Both are moles of rare earth carried
or exchanged per mole of rare earth in the feed. Buy no more stages and no more reagent than the
purities need, and leave room for a poor day of the extractant.

The box *What is given* tells the feed, the separation factor of both days and what is allowed.
**The goals are always judged on those two days.** The settings under *Look at* move the pictures
and the results "at the chosen point" only.
"""

EQUATIONS = r"""
Every stage is at equilibrium and the organic is fully loaded, so stages only exchange Nd for Pr:

$$\frac{y_\mathrm{Nd}}{y_\mathrm{Pr}} = \beta\,\frac{x_\mathrm{Nd}}{x_\mathrm{Pr}}$$

| Section | Balance of either component |
|---|---|
| Extraction, stages 1 to $n$ | $(W+1)\,x_{j+1} = R\,x_1 + S\,y_j$ |
| Scrub, stages $n+1$ to $N$ | $S\,y_{j-1} = E\,y_N + W\,x_j$ |
| Overall | $R = W + 1 - S$, $\quad E = S - W$ |

The feed pinch sets the least flows for a sharp split, with $f_\mathrm{Nd}$ the share of Nd in the
feed: $W_\mathrm{min} = \dfrac{1}{\beta-1}$ and $S_\mathrm{min} = W_\mathrm{min} + f_\mathrm{Nd}$.

Saponification takes 3 mol NaOH per mol of *S*; scrubbing and stripping together take 3 mol HCl per
mol of *S*. Both are counted per kilogram of rare-earth oxide in the feed. A feed flow that is
$e$ per cent above its setting divides *S* and *W*, which are counted per mole of feed, by
$1 + e/100$.
"""

LIMITS = f"""
{TEACHING_MODEL} It knows two components, ideal stages, one constant separation factor and constant
loading. It leaves out acid balance and pH, other rare earths, entrainment, stage efficiency, the
weeks a real profile takes to settle, and every hazard of solvent, acid and alkali. No steady state
here is a promise that a plant would reach it. Feeds, separation factors and what is allowed
are invented for each case.
"""

WHY = r"""
The split comes first: *S − W* must be the neodymium that is fed. One per cent off, and one product
carries the other whatever the stages. Then the flow: on the poor day the least scrub is
$1/(\beta - 1)$, and the least organic that plus the neodymium fed. A tenth to a third above it is a
fair exchange of reagent for stages. Last the stages, section by section: extraction stages clean
the praseodymium, scrub stages the neodymium, and the poor day decides how many of each.
"""
