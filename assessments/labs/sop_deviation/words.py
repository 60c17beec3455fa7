"""What the lab page says: situation, rules of the game, limits, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
A work instruction (作业指导书) for a magnet plant has twelve lines. Somebody has drafted the
English. You check it before it is released. The box *What is given* shows each line, Chinese first.
Four to six lines deviate, each in one way, and at least one of these can hurt somebody. For each
line, choose what the translation did.

- **Agrees**: nothing is changed. An equal value in another unit agrees, too; kA/m are rounded to
  whole numbers.
- **Wrong number**: other digits are printed, and the values differ in one unit, too.
- **Wrong unit or power of ten**: the printed digits agree, up to zeros and the decimal point. The
  size does not: 4 h has become 4 min.
- **Wrong sense of a word**: a false friend, another quantity, or a limit that wrongly includes or
  leaves out its number.
- **Must, may or negation**: the rule binds more or less than the Chinese does.
- **Order of steps**: the same steps, turned round.
- **Wrong disposition**: something else becomes of the product, even if it is one wrong word.

Words are read as follows. 严禁 is “strictly forbidden”, 不得 “must not”, 应 “must”, 不宜 “should
not”, 宜 “should”, 可 “may”. 以上 and 以下 include their number, 超过 does not.

The texts are our own. Nobody is asked to bring a document of an employer.
"""

EQUATIONS = r"""
*TP* are the deviations that you marked, *FP* the marked lines that agree, *FN* the deviations that
you missed:

$$P = \frac{TP}{TP + FP}, \qquad R = \frac{TP}{TP + FN}$$

$$F_1 = \frac{2 P R}{P + R} = \frac{2\,TP}{2\,TP + FP + FN}$$

The kind does not count in these. It is counted apart, over the deviations that you found. Where no
line is marked, *P* is taken as 0. Where nothing is found, the share of right kinds is taken as 0.

1 GPa is 1000 MPa, 1 MPa is 1000 kPa, and 1 mbar is 100 Pa. 1 T is 10 kG, 1 kOe is 79.577 kA/m, and
1 % is 10,000 ppm.
"""

LIMITS = f"""
{TEACHING_MODEL} **It is a teaching text and not a procedure for any plant.** Every number is
invented. So is the choice of steps, which is neither complete nor safe to follow.

What is true is the language. Article 1259 of the Civil Code of China says that 以上 and 以下
include their number and that 超过 does not. In other texts, ask. 应, 宜 and 可 are verb classes of
Chinese standards: a requirement, a recommendation, a permission. 返工 makes a product meet the
requirement. 返修 makes it usable although it may not meet it. 让步接收 accepts it as it is, by a
concession. 真空度 goes up where the pressure goes down. 保温 in furnace text is a hold at
temperature.

What counts as safety-critical was set by the authors, and is strict. It is a wrong drop in a leak
test, and heat in a failing vacuum. It is also any change in a line that lets hydrogen in, opens a
door or takes out a charge.

A real draft can deviate twice in a line, and in what it leaves out. Its drawings, tables and alarm
texts are not asked here. The lines of drawn texts always come in the same order of steps.
"""

WHY = r"""
**Safety first.** Doors, valves, hot charges and hydrogen come first, and are read twice. 严禁 and
不得 are prohibitions: “not advised” and “need not” are none. 先 with 再 or 后 fixes an order. If
真空度 falls, the pressure *rises*.

**Then every number with its unit.** Write both sides in one unit before you compare. 0.2 MPa is
200 kPa, 800 ppm is 0.08 %, 5 Pa is 0.05 mbar, 4 h is 240 min, 20 kOe is 1592 kA/m. Equal values
agree, however they look. Equal digits prove nothing without the unit.

**Then the words that look easy.** 保温 is a hold and no insulation. 内禀矫顽力 is HcJ, 磁感矫顽力
is HcB. “3 or more” and “more than 3” differ by one piece.

**Then how binding it is**: must, should, may. **Last the disposition**: rework, repair, concession
and scrap are four different decisions, and a translator makes none of them.
"""
