"""Texts as large and as deep as the limits allow, made to be slow."""

from assessments.source.limits import BRACKETS, FILE_BYTES


def quoted(depth: int) -> str:
    return "\n".join(">" * depth + " x" for _ in range(60))


BODIES = {
    "quotations in quotations": quoted(1300),
    "lists in lists": "\n".join(" " * (2 * n) + "- x" for n in range(1300)),
    "brackets in every block": ("![a" * (BRACKETS - 1) + "\n\n") * 50,
    "stars": ("*a_" * 1300 + "\n\n") * 60,
    "backticks": "\n\n".join("x" + "`" * n + "x" for n in range(700)),
    "a long table": "|a|b|\n|-|-|\n" + "|x|y|\n" * 6_600,
    "a wide table": ("|a" * 900 + "|\n" + "|-" * 900 + "|\n") + ("|x" * 900 + "|\n") * 19,
    "a table without bars": "|a|\n|-|\n" + "x\n" * 9_900,
    "braces": ("{{ " * 1300 + "\n\n") * 60,
    "formulas": ("$\\frac{" + "{" * 900 + "}" * 900 + "$\n\n") * 100,
    "chemistry": ("\\ce{" * 900 + "\n\n") * 60,
    "links": ("[a](" * 190 + "\n\n") * 52,
    "notes": "<!-- a --> " * 300 + "\n" + "<!-- a\n-->\n" * 4_900,
    "yaml": "## Q\n```yaml question\n" + "a:\n" + " - b\n" * 1900 + "```\nA\n",
}
HEAD = "---\ntitle: T\n---\n## Q\n```yaml question\nid: q\ntype: text\naccept: [a]\n```\n\n"
AT_THE_LIMITS = {name: f"{HEAD}{body}"[: FILE_BYTES - 1] for name, body in BODIES.items()}
