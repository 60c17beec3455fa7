"""The standard text: always the same twelve lines, five of which the translation changed."""

from assessments.labs.sop_deviation.lines import DISPOSITION, NUMBER, ORDER, SENSE, UNIT, Line

STANDARD = (
    Line(
        zh="保压试验：0.2 MPa，30 min，压降不得超过0.002 MPa。",
        en="Leak test: 200 kPa for 30 min. The pressure drop must not exceed 2 kPa.",
        rewritten=True,
    ),
    Line(zh="抽真空至5 Pa以下。", en="Evacuate to 50 Pa or below.", kind=UNIT),
    Line(zh="吸氢压力0.1 MPa（绝压）。", en="Hydrogen pressure 0.1 MPa absolute."),
    Line(
        zh="560 ℃脱氢，保温4 h。",
        en="Dehydrogenate at 560 °C and insulate the furnace for 4 h.",
        kind=SENSE,
    ),
    Line(
        zh="充氩冷却至60 ℃以下出料。",
        en="Cool under argon to 160 °C or below and unload.",
        kind=NUMBER,
        critical=True,
    ),
    Line(zh="平均粒度3.0±0.2 μm。", en="Mean particle size 3.0 ± 0.2 µm."),
    Line(zh="取向磁场1.8 T以上。", en="Aligning field of 1.8 T or more."),
    Line(
        zh="等静压200 MPa，保压60 s。",
        en="Isostatic pressing at 200 MPa, pressure held for 60 s.",
    ),
    Line(zh="1065 ℃烧结5 h。", en="Sinter at 1065 °C for 300 min.", rewritten=True),
    Line(
        zh="先在900 ℃时效2 h，再在490 ℃时效4 h。",
        en="Age first at 490 °C for 4 h, then at 900 °C for 2 h.",
        kind=ORDER,
    ),
    Line(
        zh="内禀矫顽力不得低于20 kOe。",
        en="The intrinsic coercivity HcJ must not be below 1592 kA/m.",
        rewritten=True,
    ),
    Line(
        zh="不合格品经评审后返工、让步接收或报废。",
        en="After review, nonconforming product is returned to the supplier or scrapped.",
        kind=DISPOSITION,
    ),
)
