"""Many certificates at once: a list of numbers or of files, its progress, and what was found."""

from collections.abc import Iterable, Sequence

from flask import Response, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import asked
from curriculum.awards import rows as answers
from curriculum.awards.archive import BadArchive
from curriculum.awards.asked import Asked, BadList
from curriculum.awards.rows import Row
from webapp.actions import check_lists
from webapp.actions.check_lists import MOST_ANONYMOUS, MOST_ROWS, Item, Sent
from webapp.actions.errors import Missing
from webapp.paper import report
from webapp.queries import check_lists as queries
from webapp.queries import judging
from webapp.queries.check_lists import Progress
from webapp.shell.access import anyone, employers
from webapp.shell.errors import wants_json
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.limits import count, make_wait
from webapp.shell.request import apart, kit, learner_id, now, outlast, person, session
from webapp.verify import sent_files, tables
from webapp.verify.door import door
from webapp.verify.forms import FilesForm, NumbersForm

MOST_BYTES = 202 * 1024 * 1024  # 200 MB of files, and what a browser writes around them
PAGE = 200
WAIT_S = 60


@door.get("/verify/list")
@anyone
def list_form() -> ResponseReturnValue:
    return _form_page(FilesForm(), NumbersForm())


@door.post("/verify/list")
@anyone
@apart
def send_list() -> ResponseReturnValue:
    """Take files or numbers; numbers of somebody without an account are answered at once."""
    request.max_content_length = MOST_BYTES
    count("list")
    files, numbers = FilesForm(request.form), NumbersForm(request.form)
    try:
        return _take_files() if "files" in request.files else _take_numbers()
    except BadArchive as wrong:
        files.refuse("files", said(str(wrong)))
    except BadList as wrong:
        field, form = ("names", files) if "files" in request.files else ("numbers", numbers)
        form.refuse(field, said(str(wrong)))
    return _form_page(files, numbers), 422


def _take_files() -> ResponseReturnValue:
    files = [one for one in request.files.getlist("files") if one.filename]
    if not files:
        raise BadArchive("Choose the certificates, or one ZIP file with them.")
    sent_files.demand_few(files)
    names = asked.names_of_files(_text_of("names"))
    if not check_lists.has_room(session()):
        make_wait(WAIT_S)
    return _keep(str(files[0].filename), sent_files.items(files, names))


def _take_numbers() -> ResponseReturnValue:
    employer = _employer_id()
    wanted = asked.read(_sent_numbers(), MOST_ROWS if employer else MOST_ANONYMOUS)
    if employer:
        return _keep(wanted[0].number, _as_items(wanted))
    found = tuple(judging.numbers(session(), kit().keyring().known(), wanted, now=now()))
    return private(make_response(_answer_page(found, numbers=_sent_numbers())))


def _as_items(wanted: Sequence[Asked]) -> Iterable[Item]:
    for at, one in enumerate(wanted, 1):
        ref = one.ref or one.number or str(at)
        yield Item(ref=ref, number=one.number or "-", expected=one.name)


def _keep(title: str, items: Iterable[Item]) -> ResponseReturnValue:
    """Take the list in after this answer's transaction, and lead to where it is checked."""
    at, token = now(), kit().new_token()
    sent = Sent(token=token, title=title, person_id=_employer_id())
    outlast(lambda writing: check_lists.take_in(writing, sent, items, now=at))
    return redirect(url_for(".list_page", token=token), 303)


@door.get("/verify/list/<token>")
@anyone
def list_page(token: str) -> ResponseReturnValue:
    held = _held(token)
    if wants_json(request):
        return private(jsonify(total=held.total, done=held.done, finished=held.is_done))
    page = max(1, request.args.get("page", 1, type=int))
    found = _found(held, after=(page - 1) * PAGE, most=PAGE) if held.is_done else ()
    counted = _found(held) if held.is_done else ()
    html = _answer_page(found, held=held, token=token, page=page, counted=counted)
    return private(make_response(html))


@door.get("/verify/list/<token>/result.<any(csv, pdf):kind>")
@anyone
def list_result(token: str, kind: str) -> ResponseReturnValue:
    held = _held(token)
    if not held.is_done:
        raise Missing("the list is not checked yet")
    return _download(_found(held), kind)


@door.post("/verify/list/<token>/delete")
@anyone
def delete_list(token: str) -> ResponseReturnValue:
    """Forget a list now. Whoever knows its secret address may: no cookie vouches for them."""
    visitor = person()
    check_lists.forget(session(), token, visitor.id if visitor else None)
    return redirect(url_for(".list_form", deleted="yes"), 303)


@door.post("/verify/list/result.<any(csv, pdf):kind>")
@anyone
@apart
def numbers_result(kind: str) -> ResponseReturnValue:
    """Check a list of numbers again and return it as a file: nothing was kept of the first time."""
    count("list")
    try:
        wanted = asked.read(_sent_numbers(), MOST_ANONYMOUS)
    except BadList as wrong:
        numbers = NumbersForm(request.form)
        numbers.refuse("numbers", said(str(wrong)))
        return _form_page(FilesForm(), numbers), 422
    issuers = kit().keyring().known()
    return _download(tuple(judging.numbers(session(), issuers, wanted, now=now())), kind)


@door.get("/verify/lists")
@employers
def kept_lists() -> ResponseReturnValue:
    kept = queries.kept_by(session(), learner_id(), now=now())
    return render_template("webapp/verify/kept.html", kept=kept)


def _download(found: Sequence[Row], kind: str) -> Response:
    if kind == "csv":
        answer = Response("\ufeff" + answers.as_csv(found), mimetype="text/csv")
    else:
        data = report.issue(tables.report(found, at=now()), kit().keyring())
        answer = Response(data, mimetype="application/pdf")
    name = f"check-{now():%Y-%m-%d}.{kind}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return private(answer)


def _held(token: str) -> Progress:
    visitor = person()
    held = queries.by_token(session(), token, visitor.id if visitor else None, now=now())
    if held is None:
        raise Missing("there is no such list")
    return held


def _found(held: Progress, *, after: int = 0, most: int | None = None) -> Sequence[Row]:
    return queries.found(session(), held.id, after=after, most=most)


def _answer_page(
    found: Sequence[Row],
    *,
    numbers: str = "",
    held: Progress | None = None,
    token: str = "",
    page: int = 1,
    counted: Sequence[Row] = (),
) -> str:
    return render_template(
        "webapp/verify/list.html",
        found=found,
        numbers=numbers,
        held=held,
        token=token,
        page=page,
        pages=-(-len(counted) // PAGE),
        summary=tables.summary(counted or found),
        tables=tables,
        at=now(),
    )


def _form_page(files: FilesForm, numbers: NumbersForm) -> str:
    most = MOST_ROWS if _employer_id() else MOST_ANONYMOUS
    return render_template(
        "webapp/verify/list_form.html",
        files=files,
        numbers=numbers,
        most=most,
        employer=bool(_employer_id()),
        said=gettext("The list was deleted.") if "deleted" in request.args else "",
    )


def _employer_id() -> int | None:
    visitor = person()
    return visitor.id if visitor and "employer" in visitor.kinds else None


def _sent_numbers() -> str:
    return _text_of("list") or request.form.get("numbers", "")


def _text_of(name: str) -> str:
    """Return the text of a file that was sent, empty where none was."""
    file = request.files.get(name)
    if file is None or not file.filename:
        return ""
    file.stream.seek(0)
    return asked.decoded(file.stream.read(asked.MOST_TEXT + 1))
