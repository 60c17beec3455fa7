"""A report is sealed by the issuer, and no cell of it can lead the printer astray."""

from io import BytesIO

from pypdf import PdfReader

from curriculum.awards import pdf
from tests.awarding import an_issuer
from webapp.paper import report
from webapp.paper.report import Report


def a_report(*rows: tuple[str, ...]) -> Report:
    return Report(
        title="Check of 3 certificates",
        lead=("1 of 3 valid",),
        heads=("File", "Verdict"),
        rows=rows,
        foot=("Checked by Ytterby Institute",),
        issuer="Ytterby Institute",
        language="en",
        at="2026-11-25T12:00:00Z",
    )


def words(data: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def test_the_seal_covers_the_whole_report_and_a_change_breaks_it() -> None:
    data = report.issue(a_report(("a.pdf", "valid")), an_issuer())
    roots = an_issuer().trusted().paper_roots
    middle = data.index(b"stream") + 20

    assert pdf.check_seal(data, roots).code == ""
    changed = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    assert pdf.check_seal(changed, roots).code


def test_a_cell_is_text_and_nothing_else() -> None:
    told = words(report.render(a_report(("<img src=file:///etc/passwd> {{ 1 + 1 }}", "名 𓀀"))))

    assert "<img" in told.replace(" ", "") or "<img" in told
    assert "root:" not in told
    assert "{{" in told
    assert "[U+13000]" in told.replace(" ", "")


def test_a_long_report_has_its_heads_on_every_page() -> None:
    data = report.render(a_report(*((f"{n}.pdf", "valid") for n in range(200))))

    pages = PdfReader(BytesIO(data)).pages

    assert len(pages) > 2
    assert all("Verdict" in page.extract_text() for page in pages[1:3])
