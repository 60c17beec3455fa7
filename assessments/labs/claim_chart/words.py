"""What the lab page says: situation, rules of the game, limits, why the solution works."""

from assessments.labs.base import TEACHING_MODEL

SITUATION = r"""
Your firm asks four things about a field of magnets. The box *What is given* has claims, products,
documents, records and sources.

**Sources.** Four lie on the desk. Put each in its box before you use any. Published: everybody may
read it. Licensed: your firm has bought the right. Secret: your own, or lawfully entrusted to you,
for an agreed circle. Off limits: you have no right to it. **One off-limits source in another
box loses everything.** A source in no box is not used, and counts as wrongly sorted.

**Claim chart.** Two claims in atomic percent, three products in weight percent. Enter R and B in
at%. Say which element of claim 1 a product does not meet; no product misses more than one. Say
which claims are met literally. Ends of ranges belong to them.

**Terms.** Say when each of three documents ends, by the rules below.

**Query.** A set has 120 records, and a colleague has read them all: 25 are sought. Find a query
with a recall of at least 0.90 and a precision of at least 0.60. The log gives searches that were
made, as sought records returned + other records returned.

Practice names slips at once, a sitting when it is over. Claims, firms, products and records are all
invented.
"""

EQUATIONS = r"""
**From weight to atoms.** With $w_i$ in wt% and $M_i$ in g/mol, over *all* elements with iron:

$$x_i = 100\,\frac{w_i/M_i}{\sum_j w_j/M_j}$$

Table: Atomic weights, g/mol

| Nd | Pr | Dy | B | Cu | Zr | Ga | Al | Co | Fe |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 144.242 | 140.908 | 162.500 | 10.81 | 63.546 | 91.224 | 69.723 | 26.982 | 58.933 | 55.845 |

R is Nd, Pr and Dy together. “Comprising” is open: cobalt and aluminium do no harm. A claim is met
literally where *every* element is met. Claim 2 depends on claim 1 and has all of it in it.

**Terms in this lab.** A term ends on the same day of the year, so many years after **filing**, as
the rules below count them. Foreign priority and grant do not start the clock.

- US patent: 20 years from the US filing that is printed, then the days of adjustment.
- Chinese invention patent: 20 years.
- Chinese utility model: 10 years.
- Chinese design patent: 10 years if filed up to 31 May 2021, 15 years if filed from 1 June 2021.

All fees are taken as paid. The day before and the day after are accepted.

**The query** returns records that meet class and words, joined as you choose, and the applicant in
any case. A part that is not set is left out. With *h* records returned, and *f* of them sought:

$$\text{recall} = \frac{f}{25}, \qquad \text{precision} = \frac{f}{h}$$
"""

LIMITS = f"""
{TEACHING_MODEL} **It is a teaching text and no legal advice.** Claims, products, firms and records
are our own, and the records hold no real document.

**Literal means literal.** Is a product that lies beside a range an equivalent? What did the file
history give away? How are claim words read? All that goes to counsel. So does validity. A
real report has an uncertainty, and a value near an end is then open. D50 is that of the powder, and
a finished magnet does not show it: in a real chart it would be an open point.

**Terms are simpler here.** Real ones depend on fees, disclaimers, extensions, earlier filings that
are relied on, and decisions. In China, adjustment of invention patents has existed since 2021. US
patents filed before 8 June 1995 follow other rules. Sources: 35 U.S.C. 154(a), which leaves foreign
priority out of account, and 154(b) on adjustment. China: Patent Law, Article 42, and on designs
CNIPA's interim measures of 24 May 2021, in force from 1 June 2021. Look up the law of the day
before you rely on a date.

**Classes.** H01F 1/053 is magnets that contain rare earth metals. 1/055 adds magnetic transition
metals, such as SmCo5. 1/057 adds IIIa elements, such as Nd2Fe14B. 1/059 adds Va elements, such as
Sm2Fe17N2. H02K 1/27 is rotor cores with permanent magnets. In this lab a
search for one of these groups does not search the others. Real sets have families, later documents
and doubtful cases, and nobody has read them all.

**Sources.** The boxes are coarse. A licence, an agreement or a law can narrow what they allow.
"""

WHY = r"""
**Sources first.** Whatever comes after rests on them. A paper sent by a stranger, a former
employer's set-points, a borrowed log-in: leave it closed, note when and how it came, call counsel.

**One sheet for the chart.** Divide each wt% by its atomic weight and take each share of the sum.
On the standard case P1 has R 14.10 and B 5.83 at%. Read as a number of the claim, its 0.96 wt% of
boron would seem far below the range, and the product free. It is not. P2 has no dysprosium, so its
gallium does not make it meet claim 2. P3 meets both.

**Each element on its own, then the verdict.** One miss is enough. A dependent claim is met only
with its parent.

**Terms from filing.** 12 March 2008 and 20 years and 412 days make 28 April 2029. A design filed on
20 May 2021 has 10 years although it was granted after the change.

**The query in steps.** Class alone brings near misses of the same group. Words alone bring every
record that only mentions them. Join them by “and”, with both languages and the abstract. If recall
is short, add synonyms or the wider class. If noise is left, look at who files, under former names,
too. On the standard field, class and words find all 25 with 21 near misses: precision 0.543. The
list with former names makes that 23 with 9: recall 0.92, precision 0.719. With present names alone
recall would be 0.56.
"""
