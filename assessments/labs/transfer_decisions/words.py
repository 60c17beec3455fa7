"""What the lab page says: situation, rules of the exercise, limits, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A company brings a magnet process from a donor plant to its own site in another state. Seven gates
stand between. At each you choose one option. The box *What is given* tells the case: the product,
both states, the customer, the facts and the options of each gate. It also says how many months and
points of cost may be used.

Beside each option stands what its plan claims: compliance *C*, technical score *T*, schedule *S*
(−1 is one month used) and cost *K* (−1 is one point of the budget used). **A claim counts only if
the option holds in this case.** The facts of the gate and the rules below say whether it does.

You pass with *C* of at least 40 and *T* of at least 20, within months and budget. Several ways
pass. The longest and dearest option is seldom needed everywhere, and sometimes nothing else holds.
Some choices stop the project: then every result is lost, and the reason is told.

States, lists, limits and days are invented. Day 0 is today. The transfer runs from day 0 to the
day of the last visit. That day is fixed: the months that a choice takes do not move it. You may
keep notes of your reasons. They are not marked.
"""

EQUATIONS = r"""
The scores of the seven gates are added, each on its own. The weighted sum compares ways that pass
and is not marked:

$$V = 0.5\,C + 0.3\,T + 0.1\,S + 0.1\,K$$

**Rules of this exercise, as of day 0.** A day, a figure or an amount that is named as a limit
includes itself. What no rule speaks against holds.

1. **Scope.** A source holds when it is public and free, or licensed for this product and place, or
   handed over by somebody who may do so. A patent in force at the site needs its owner's consent,
   for the route that it covers. Papers of a former plant, of another plant or of another buyer
   stop the project, whoever offers them, and in whatever copy.
2. **Export status.** Both ends bind. A state needs a permit when its list names the product and is
   not suspended on the last day of the transfer. Whoever applies gets the permit in time. A permit
   on file counts for its holder, product and days only. If it fits, it also counts beside an
   application in the other state. Whoever goes on it needs one that fits, even where none is
   needed. Going without a permit that is needed stops the project.
3. **Equipment.** A machine is named when it reaches both figures of the entry. The supplier's
   classification counts when it is signed, for this model, and on this year's list. Then it is
   enough, whatever it says: if the machine is named, its permit is part of the order.
4. **Process gap.** Set-points hold as they are only where furnace, gas, dew point and grid are the
   same. To begin with the critical characteristics, somebody must have named them.
5. **Permits.** A permit holds for its own site, up to its amount, and on every day of the transfer.
6. **Validation.** What the contract asks for comes first. Only an option that names a Cpk gives
   one. One lot is proof only of an order of one lot.
7. **Records.** A member who has worked for a competitor needs a clean team. A customer under a
   defence clause needs a record of each melt.

An option that does not hold scores this instead of its claim; months and cost stay as claimed:

| gate | C | T |
|---|---|---|
| 1 to 3 | −20 | as claimed |
| 4 | as claimed | −12 |
| 5 | −20 | −5 |
| 6 | as claimed | −8 |
| 7 | −10 | 0 |

The standard case is older and has losses of its own: up to −40 at gate 2, and its own months.
"""

LIMITS = f"""
{TEACHING_MODEL} **It is no legal advice.** The states, lists, limits, months and scores are
invented, and no rule here is the law of any place. Real lists change, and some are suspended to a
day: read the live text of both ends, log the date, and let counsel decide.

What carries over is the way of asking. Public, licensed and own knowledge is the whole material. A
suspension is no repeal. A permit belongs to a holder, a site and a time. The law of both ends
binds, and so may the law of a person's home state, which this model leaves out. It also
leaves out sanctions, re-export, destinations, end users and the review of people. A patent that
has lapsed at the site may be in force where the goods are sold.

Scores add up here, and in life they do not: no speed makes up for a breach. That is why some
choices stop the project. Whoever meets papers of unclear origin stops, isolates them, does not
forward them, and calls counsel. Nobody at risk is asked to share anything.

No option here shows how to avoid a rule. Goods may not be described, split or routed so that
a rule seems not to apply.
"""

WHY = r"""
**First cross out what does not hold.** Go from the fact to the rule and not from the tone of an
option. Who owns the source, and may the one who offers it hand it on? On the last day, which list
is in force and names the product? For whom, for what and until when is the permit on file? Does the
machine reach both figures? Is the furnace the same, and are its gas and grid? What does the
contract ask for?

**Then see where only one option is left.** There you pay what it costs.

**Then balance.** Add the months and costs of the options that hold. Take the shorter one where two
hold until months and budget are kept. Check *C* and *T* last: they are nearly always reached if
every option holds, and hardly ever if one does not.

A reference is the way with the highest weighted sum. Others pass as well, and earn the same.
"""
