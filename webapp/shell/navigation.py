"""Where a person can go from here: the bar, the phone's tabs, the account menu, by audience."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache

from webapp.shell.i18n import translations

Say = Callable[[str], str]
Place = tuple[str, str, str]  # words, address, icon
PUBLIC = "public"
ROOTS = (
    ("/teach/marking", "assessor"),
    ("/teach", "author"),
    ("/team", "employer"),
    ("/admin", "operator"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """One entry; `current` is the value of aria-current, empty when one is elsewhere."""

    text: str
    href: str
    icon: str = ""
    current: str = ""
    count: int = 0
    lang: str = ""


@dataclass(frozen=True)
class Navigation:
    """What the shell of one page shows; put together where the page asks for it, not before."""

    audience: str  # public, or the hat that the person wears here
    path: str
    language: str = "en"
    kinds: frozenset[str] = frozenset()
    other_language: Link | None = None

    @property
    def wide(self) -> bool:
        return self.audience == "author"

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return _links(_entries(self.audience, self.language)[0], self.path)

    @cached_property
    def tabs(self) -> tuple[Link, ...]:
        return _links(_entries(self.audience, self.language)[1], self.path)

    @cached_property
    def menu(self) -> tuple[Link, ...]:
        return () if self.audience == PUBLIC else _links(_account(self.language), self.path)

    @cached_property
    def hats(self) -> tuple[Link, ...]:
        if self.audience == PUBLIC:
            return ()
        return tuple(
            Link(text, href, icon, "true" if name == self.audience else "")
            for name, (text, href, icon) in _hats(self.language).items()
            if name in self.kinds or name == "learner"
        )


def navigation(kinds: Collection[str] | None, path: str, language: str = "en") -> Navigation:
    """Return the entries for someone with these grants (None: signed out) who stands at `path`."""
    if kinds is None:
        return Navigation(PUBLIC, path, language)
    return Navigation(_hat(kinds, path), path, language, frozenset(kinds))


def _hat(kinds: Collection[str], path: str) -> str:
    """The address says in which role a person acts; where it does not, the learner's."""
    for root, hat in ROOTS:
        if _within(path, root) and hat in kinds:
            return hat
    if "learner" in kinds or len(kinds) == 0:
        return "learner"
    return next((hat for _, hat in ROOTS if hat in kinds), "learner")


def _links(places: tuple[Place, ...], path: str) -> tuple[Link, ...]:
    nearest = max((href for _, href, _ in places if _within(path, href)), key=len, default="")
    return tuple(
        Link(text, href, icon, _current(path, href) if href == nearest else "")
        for text, href, icon in places
    )


def _current(path: str, href: str) -> str:
    return "page" if path == href else "true"


def _within(path: str, href: str) -> bool:
    """Whether `path` is in the section of `href`: courses under roles, verdicts under verify."""
    if href == "/":
        return path == "/" or path.startswith(("/roles", "/courses", "/exams"))
    if href == "/verify" and path.startswith("/V/"):
        return True
    return path == href or path.startswith(href.rstrip("/") + "/")


def _public(say: Say) -> tuple[Place, ...]:
    return (
        (say("Roles"), "/", ""),
        (say("Foundations"), "/courses/foundations", ""),
        (say("Labs"), "/labs", ""),
        (say("Glossary"), "/glossary", ""),
        (say("Verify a certificate"), "/verify", ""),
    )


def _public_tabs(say: Say) -> tuple[Place, ...]:
    return (
        (say("Roles"), "/", "layers"),
        (say("Labs"), "/labs", "flask-conical"),
        (say("Search"), "/search", "search"),
        (say("Verify"), "/verify", "file-check"),
        (say("Sign in"), "/signin", "user"),
    )


@lru_cache
def _entries(hat: str, language: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    say = translations(language).gettext
    if hat == PUBLIC:
        return _public(say), _public_tabs(say)
    if hat == "author":
        desk = (say("Sources"), "/teach", "file-pen")
        roles = (say("Roles"), "/", "layers")
        return (desk, roles, (say("Labs"), "/labs", ""), (say("Glossary"), "/glossary", "")), (
            (say("Desk"), "/teach", "file-pen"),
            roles,
            (say("Search"), "/search", "search"),
            (say("Account"), "/account", "user"),
        )
    if hat == "assessor":
        marking = (say("Marking"), "/teach/marking", "list-checks")
        roles = (say("Roles"), "/", "layers")
        return (marking, roles, (say("Labs"), "/labs", ""), (say("Glossary"), "/glossary", "")), (
            marking,
            roles,
            (say("Search"), "/search", "search"),
            (say("Account"), "/account", "user"),
        )
    if hat == "employer":
        places = (
            (say("Team"), "/team", "users"),
            (say("Expiring"), "/team/expiring", "calendar"),
            (say("Verify"), "/verify", "file-check"),
            (say("Access"), "/team/access", "shield-check"),
        )
        return places, (*places, (say("Account"), "/account", "user"))
    if hat == "operator":
        people = (say("People"), "/admin/people", "users")
        desk = (say("Health"), "/admin", "activity")
        trail = (say("Trail"), "/admin/trail", "list")
        awards = (say("Certificates"), "/admin/awards", "award")
        issuer = (say("Issuer"), "/admin/site", "settings")
        rooms = (desk, people, awards, issuer, trail)
        return rooms, rooms
    return _learner(say)


def _learner(say: Say) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    bar = (
        (say("My learning"), "/learn", ""),
        (say("Roles"), "/", ""),
        (say("Labs"), "/labs", ""),
        (say("Certificates"), "/learn/proof", ""),
        (say("Glossary"), "/glossary", ""),
    )
    tabs = (
        (say("Today"), "/learn", "house"),
        (say("Roles"), "/", "layers"),
        (say("Labs"), "/labs", "flask-conical"),
        (say("Proof"), "/learn/proof", "award"),
        (say("More"), "/account", "ellipsis"),
    )
    return bar, tabs


@lru_cache
def _hats(language: str) -> dict[str, Place]:
    say = translations(language).gettext
    return {
        "learner": (say("Learning"), "/learn", "book-open"),
        "author": (say("Teaching"), "/teach", "file-pen"),
        "assessor": (say("Marking"), "/teach/marking", "list-checks"),
        "employer": (say("Team"), "/team", "users"),
        "operator": (say("Operating"), "/admin", "settings"),
    }


@lru_cache
def _account(language: str) -> tuple[Place, ...]:
    say = translations(language).gettext
    return (
        (say("My learning"), "/learn", "book-open"),
        (say("Certificates"), "/learn/proof", "award"),
        (say("Account"), "/account", "user"),
        (say("Appearance"), "/account/appearance", "sun-moon"),
    )
