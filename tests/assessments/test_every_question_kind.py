"""What holds for every kind of question: the examples beside each kind are put through it."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest

import assessments
from assessments import quiz
from assessments.questions import KINDS
from assessments.questions.base import BadResponse, Draw, Question, Response, Sample

ROOT = Path(assessments.__file__).parent.parent
FOLDER = ROOT / "assessments" / "questions"
SEEDS = ("first", "second", "a much longer seed " * 8)
VOID = {"input", "br", "img", "hr", "wbr"}


def examples(kind: str) -> tuple[Question, ...]:
    path = FOLDER / kind / "examples.md"
    return quiz.read(path.read_text(), f"assessments/questions/{kind}/examples.md").questions


QUESTIONS = [question for kind in KINDS for question in examples(kind)]
of_each = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
drawn = pytest.mark.parametrize("seed", SEEDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_examples_of_itself(kind: str) -> None:
    assert {question.kind for question in examples(kind)} == {kind}


@of_each
@drawn
def test_samples_earn_what_they_claim(question: Question, seed: str) -> None:
    draw = question.draw(seed)
    samples = question.samples(draw)

    assert samples[0].fraction == 1
    for sample in samples:
        assert question.grade(answered(question, sample, draw), draw).fraction == sample.fraction


@of_each
def test_the_self_test_finds_nothing(question: Question) -> None:
    assert list(quiz.try_out(question)) == []


@of_each
@drawn
def test_a_response_survives_json(question: Question, seed: str) -> None:
    draw = question.draw(seed)
    for sample in question.samples(draw):
        response = answered(question, sample, draw)
        kept = json.loads(json.dumps(response))

        assert kept == response
        assert question.grade(kept, draw) == question.grade(response, draw)
        assert question.explain(kept, draw) == question.explain(response, draw)


@of_each
def test_an_untouched_form_reads_as_nothing_and_earns_nothing(question: Question) -> None:
    draw = question.draw("seed")

    assert question.read({}, draw) == {}
    assert question.grade({}, draw).fraction == 0
    assert question.explain({}, draw).right_answer


@of_each
def test_the_same_seed_draws_the_same_question(question: Question) -> None:
    assert question.draw("seed") == question.draw("seed")
    assert question.shown(question.draw("seed")) == question.shown(question.draw("seed"))


@of_each
def test_ids_in_the_page_differ_from_draw_to_draw(question: Question) -> None:
    ids = [set(_ids(question.shown(question.draw(seed)))) for seed in SEEDS]

    if question.kind != "lab":  # its fields are the settings of a machine that all can see
        assert not ids[0] & ids[1]


@of_each
def test_what_is_shown_is_json(question: Question) -> None:
    shown = question.shown(question.draw("seed"))

    assert json.loads(json.dumps(shown))["kind"] == question.kind
    assert {"title", "prompt", "points", "rule"} <= set(shown)


@of_each
@drawn
def test_what_is_shown_holds_no_key_and_nothing_said_afterwards(
    question: Question, seed: str
) -> None:
    marked, secrets = planted(question)
    draw = marked.draw(seed)
    page = render(marked, draw, {})

    assert secrets
    for secret in secrets:
        assert secret not in json.dumps(marked.shown(draw), ensure_ascii=False)
        assert secret not in page


@of_each
def test_nonsense_is_refused_in_words_or_earns_nothing_more(question: Question) -> None:
    draw = question.draw("seed")
    refusals: list[str] = []
    for nonsense in ("", " ", "\x00", "-1", "999", "NaN", "<b>", "x" * 2000, "９９"):
        raw = {name: [nonsense, nonsense] for name in question.samples(draw)[0].raw}
        try:
            response = question.read(raw, draw)
        except BadResponse as unread:
            refusals.append(str(unread))
        else:
            assert 0 <= question.grade(json.loads(json.dumps(response)), draw).fraction <= 1
    assert all(refusals)


@of_each
def test_a_stored_draw_is_all_that_marking_needs(question: Question) -> None:
    draw = question.draw("seed")
    kept = Draw(seed=draw.seed, values=dict(draw.values))
    best = question.samples(draw)[0]

    assert question.grade(answered(question, best, kept), kept).fraction == 1


@of_each
def test_the_widget_labels_every_control_and_needs_no_script(question: Question) -> None:
    draw = question.draw("seed")
    page = Page(render(question, draw, {}))

    assert page.controls
    assert page.unlabelled() == []
    assert len(page.ids) == len(set(page.ids))
    assert page.open == []
    assert not page.scripted
    assert set(question.samples(draw)[0].raw) <= {name.removeprefix("q1-") for name in page.names}


@of_each
def test_the_widget_keeps_what_was_sent(question: Question) -> None:
    draw = question.draw("seed")
    sent = question.samples(draw)[0].raw
    page = Page(render(question, draw, {name: list(texts) for name, texts in sent.items()}))

    kept: dict[str, list[str]] = {}
    for name, value in page.chosen:
        kept.setdefault(name.removeprefix("q1-"), []).append(value)
    assert {name: sorted(texts) for name, texts in sent.items()} == {
        name: sorted(texts) for name, texts in kept.items() if name in sent
    }


def answered(question: Question, sample: Sample, draw: Draw) -> Response:
    """Return a sample as it is marked: understood, and with what a person says of it."""
    return question.judged(question.read(sample.raw, draw), sample.judgement)


def planted(question: Question) -> tuple[Question, list[str]]:
    """Put a marker into each text that may be seen only afterwards."""
    secrets = ["SECRET-WHY", "SECRET-HOW", "SECRET-HINT", "SECRET-WHEN", question.revision]
    marked = replace(
        question,
        explanation="SECRET-WHY",
        solution="SECRET-HOW",
        hints=("SECRET-HINT",),
        when={"correct": "SECRET-WHEN", "partly": "SECRET-WHEN", "incorrect": "SECRET-WHEN"},
    )
    names = {field.name for field in fields(question)}
    if "options" in names and "multiple" in names:
        options = tuple(replace(o, feedback="SECRET-TICK") for o in question.options)  # type: ignore[attr-defined]
        marked = replace(marked, options=options)  # type: ignore[call-arg]
        secrets.append("SECRET-TICK")
    if "regions" in names:
        regions = tuple(replace(region, label="SECRET-PLACE") for region in question.regions)  # type: ignore[attr-defined]
        marked = replace(marked, regions=regions)  # type: ignore[call-arg]
        secrets.append("SECRET-PLACE")
    if "children" in names:
        pairs = [planted(child) for child in question.children]  # type: ignore[attr-defined]
        marked = replace(marked, children=tuple(child for child, _ in pairs))  # type: ignore[call-arg]
        secrets += [secret for _, more in pairs for secret in more]
    if "model_answer" in names:
        marked = replace(marked, model_answer="SECRET-MODEL")  # type: ignore[call-arg]
        secrets.append("SECRET-MODEL")
    if "example" in names:
        secrets.append('"example"')
    return marked, secrets


def render(question: Question, draw: Draw, given: dict[str, list[str]]) -> str:
    """Render the widget as the site does: by its path, with gettext and nothing else."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    page = environment.from_string(
        '{% import "assessments/questions/" ~ shown.kind ~ "/widget.html" as kind with context %}'
        "{{ kind.widget(shown, given, name) }}"
    )
    return page.render(shown=question.shown(draw), given=given, name=lambda field: f"q1-{field}")


class Page(HTMLParser):
    """What a form in a page offers: controls, their labels, what is chosen."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.names: list[str] = []
        self.controls: list[dict[str, str | None]] = []
        self.labels: set[str] = set()
        self.chosen: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.scripted = bool(re.search(r"<script|\son\w+=|javascript:|\sstyle=", text))
        self.select = ""
        self.area: list[str] | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "label":
            self.labels.add(str(found.get("for")))
        if tag in ("input", "select", "textarea") and found.get("type") != "hidden":
            self.controls.append(found)
            self.names.append(str(found["name"]))
        if tag == "textarea":
            self.area = []
        if tag == "select":
            self.select = str(found["name"])
        if tag == "option" and "selected" in found:
            self.chosen.append((self.select, str(found["value"])))
        if tag == "input" and (
            found.get("type") not in ("radio", "checkbox") or "checked" in found
        ):
            self.chosen.append((str(found["name"]), str(found.get("value") or "")))

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.area.append(data)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        if tag == "textarea" and self.area is not None:
            # As browsers do: the first line break after the tag is not part of the text.
            self.chosen.append((self.names[-1], "".join(self.area).removeprefix("\n")))
            self.area = None
        assert self.open.pop() == tag

    def unlabelled(self) -> list[dict[str, str | None]]:
        """Return the controls that no label and no `aria-labelledby` names."""
        return [
            control
            for control in self.controls
            if control.get("id") not in self.labels
            and (control.get("aria-labelledby") or "") not in self.ids
        ]


def _ids(shown: object) -> Iterator[str]:
    if isinstance(shown, dict):
        if isinstance(shown.get("id"), str):
            yield str(shown["id"])
        for value in shown.values():
            yield from _ids(value)
    elif isinstance(shown, list):
        for value in shown:
            yield from _ids(value)


def test_points_stay_exact() -> None:
    assert all(isinstance(question.points, Decimal) for question in QUESTIONS)
