"""What the lab page says: situation, equations, where the model ends, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A liquor that was leached from monazite still holds free acid and thorium. In a stirred tank caustic
soda neutralises it to a pH near 4: most of the thorium falls, and the rare earths stay dissolved.
Uranium need not fall with the thorium. A coarse tank stands before this one. Here one valve trims
the pH, and a controller moves that valve.

You tune the controller and choose two things about it: whether it is given the pH itself or the
base that stands behind it, and what its integral does while the valve is at its end.

Two tests judge the loop. In the **small test** the set-point rises by 0.05 pH, and later a
disturbance comes that 1.25 % of the valve can meet. In the **surge** more acid arrives than the
valve can neutralise, and then it stops. The box *What is given* tells a step test of your tank, its
liquor and its limits.

The settings that you find are those of a colleague who left. They come from a rule of 1942.
"""

EQUATIONS = r"""
The tank, with *y* the distance from the set-point in pH. *u* is the valve from its rest and *d* the
disturbance, both in per cent of the valve:

$$\tau \frac{\mathrm{d}y}{\mathrm{d}t} = K\,[u(t - \theta) + d] - y$$

A step of the valve shows all three constants. After the dead time $\theta$ the pH begins to move;
after $\theta + \tau$ it has gone 63 % of its way; its whole way divided by the step is *K*.

pH follows the net base *b* in mmol/L; *C* of a weak acid with the constant $K_a$ is in the liquor:

$$b = [\mathrm{OH}] - [\mathrm{H}] + C a, \qquad a = \frac{K_a}{K_a + [\mathrm{H}]}$$

$$\frac{\mathrm{d}\,\mathrm{pH}}{\mathrm{d}b}
= \frac{1}{2.303\,\{[\mathrm{H}] + [\mathrm{OH}] + C a (1 - a)\}}$$

With strong acid alone the slope is 0.0434 pH for each mmol/L at pH 2, 4.34 at pH 4, 43.4 at pH 5,
430 at pH 6 and 2171 at pH 7 (water at 25 °C). *y* counts the base in pH along the tangent at the
set-point.

Controller, with the measurement *m* filtered to *z*, and *e* the set-point less *z*:

$$u = K_c \left[ e + \frac{1}{T_i} \int e\,\mathrm{d}t
- T_d \frac{\mathrm{d}z}{\mathrm{d}t} \right], \qquad T_f \frac{\mathrm{d}z}{\mathrm{d}t} = m - z$$

Sensitivity and its maximum; *L* is the open loop:

$$L = K K_c \left( 1 + \frac{1}{i \omega T_i} + i \omega T_d \right)
\frac{e^{-i \omega \theta}}{(1 + i \omega T_f)(1 + i \omega \tau)}$$

$$M_s = \max_\omega \left| \frac{1}{1 + L} \right|$$

The gain can rise by $M_s / (M_s - 1)$ at least before the loop is unstable. IAE is the integrated
absolute error. Valve travel is its whole way, there and back. A ripple of the height *h*
swings the valve by *h* times the amplification of controller and filter at its period.
"""

LIMITS = f"""
{TEACHING_MODEL} A real tank has more lags than one, and its dead time changes with flow and level.
The electrode is taken as quick and true; a coated one is neither. Valves stick, and a sticking
valve makes a loop hunt that no tuning stops: look at the valve before the controller. In the small
test the titration curve is taken as straight. The curve that the controller reads is that of the
liquor itself; in a plant it is a curve from the laboratory, and the highest gain given here stands
for its error. One weak acid stands for all that takes up base. The base is well mixed in, and
nothing that precipitates takes its time.

Sources: the tuning rule is SIMC (S. Skogestad, Journal of Process Control 13, 2003, 291–309).
Control of the base behind the pH is known as the strong acid equivalent (Wright and Kravaris,
Industrial & Engineering Chemistry Research 30, 1991, 1561–1572). Near pH 3 to 4 thorium hydroxide
falls from chloride liquor (WO 2014/113742). Tank, liquor, ripple, surge and every limit are
invented for this exercise.

Acid and caustic burn. In a plant a tuning is changed under management of change, and no controller
stands in for a safety function. The procedure of your site comes first.
"""

WHY = r"""
First read the step test: the dead time, the 63 % and the whole way give $\theta$, $\tau$ and *K*.

Then choose the signal. On the pH itself the gain changes inside the band: above the set-point the
curve is steeper. Read through the curve, the tank is linear, and only the change of the liquor is
left. Choose the integral that stops at the end of the valve. It costs nothing and saves the way
back.

Then the tuning. SIMC asks for one number, the time constant $\tau_c$ of the closed loop:

$$K_c = \frac{1}{K}\,\frac{\tau}{\tau_c + \theta}, \qquad
T_i = \min[\tau,\ 4(\tau_c + \theta)]$$

With $\tau_c = \theta$ Ms is about 1.6. Ms at the highest gain decides when that gain is much above
the test's, Ms itself when it is little above. The solution shown lowers $\tau_c$ until one of the
two, or the overshoot, is at its limit. By the half rule, half of the filter
counts as dead time and half as lag.

Last the filter: no longer than the valve needs. Derivative action would gain a little, were it not
for the ripple.

Ziegler and Nichols' rule from the same step test has a lower IAE, and Ms 2.8. With half as much
gain again it would stand at the edge. Error alone is no measure of a loop.
"""
