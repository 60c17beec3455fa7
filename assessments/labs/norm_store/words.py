"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A rare-earth plant must keep two things for years: **thorium cake**, which was parted from its
radium a few weeks ago, and a **radium residue**, which was parted from its thorium. Both change
while they stand. You choose the size of the room, the concrete round it, the place of the nearest
desk and the air flow, and you say in which year of the storage the desk is worst off.

Two people are looked at. The clerk sits outside the wall for the hours given, and may get at most
0.3 mSv in **any** year of the storage. The inspector walks along the inside of the wall, half a
metre from it, and may get at most 1 mSv in any year, gamma and inhalation together. Both figures
are constraints of this exercise, not limits of the law. The box *What is given* tells your case.

One of the settings is a paper: how the residue is booked under 10 CFR 40.13, as it was read in
November 2026. It speaks of source material, that is, of uranium and thorium, and of nothing else.
"""

EQUATIONS = r"""
Time starts about three weeks after the separation. $A_0$ is thorium-232, $r$ radium-228 of the
residue, $q$ radium-226, $i$ thorium-230. The cake brings as much thorium-228 as thorium-232.

$$A_\mathrm{Ra228}(t) = A_0 + (r - A_0)\, e^{-\lambda_1 t}$$

$$A_\mathrm{Th228}(t) = A_0 + (r - A_0) \frac{\lambda_2}{\lambda_2 - \lambda_1}
\left(e^{-\lambda_1 t} - e^{-\lambda_2 t}\right)$$

$$A_\mathrm{Ra226}(t) = i\,(1 - e^{-\lambda_3 t}) + q\, e^{-\lambda_3 t}$$

Half-lives: radium-228 5.75 years, thorium-228 1.9116 years, radium-226 1600 years.

Air kerma rate at the distance $d$ from a point, behind $x$ of concrete; build-up is in brackets:

$$\dot K = \frac{110.5\, A_\mathrm{Ra228} + 158.9\, A_\mathrm{Th228} + 208.4\, A_\mathrm{Ra226}}
{d^2}\; e^{-\mu x}\,(1 + \mu x)$$

in µGy/h, with activities in GBq, metres, and $\mu$ = 0.0905 per cm. Each nuclide stands for all
that follow it. One sievert is counted for each gray.

Air, with $n = Q / V$ changes an hour, a room 3 m high, and the share $e$ of the gas that leaves
the drums:

$$C_\mathrm{gas} = \frac{e A}{V}\,\frac{\lambda}{\lambda + n}, \qquad
C_j = C_{j-1}\,\frac{\lambda_j}{\lambda_j + n}$$

The products of thoron count as $0.913\, C_\mathrm{Pb212} + 0.087\, C_\mathrm{Bi212}$, those of
radon likewise, with 0.106, 0.513 and 0.381 for Po-218, Pb-214 and Bi-214. An hour at 1 Bq/m³ costs
100 nSv (thoron's products) or 17 nSv (radon's).
"""

LIMITS = f"""
{TEACHING_MODEL} It is no dose assessment and no basis for a permit. The drums are a point, nothing
is absorbed in them, and one attenuation coefficient, that of the hardest strong line (2.6 MeV),
serves for every photon. That line is the hardest to stop. The linear build-up is a textbook form
taken for this exercise, not a table for your concrete. Roof, door, skyshine, beta radiation and
contamination are left out, and a sievert is not exactly a gray. Radon and thoron that escape are
not taken off the gamma. In the air only the products are counted, not the gases.

Sources: half-lives from ICRP Publication 107; gamma constants from the lines above 20 keV in ENSDF
(package paceENSDF 0.6.3) with energy-absorption coefficients of air from NIST; radon's dose
coefficient from ICRP Publication 137 (3 mSv for each mJ h/m³). The coefficient of thoron is taken
for this exercise: UNSCEAR keeps 40 nSv, and newer models of the lung give roughly 80 to 110. The
air is mixed and steady, and nothing settles on walls. Masses, activities, released shares, hours
and allowances are invented. A real store needs a survey, a measured air and an officer who signs.
"""

WHY = r"""
Begin with the years, not with the wall. The rate at a metre is a sum of two curves. In the cake
thorium-228 fades before radium-228 has grown in. So a survey near the end of the third year is the
lowest there will ever be, and the end of a long storage is the worst. In the residue radium-228 is
there from the start and thorium-228 grows in upon it: the worst comes near the third year. In a
short storage of cake the first day is the worst. The larger of the two sources decides.

Then the air and the room. Run the whole fan: twice the air leaves nearly half the lead-212. With
the air settled, the room is as narrow as the inspector's gamma permits, because each decimetre
lengthens four walls. The inspector's worst year need not be that of the desk: gamma follows both
radium-228 and thorium-228, the air follows thorium-228 alone.

Then the desk. Put it as far away as the site allows: distance costs no concrete. Last comes the
wall: the thinnest for which the broad-beam dose in the worst year is within the constraint. A wall
that was reckoned without build-up would look enough and would not be.

The residue is neither ore nor a finished product, so the lines for those never fit it. Below
0.05 % of thorium and uranium together it is outside the source-material licence, else it is not.
"""
