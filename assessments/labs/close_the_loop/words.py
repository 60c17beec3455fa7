"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A separation plant saponifies its extractant with ammonia or NaOH and lets go of it with
hydrochloric acid. So every kmol of base leaves a kmol of salt in the water. You run the water plant
behind it: a fluoride stage with lime, a stripper for ammonia, an evaporator, and a loop that takes
treated water back. All figures are for one tonne of rare-earth oxide (REO).

**Ammonia, fluoride and salt must leave where they may, and nowhere else.** The permit limits
concentration and load at the outfall. The extraction bears only so much chloride, the intake only
so much water. The box *What is given* tells your plant, your permit and your neighbours.

The settings you find are a proposal that was praised: nine tenths of the water go back. Look at
where its salt goes, and where its ammonia.
"""

EQUATIONS = r"""
Ammonia that the air can take, *T* in K, valid from 0 to 50 °C:

$$f = \frac{1}{1 + 10^{\,pK_a - pH}}, \qquad pK_a = 0.09018 + \frac{2729.92}{T}$$

$$H = 6.7 \times 10^{-4}\; e^{\,B\,(1/298.15 - 1/T)}, \qquad S = H f\, \frac{G}{L}$$

*B* is such that *H* is 0.0026 at 60 °C. A stripper of *n* ideal stages leaves the share *k*; at
rest, with *N* kg of nitrogen fed into *W* m³ and the share *r* going back:

$$k = \frac{S - 1}{S^{\,n+1} - 1}, \qquad c_N = \frac{k N}{W (1 - r k)}, \qquad
N = 14.007\, b\, (1 - x)$$

*b* is the base in kmol and *x* the share of it that is NaOH. Chloride, with the hydroxide that was
added at the stripper and neutralised again:

$$c_{Cl} = \frac{35.45\,(b + W\, 10^{\,pH - 14})}{W (1 - r)}$$

Fluoride in g/L beside the calcium that is left free, in mol/L; *a* is given. It is never more than
what comes in:

$$c_F = 18.998\, a\, \sqrt{\frac{3.9 \times 10^{-11}}{[\mathrm{Ca}]}}$$

Blowdown $W(1 - r)$; the share *e* of it is evaporated and its condensate goes back. Load is
concentration times water to the outfall, $W(1 - r)(1 - e)$. Fresh water is that, 3 m³ that are
lost, and any dilution.

Heat: 80 % of the warmth of the water is given back, and the air leaves saturated (Magnus' formula).
The fan needs 250 Pa for each stage at 60 %, the evaporator 45 kWh for each m³.

Cost index: 45 for each MWh of heat and 80 of power, 0.025 for each m³/m³ of air, 20 a stage, 0.40 a
kg of NaOH and 0.15 of acid for the pH alone, 0.06 or 0.12 for each kg of nitrogen caught in acid or
in water, 4 for each m³ evaporated, 0.02 a kg of salt, 1.5 a m³ of fresh water, 0.3 a m³ that goes
back, 0.15 a kg of lime. Base and acid that every plan needs alike are not counted.
"""

LIMITS = f"""
{TEACHING_MODEL} It is no basis for a permit. Sourced are the molar masses, pKa of ammonia (Emerson
and others 1975, for 0 to 50 °C; the panel ends there) and Kremser's and Magnus' equations. *H* is
within 4 % of Sander's compilation of 2023. The solubility product of CaF2, 3.9 × 10⁻¹¹, is a
textbook value, and others are in use. **Costs, limits, stages, pressure drop, heat recovery, the
factor above the ideal fluoride and what buyers take are invented.** The permits are invented as
well, and no law of any place.

Stages are ideal, and the stripper has one temperature. Wastewater with grams of nitrogen a litre is
typically stripped with steam; air is used here because its equation is short. Carbonate, sulfate,
organics, scale and the ammonia that salt binds are left out. Free calcium here is that of the
fluoride stage. With lime in the stripper as well, the base would be cheaper and the loop would fill
with calcium chloride. The evaporator's salt still holds some ammonia and fluoride, and whether it
can be sold is not asked. To wash the stripped air with water alone, at one temperature, takes at
least as much water as was stripped; so the option of water stands for a colder absorber with
stages, or for steam that is condensed. The 3 m³ stand for all water that leaves with products and
with air. Hydroxide is counted as at 25 °C.

Ammonia gas is poisonous and burns in air; hot caustic water scalds and blinds. The procedures and
safety data sheets of your site come first, and your permit is what your authority wrote.
"""

WHY = r"""
**Avoid before you treat.** Nitrogen that never enters need not leave. So NaOH is used as far as the
extraction is released for it.

**Then the salt.** It leaves by the blowdown alone, and gathers as 1/(1 − r). So water goes back
until the chloride is just within its limit: more fills the loop, less makes more water to evaporate
and to take in. Of the blowdown as much is evaporated as chloride load and fresh water ask for.

**Then the limit that binds.** The permit gives a concentration and a load. The load over the water
to the outfall is a concentration, too; the lower of the two is what the stripper must reach.
Dilution would change the first reading and never the load.

**Then the stripper.** Between pH 11 and 11.5 nearly all nitrogen is NH3, the colder the later;
beyond that NaOH and acid are spent for nothing. Heat raises *H*, and the warm air carries water
away, which costs most of the energy. Air and stages do the same work cold. The cheapest mix hangs
on how cold the water comes.

**Then the fluoride.** Put the limit into the square root, with the factor above the ideal, and
leave no more calcium than that. **The off-gas is caught in every case**: as a salt if somebody
takes all of it, else in water that goes back to saponification.
"""
