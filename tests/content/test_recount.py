"""What `ytterby stats` says is what the pages show."""

from pathlib import Path
from typing import Any

from curriculum import tree
from curriculum.catalog import load
from curriculum.stats import stats
from tests.builders import NOON
from tests.conftest import TestKit
from tests.content.recount import recount
from webapp.actions.publishing import import_tree
from webapp.site import create_app

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_pages_show_what_the_count_says(kit: TestKit) -> None:
    sources, assets = tree.read([CONTENT]), tree.assets([CONTENT])
    with kit.sessions.writing() as session:
        import_tree(session, sources, assets, now=NOON)
        session.commit()
    client = create_app(kit).test_client()

    def get(path: str) -> str:
        answer = client.get(path)
        return answer.get_data(as_text=True) if answer.status_code == 200 else ""

    counted: dict[str, Any] = stats(load(sources, frozenset(assets)))
    told = {row["id"]: row for row in counted["roles"]} | {"foundations": counted["foundations"]}
    shown = recount(get)

    assert set(shown) == set(told)
    assert shown == {
        name: {key: row[key] for key in ("lessons", "words", "figures")}
        for name, row in told.items()
    }
