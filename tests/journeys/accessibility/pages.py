"""Every page of the site in every state that looks different: who opens it, and where."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page as Tab

from tests.journeys.accessibility.world import KINDS, QUIZ, SOURCE, TRYING, World

LESSON = "/courses/ore-testing/weighing/scales"
# What these addresses answer with is no page: files, JSON, redirects.
NOT_PAGES = {
    "static_file",
    "browse.content_file",
    "learn.certificate_json",
    "learn.certificate_pdf",
    "learn.certificate_png",
    "learn.certificate_svg",
    "learn.my_answer_file",
    "teach.answer_file",
    "accounts.export",
    "admin.paper_sample",
    "verify.shared_credential",
    "verify.shared_paper",
    "api.did",
    "api.issuer_bundle",
    "api.certificate",
    "api.checkpoint",
    "api.checkpoints",
    "api.consistency",
    "api.inclusion",
    "api.log_checkpoint",
    "api.kept_list",
    "api.openapi",
    "api.proof",
    "api.status_list",
    "verify.list_result",
    "team.calendar_file",
    "team.team_table",
}


def _nothing(tab: Tab, world: World) -> None:
    """Leave the page as it arrived."""


@dataclass(frozen=True)
class Shown:
    """One page in one state. `then` is what is done on it before it is looked at."""

    name: str
    endpoint: str
    address: Callable[[World], str]
    who: str = ""
    status: int = 200
    then: Callable[[Tab, World], None] = _nothing


def _at(path: str) -> Callable[[World], str]:
    """Return an address with the places of the world filled in, such as `{open}/4`."""
    return lambda world: path.format(**{k.replace("-", "_"): v for k, v in world.places.items()})


def _send(**fields: str) -> Callable[[Tab, World], None]:
    """Fill the main form's fields and send it with its last button, without the browser's help."""

    def then(tab: Tab, world: World) -> None:
        for name, text in fields.items():
            tab.locator(f'main [name="{name}"]').first.fill(text)
        tab.evaluate("for (const f of document.forms) f.noValidate = true")
        tab.locator("main form button:not([name])").first.click()
        tab.wait_for_load_state()

    return then


def _press(name: str) -> Callable[[Tab, World], None]:
    def then(tab: Tab, world: World) -> None:
        tab.get_by_role("button", name=name, exact=True).first.click()
        tab.wait_for_load_state()

    return then


def _refused(name: str) -> Callable[[Tab, World], None]:
    """Press what is answered with a page of its own, and wait for that page."""

    def then(tab: Tab, world: World) -> None:
        with tab.expect_navigation():
            tab.get_by_role("button", name=name, exact=True).first.click()

    return then


def _write(text: str, button: str) -> Callable[[Tab, World], None]:
    def then(tab: Tab, world: World) -> None:
        tab.get_by_label("Source in Markdown").fill(text)
        _press(button)(tab, world)

    return then


def _choose_a_file(tab: Tab, world: World) -> None:
    found = {"name": "a.json", "mimeType": "application/json", "buffer": b"{}"}
    tab.locator('main input[type="file"]').set_input_files(found)  # type: ignore[arg-type]
    tab.locator('main form:has(input[type="file"]) button').click()
    tab.wait_for_load_state()


def _list_numbers(tab: Tab, world: World) -> None:
    number = world.places["holder-number"]
    tab.get_by_label("Certificate numbers").fill(f"{number},Ada Other\nK7M2Q\n{number}")
    _press("Check the numbers")(tab, world)


def _list_files(tab: Tab, world: World) -> None:
    found = {"name": "a.json", "mimeType": "application/json", "buffer": b"{}"}
    tab.get_by_label("Certificates", exact=True).set_input_files(found)  # type: ignore[arg-type]
    _press("Check the files")(tab, world)


def _new_key(tab: Tab, world: World) -> None:
    tab.get_by_label("What the key is for").fill("Personnel system")
    _press("Make a key")(tab, world)


def _keep_a_run(tab: Tab, world: World) -> None:
    """Send the lab's form past its script, which waits for settings to rest, and see the run."""
    with tab.expect_navigation():
        tab.evaluate("document.querySelector('form[data-lab]').submit()")
    tab.locator("#lab-runs a").click()
    tab.get_by_role("checkbox").first.check()
    _press("Compare the ticked runs")(tab, world)


def _compare(tab: Tab, world: World) -> None:
    tab.locator('main input[name="name"]').fill("Ada Other")
    _press("Compare")(tab, world)


def _lost_race(tab: Tab, world: World) -> None:
    """Save a source that was saved by somebody else since it was opened: 409 with both texts."""
    tab.locator('[name="based_on"]').evaluate("e => e.value = '0'.repeat(64)")
    _write("A text of mine", "Save draft")(tab, world)


BROKEN = (
    "---\nkind: bank\ntitle: Broken\n---\n\n## One\n\n```yaml question\nid: One\ntype: nose\n```\n"
)
PUBLIC = (
    Shown("home", "browse.home", _at("/")),
    Shown("role", "browse.role", _at("/roles/ore-tester")),
    Shown("checklist", "browse.observation", _at("/roles/ore-tester/observations/draw-a-sample")),
    Shown("course", "browse.course", _at("/courses/ore-testing")),
    Shown("module", "browse.module", _at("/courses/ore-testing/weighing")),
    Shown("outline", "browse.module", _at("/courses/ore-testing/planning")),
    Shown("lesson", "browse.lesson", _at(LESSON)),
    Shown("lesson answered", "browse.answer_check", _at(LESSON), then=_press("Check")),
    Shown("labs", "browse.labs", _at("/labs")),
    Shown("lab", "browse.lab", _at("/labs/sx-cascade")),
    Shown("lab run", "browse.lab", _at("/labs/sx-cascade"), then=_press("Run")),
    Shown("glossary", "browse.glossary", _at("/glossary")),
    Shown("term", "browse.term", _at("/glossary/tare")),
    Shown("source", "browse.source", _at("/sources/scales2020")),
    Shown("search", "browse.search", _at("/search?q=tare")),
    Shown("search empty", "browse.search", _at("/search?q=nosuchword")),
    *(
        Shown(f"about {name}", "browse.about", _at(f"/about/{name}"))
        for name in ("certificates", "privacy", "accessibility", "method")
    ),
    Shown("criteria", "verify.criteria", _at("/achievements/ore-tester/v1")),
    Shown("verify", "verify.form", _at("/verify")),
    Shown("verify refused", "verify.check", _at("/verify"), status=422, then=_send(number="")),
    Shown("verdict of a file", "verify.check", _at("/verify"), then=_choose_a_file),
    Shown("many", "verify.list_form", _at("/verify/list")),
    Shown("many refused", "verify.send_list", _at("/verify/list"), status=422,
          then=_press("Check the numbers")),
    Shown("many numbers", "verify.send_list", _at("/verify/list"), then=_list_numbers),
    Shown("many files", "verify.list_page", _at("/verify/list"), then=_list_files),
    Shown("verdict valid", "verify.certificate", _at("/V/{holder_number}")),
    Shown("verdict withdrawn", "verify.certificate", _at("/V/{withdrawn_number}")),
    Shown("verdict private", "verify.certificate", _at("/V/{private_number}")),
    Shown("verdict unknown", "verify.certificate", _at("/V/K7M2Q-9XT4R-0WBNC-5HJ8D-P")),
    Shown("verdict mistyped", "verify.certificate", _at("/V/NOT-A-NUMBER")),
    Shown(
        "verdict name", "verify.compare", _at("/V/{holder_number}"), then=_compare
    ),
    Shown("shared", "verify.shared_certificate", _at("/s/{holder_link}")),
    Shown("shared no more", "verify.shared_certificate", _at("/s/none"), status=404),
    Shown("completed unknown", "verify.completed", _at("/achievements/courses/ore-testing/v1"),
          status=404),
    Shown("left", "accounts.left", _at("/left")),
    Shown("not found", "", _at("/no/such/page"), status=404),
    Shown("sign in", "accounts.sign_in", _at("/signin")),
    Shown(
        "sign in refused", "accounts.send_sign_in", _at("/signin"), status=422,
        then=_send(email="a@example.org", password="wrong password"),
    ),
    Shown("sign up", "accounts.sign_up", _at("/signup")),
    Shown(
        "sign up refused", "accounts.send_sign_up", _at("/signup"), status=422,
        then=_send(name="", email="none", password="short"),
    ),
    Shown("welcome", "accounts.welcome", _at("/signup/done")),
    Shown("forgot", "accounts.forgot", _at("/forgot")),
    Shown("forgot refused", "accounts.send_forgot", _at("/forgot"), status=422,
          then=_send(email="none")),
    Shown("forgot sent", "accounts.forgot_sent", _at("/forgot/sent")),
    Shown("reset gone", "accounts.reset", _at("/reset/no-such-token"), status=404),
)  # fmt: skip
LEARNER = (
    Shown("runs of a lab", "learn.my_runs", _at("/labs/rotor-magnet"), "learner", then=_keep_a_run),
    Shown("no runs of a lab", "learn.my_runs", _at("/learn/labs/rotor-magnet/runs"), "fresh"),
    Shown("first visit", "learn.today", _at("/learn"), "fresh"),
    Shown("today", "learn.today", _at("/learn"), "learner"),
    Shown("today certified", "learn.today", _at("/learn"), "holder"),
    Shown("home signed in", "browse.home", _at("/"), "learner"),
    Shown("role signed in", "browse.role", _at("/roles/ore-tester"), "learner"),
    Shown("lesson signed in", "browse.lesson", _at(LESSON), "learner"),
    Shown("my role", "learn.my_role", _at("/learn/roles/ore-tester"), "learner"),
    Shown("competency", "learn.competency", _at("/learn/competencies/ore-weigh"), "holder"),
    Shown("competency bare", "learn.competency", _at("/learn/competencies/ore-plan"), "learner"),
    Shown("quiz start", "learn.quiz_start", _at(QUIZ), "learner"),
    Shown("exam start", "learn.quiz_start", _at("/learn/quizzes/exams/ore-tester"), "fresh"),
    Shown("exam refused", "learn.begin", _at("/learn/quizzes/exams/ore-tester"), "fresh",
          status=409, then=_refused("Start")),
    *(
        Shown(f"question {kind}", "learn.question", _at(f"{{open}}/{number}"), "learner")
        for number, kind in enumerate(KINDS, 1)
    ),
    Shown("answer file", "learn.answer_file",
          _at(f"{{open}}/{KINDS.index('essay') + 1}/file"), "learner"),
    Shown("question timed", "learn.question", _at("{timed}/1"), "learner"),
    Shown("question tried", "learn.question", _at("{trying}/1"), "trier"),
    Shown("question tried anew", "learn.question", _at("{trying}/2"), "trier"),
    Shown("question with hints of parts", "learn.question", _at("{trying}/3"), "trier"),
    Shown("result tried", "learn.result", _at("{tried}/result"), "trier"),
    Shown("quiz to try again", "learn.quiz_start", _at(TRYING), "trier"),
    Shown("review", "learn.review", _at("{open}/review"), "learner"),
    Shown("receipt", "learn.receipt", _at("{done}/receipt"), "learner"),
    Shown("result", "learn.result", _at("{done}/result"), "learner"),
    Shown("result passed", "learn.result", _at("{holder_exam}/result"), "holder"),
    Shown("result too early", "learn.result", _at("{open}/result"), "learner", status=409),
    Shown("proof empty", "learn.proof", _at("/learn/proof"), "learner"),
    Shown("proof", "learn.proof", _at("/learn/proof"), "holder"),
    Shown("certificate", "learn.certificate", _at("/learn/proof/{holder_number}"), "holder"),
    Shown("certificate closed", "learn.certificate", _at("/learn/proof/{private_number}"),
          "private"),
    Shown("completion", "learn.completion", _at("/learn/completion/ore-testing"), "learner"),
    Shown("privacy", "accounts.privacy", _at("/account/privacy"), "holder"),
    Shown("leave", "accounts.leave", _at("/account/privacy/leave"), "holder"),
    Shown("account", "accounts.home", _at("/account"), "learner"),
    Shown("profile", "accounts.profile", _at("/account/profile"), "holder"),
    Shown("profile refused", "accounts.save_profile", _at("/account/profile"), "learner",
          status=422, then=_send(name="")),
    Shown("appearance", "accounts.appearance", _at("/account/appearance"), "learner"),
    Shown("password", "accounts.change", _at("/account/password"), "learner"),
    Shown("password refused", "accounts.send_change", _at("/account/password"), "learner",
          status=422, then=_send(password="short")),
    Shown("sharing", "accounts.sharing", _at("/account/sharing"), "holder"),
    Shown("sharing empty", "accounts.sharing", _at("/account/sharing"), "fresh"),
    Shown("sharing asked", "accounts.asked_to_share", _at("/account/sharing/asked/{invited_asked}"),
          "holder"),
    Shown("sharing one", "accounts.shared", _at("/account/sharing/{holder_consent}"), "holder"),
    Shown("security", "accounts.security", _at("/account/security"), "learner"),
)  # fmt: skip
STAFF = (
    Shown("desk", "teach.sources", _at("/teach"), "author"),
    Shown("desk empty", "teach.sources", _at("/teach?q=nosuchword"), "author"),
    Shown("editor", "teach.source", _at(f"/teach/sources/{SOURCE}"), "author"),
    Shown("editor of all kinds", "teach.source",
          _at("/teach/sources/courses/ore-testing/weighing/weighing.quiz.md"), "author"),
    Shown("editor with problems", "teach.save_source", _at(f"/teach/sources/{SOURCE}"), "author",
          then=_write(BROKEN, "Check")),
    Shown("editor too late", "teach.save_source", _at(f"/teach/sources/{SOURCE}"), "author",
          status=409, then=_lost_race),
    Shown("help", "teach.help_page", _at("/teach/help/T02"), "author"),
    Shown("publish", "teach.confirm", _at(f"/teach/publish/{SOURCE}"), "author"),
    Shown("marking", "teach.marking_queue", _at("/teach/marking"), "assessor"),
    Shown("marking empty", "teach.marking_queue", _at("/teach/marking"), "idle"),
    Shown("marking one", "teach.marking_answer", _at("/teach/marking/{paper}"), "assessor"),
    Shown("marking refused", "teach.save_mark", _at("/teach/marking/{paper}"), "assessor",
          status=422, then=_press("Save and next")),
    Shown("result waiting", "learn.result", _at("{essay}/result"), "writer"),
    Shown("employer home", "browse.home", _at("/"), "employer"),
    Shown("many for an employer", "verify.list_form", _at("/verify/list"), "employer"),
    Shown("lists empty", "verify.kept_lists", _at("/verify/lists"), "employer"),
    Shown("keys", "verify.keys_page", _at("/verify/keys"), "employer"),
    Shown("key made", "verify.make_key", _at("/verify/keys"), "employer", then=_new_key),
    Shown("team empty", "team.team", _at("/team"), "employer"),
    Shown("team", "team.team", _at("/team"), "boss"),
    Shown("team nobody fits", "team.team", _at("/team?q=nosuchword"), "boss"),
    Shown("team member", "team.member", _at("/team/people/{holder_consent}"), "boss"),
    Shown("team member withdrawn", "team.member", _at("/team/people/{withdrawn_consent}"), "boss"),
    Shown("expiring", "team.calendar", _at("/team/expiring"), "boss"),
    Shown("expiring empty", "team.calendar", _at("/team/expiring"), "employer"),
    Shown("access", "team.access", _at("/team/access"), "boss"),
    Shown("access refused", "team.invite", _at("/team/access"), "boss", status=422,
          then=_send(email="none", organisation="")),
    Shown("employer refused", "teach.sources", _at("/teach"), "employer", status=403),
    Shown("health", "admin.health", _at("/admin/"), "operator"),
    Shown("people", "admin.everyone", _at("/admin/people"), "operator"),
    Shown("person", "admin.person", _at("/admin/people/1"), "operator"),
    Shown("disable", "admin.ask_disable", _at("/admin/people/1/disable"), "operator"),
    Shown("take", "admin.ask_take", _at("/admin/people/1/grants/1/end"), "operator"),
    Shown("awards", "admin.awards", _at("/admin/awards"), "operator"),
    Shown("award", "admin.award", _at("/admin/awards/{withdrawn_number}"), "operator"),
    Shown("withdraw", "admin.ask_withdraw", _at("/admin/awards/{holder_number}/withdraw"),
          "operator"),
    Shown("suspend", "admin.ask_review", _at("/admin/awards/{holder_number}/suspend"), "operator"),
    Shown("replace", "admin.ask_replace", _at("/admin/awards/{holder_number}/replace"),
          "operator"),
    Shown("renew", "admin.ask_renew", _at("/admin/awards/{holder_number}/renew"), "operator"),
    Shown("correction", "admin.ask_correction", _at("/admin/awards/refresher"), "operator"),
    Shown("outdated awards", "admin.outdated", _at("/admin/awards/outdated"), "operator"),
    Shown("proposals", "admin.award_proposals_page", _at("/admin/awards/proposals"), "operator"),
    Shown("proposal", "admin.proposal", _at("/admin/awards/proposals/{proposal}"), "operator"),
    Shown("paper", "admin.paper", _at("/admin/paper"), "operator"),
    Shown("issuer", "admin.site", _at("/admin/site"), "operator"),
    Shown("trail", "admin.audit", _at("/admin/trail"), "operator"),
    Shown("showing", "admin.showing", _at("/admin/showing"), "operator"),
    Shown("parts", "browse.parts", _at("/admin/site/parts"), "operator"),
)  # fmt: skip
PAGES = (*PUBLIC, *LEARNER, *STAFF)
