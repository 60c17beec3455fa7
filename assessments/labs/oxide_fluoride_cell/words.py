"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A cell makes neodymium from its oxide in molten fluoride near 1050 °C. A graphite anode burns to CO
and CO2, and metal gathers under the cathode. You choose the current, the temperature, the gap, the
oxide that the feeder keeps in the salt, and the feed. **Too little dissolved oxide brings the anode
effect and perfluorocarbons; too much brings sludge.** The cell must give its metal between the two,
within its energy. The box *What is given* tells your cell and its demands.

The night shift has raised the current to raise the output. Look at what that did.

Beside the cell a batch is made with calcium. Say how much calcium is to be weighed in, how much
metal and slag come out, and by which route a second metal is made. These are figures on paper: in a
plant such work is done under its permits, procedures and safety data sheets, and they come first.
"""

EQUATIONS = r"""
Current densities in A/cm², with $I$ in kA and areas in m²:

$$j_a = \frac{I}{10\,A_a}, \qquad j_c = \frac{I}{10\,A_c}, \qquad j_\mathrm{lim} = b\,c$$

*c* is the oxide in wt%, and *b* is given. What the salt dissolves, and the sludge *s*:

$$c_\mathrm{sat} = c_{1050} + 0.012\,(T - 1050), \qquad s = \max(0,\; c - c_\mathrm{sat})$$

Current efficiency, *g* the gap in cm:

$$\eta = 0.90 - 0.002\,(T - 1050)_+ - 0.003\,(1035 - T)_+ - 0.30\,e^{-g/3}
- 0.25\,e^{-j_c/1.8} - 0.015\,(j_c - 7)_+ - 0.06\,s$$

A plus sign after a bracket: where the bracket is negative it counts as 0. Voltage, in V:

$$V = 1.4 + 0.45 + 0.12 \ln\frac{j_a}{0.1} + \frac{\sqrt{j_a j_c}\; g}{\kappa} + V_\mathrm{leads}$$

$$\kappa = \kappa_{1050}\; e^{-1500\,(1/T_K - 1/1323.15)}$$

From $j_a = j_\mathrm{lim}$ on there is an anode effect, which adds
$2 + 8\,(j_a / j_\mathrm{lim} - 1)$ volts.

Metal in kg/h, energy in kWh/kg, oxide used in kg/h, and what the feed does in wt% an hour:

$$P = 1.794\, I \eta, \quad E = \frac{V I}{P}, \quad U = 1.1664\, P, \quad
\frac{dc}{dt} = \frac{100\,(\text{feed} - U)}{m_\mathrm{salt}}$$

The charge with calcium, in moles:

$$2\,\mathrm{REF_3} + 3\,\mathrm{Ca} \rightarrow 2\,\mathrm{RE} + 3\,\mathrm{CaF_2}$$
"""

LIMITS = f"""
{TEACHING_MODEL} Faraday's law (1.794 kg of neodymium for each kAh), the oxide factor 1.1664 and the
molar masses are sourced; the equation of the charge is exact. The 1.4 V is an estimate of the
reversible voltage near 1050 °C: enthalpies and entropies of the CRC Handbook give 1.27 V with CO
and 1.43 V with CO2. **All else is invented for this exercise**: every loss of current and its form,
the solubility, the limiting current, overvoltage, conductivity, the volts of the anode effect,
areas, linings and demands. What is true of plants is the direction.

**The energy of this cell is optimistic.** Plants typically report more for each kilogram, and
figures differ by whether they are of direct current, of alternating current or of the whole house.
The model has no heat balance: a real cell must lose its heat at the temperature that you choose. It
holds the salt mixed and the anode whole; a worn anode changes area and gap from shift to shift.
Perfluorocarbons are not counted. In plants some can form before the voltage jumps, so a margin is
no proof of zero emission. CO of the anode gas is poisonous and burns; it is told here as carbon
only.

In the charge, fluoride and calcium are pure, and crucible, temperature, atmosphere and refining are
left out. Calcium and hot rare-earth metal must never meet water.
"""

WHY = r"""
**The window first.** The anode stands 85 % of $b\,c$. So keep the oxide just below saturation:
there the most current may pass. Where even that is too little, warm the salt: each degree dissolves
0.012 wt% more, and beyond 1050 °C it costs 0.2 % of current efficiency.

**Then the gap.** A narrow gap saves volts and loses metal to the anode gas; a wide one does the
reverse. Take the gap that reaches the current efficiency asked for, and no more than the energy
allows. The least energy of all often lies at a smaller gap than the efficiency permits.

**Then the current.** Take as much as the production needs. More costs volts, and at last the anode
effect. **The feed comes last**, because it follows from the metal that is really made: 1.1664 times
$P$, not times what Faraday promises. Feed that was dried must also stay dry.

**The charge.** Moles of fluoride, times 1.5, give calcium and CaF2. The excess is counted on that
calcium. The metal is that of the fluoride times the yield. Samarium, europium, thulium and
ytterbium are volatile, so lanthanum takes their oxygen and they are distilled off. The others stay
behind, under a slag of CaF2.
"""
