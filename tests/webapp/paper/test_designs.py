"""A design of an operator's is words and shapes: it reads no file, no setting, and runs nothing."""

import logging
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError, UndefinedError
from pypdf import PdfReader

from curriculum.awards.claim import ClaimedCompetency
from tests.awarding import a_claim, an_issuer, signed
from webapp.paper import certificate, designs

CONTENT = Path(__file__).parents[3] / "content"
SECRET = "what nobody may read"


def printed(body: str, style: str = "") -> bytes:
    design = designs.Design(id="own", title="Own", page=f"<body>{body}</body>", style=style)
    return certificate.render(a_claim(), signed(), design, fingerprint="")


@pytest.mark.parametrize(
    "page",
    [
        "{{ claim.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ claim.__init__.__globals__ }}",
        "{{ shown.level_words.__globals__ }}",
        "{{ (claim | attr('__class__')).__name__ }}",
        "{{ '{0.__class__}'.format(claim) }}",
    ],
)
def test_a_design_does_not_get_behind_the_words(page: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        printed(page)


@pytest.mark.parametrize("name", ["config", "range", "lipsum", "cycler", "request", "kit", "self"])
def test_a_design_knows_the_claim_and_nothing_else(name: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        printed("{{ " + name + ".anything }}")


@pytest.mark.parametrize("name", ["/etc/hostname", "../competency/page.html", "design.yaml"])
def test_a_design_includes_pieces_of_designs_only(name: str) -> None:
    with pytest.raises(designs.NoDesign):
        printed('{% include "' + name + '" %}')


@pytest.mark.parametrize(
    "body",
    [
        '<link rel="attachment" href="{}">',
        '<a rel="attachment" href="{}">x</a>',
        '<img src="{}" alt="x">',
        '<link rel="stylesheet" href="{}">',
        '<style>@import url("{}");</style>',
        '<style>@font-face {{ font-family: x; src: url("{}") }} p {{ font-family: x }}</style>'
        "<p>x</p>",
        '<object data="{}"></object>',
        '<img alt="x" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' '
        "xmlns:x='http://www.w3.org/1999/xlink'><image x:href='{}'/></svg>\">",
    ],
)
def test_a_design_fetches_no_file(
    body: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET)
    with caplog.at_level(logging.CRITICAL):
        made = printed(body.format(file.as_uri()))

    reader = PdfReader(BytesIO(made))
    assert set(reader.attachments) == {"credential.json"}
    assert SECRET.encode() not in made
    assert SECRET not in reader.pages[0].extract_text()


def test_a_style_fetches_no_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "more.css"
    file.write_text("p { display: none }")
    with caplog.at_level(logging.CRITICAL):
        made = printed("<p>seen</p>", f'@import url("{file.as_uri()}");')

    assert "seen" in PdfReader(BytesIO(made)).pages[0].extract_text()


def test_a_design_with_a_part_that_is_not_there_is_told_by_name() -> None:
    design = designs.read((CONTENT,), "competency")
    old = replace(design, page=design.page.replace("check-number.html", "number.html"))

    with pytest.raises(designs.NoDesign, match=r"number\.html"):
        certificate.render(a_claim(), signed(), old, fingerprint="")


def test_no_design_prints_a_test_that_does_not_say_so() -> None:
    design = designs.read((CONTENT,), "competency")
    bare = replace(design, page=design.page.replace('{% include "check-key.html" %}', ""))

    with pytest.raises(designs.NoDesign, match=r"check-key\.html"):
        certificate.render(a_claim(test=True), signed(), bare, fingerprint="")
    assert certificate.render(a_claim(), signed(), bare, fingerprint="")


def test_pieces_of_an_earlier_folder_go_first(tmp_path: Path) -> None:
    own = tmp_path / "certificates" / "parts"
    own.mkdir(parents=True)
    (own / "check.html").write_text("Ask us.")

    parts = dict(designs.read([tmp_path, CONTENT], "competency").parts)

    assert parts["check.html"] == "Ask us."
    assert "issuer" in parts["issuer.html"]


def test_the_back_names_levels_ways_and_the_lists_of_this_very_credential() -> None:
    claim = a_claim()
    moved = signed(claim).replace(b"/status/1", b"/status/7")
    design = designs.read([CONTENT], "competency")
    file = certificate.render(claim, moved, design, fingerprint=an_issuer().fingerprint)
    back = " ".join(PdfReader(BytesIO(file)).pages[1].extract_text().split())

    assert "L2: applies with guidance" in back
    assert "questions, lab" in back
    assert "covered, no level" in back
    assert "curl -o withdrawn.json https://ytterby.example/status/7 " in back
    assert "curl -o suspended.json https://ytterby.example/status/7/suspension" in back
    assert "--status withdrawn.json --status suspended.json" in back
    assert claim.criteria_url in back.replace(" ", "")


@pytest.mark.parametrize("kind", ["competency", "completion"])
def test_a_long_host_pushes_nothing_off_the_back(kind: str) -> None:
    host = f"{'training.' * 6}of-a-company-with-a-long-name.example"
    claim = replace(a_claim(), host=host)
    moved = signed(a_claim()).replace(b"ytterby.example", host.encode())
    design = designs.read([CONTENT], kind)
    file = certificate.render(claim, moved, design, fingerprint=an_issuer().fingerprint)
    reader = PdfReader(BytesIO(file))
    back = "".join(reader.pages[1].extract_text().split())

    assert len(reader.pages) == 2
    assert f"curl-Ohttps://{host}/.well-known/issuer.json" in back
    assert f"attheaddressthatyouknow,{host}/verify." in back


@pytest.mark.parametrize("count", [1, 14, 30])
def test_many_competencies_stay_on_the_back(count: int) -> None:
    many = tuple(
        ClaimedCompetency(id=f"c-{n}", title=f"Competency with a title {n}", level=2)
        for n in range(count)
    )
    claim = replace(a_claim(), competencies=many)
    file = certificate.render(
        claim, signed(claim), designs.read([CONTENT], "competency"), fingerprint=""
    )

    reader = PdfReader(BytesIO(file))
    assert len(reader.pages) == 2
    assert f"title {count - 1}" in reader.pages[1].extract_text()
