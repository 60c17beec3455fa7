"""Many at once for programs: the order kept, limits by key, and a description that is true."""

import csv
import io
import json
from typing import Any

import pytest
from flask import Flask
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from curriculum.awards import numbers
from tests.browser import Browser
from tests.builders import an_employer
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of
from webapp.actions import api_keys
from webapp.jobs import awards as award_jobs
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one

BATCH, LISTS = "/api/v1/verify/batch", "/api/v1/lists"


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


@pytest.fixture
def key(kit: TestKit) -> dict[str, str]:
    with kit.sessions.begin() as session:
        owner = an_employer(session).id
        made = api_keys.make(session, owner, "Test", kit.new_token(), now=kit.now())
    return {"Authorization": f"Bearer {made}"}


@pytest.fixture
def api(browser: Browser) -> "Described":
    return Described(browser)


class Described:
    """A client that holds every answer to the description of the API."""

    def __init__(self, browser: Browser) -> None:
        self.client = browser.client
        self.app: Flask = browser.app
        self.description: dict[str, Any] = self.client.get("/api/v1/openapi.json").get_json()

    def __call__(self, method: str, address: str, **sent: Any) -> TestResponse:
        answer = self.client.open(address, method=method, **sent)
        adapter = self.app.url_map.bind("localhost")
        rule, _ = adapter.match(address.partition("?")[0], method, return_rule=True)
        held = self.operation(str(rule.rule), method)["responses"]
        assert str(answer.status_code) in held, f"{method} {address}: {answer.status_code}"
        content = held[str(answer.status_code)].get("content")
        if content is None:
            assert not answer.data
            return answer
        shape = content[answer.mimetype]["schema"]
        whole = {**shape, "components": self.description["components"]}
        value = answer.get_json(force=True) if "json" in str(answer.mimetype) else answer.text
        Draft202012Validator(whole).validate(value)
        return answer

    def operation(self, rule: str, method: str) -> dict[str, Any]:
        found: dict[str, Any] = self.description["paths"][written(rule)][method.lower()]
        return found


def written(rule: str) -> str:
    """Return an address of the site as the description writes it."""
    parts = [f"{{{p.strip('<>').split(':')[-1]}}}" if "<" in p else p for p in rule.split("/")]
    return "/".join(parts)


def many(*items: object) -> dict[str, object]:
    return {"json": {"items": list(items)}}


def work(kit: TestKit) -> None:
    while run_one(kit, WORKS):
        pass


def test_every_route_is_described_and_every_description_has_its_route(api: Described) -> None:
    routes = {
        (written(rule.rule), method.lower())
        for rule in api.app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    paths = api.description["paths"]
    described = {(path, method) for path, found in paths.items() for method in found}

    assert described == routes
    assert api.description["openapi"] == "3.1.0"


def test_every_reference_of_the_description_leads_somewhere(api: Described) -> None:
    text = json.dumps(api.description)
    schemas = api.description["components"]["schemas"]

    for part in text.split('"$ref": "#/components/schemas/')[1:]:
        assert part.partition('"')[0] in schemas
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema), name


def test_every_answer_has_the_shape_that_is_described(
    kit: TestKit, api: Described, real: Certified, key: dict[str, str]
) -> None:
    award_jobs.sign_status_lists(kit, {})
    number = real.number
    for method, address, sent, status in (
        ("GET", f"/api/v1/certificates/{number}", {}, 200),
        ("GET", "/api/v1/certificates/K7", {"headers": {"Authorization": "Bearer no"}}, 401),
        ("POST", "/api/v1/verify", {"json": {"id": number}}, 200),
        ("POST", "/api/v1/verify", {"json": {}}, 400),
        ("POST", "/api/v1/verify", {"data": b"x" * (9 << 20)}, 413),
        ("POST", BATCH, many({"id": number}), 200),
        ("POST", BATCH, many(), 400),
        ("GET", "/.well-known/did.json", {}, 200),
        ("GET", "/.well-known/issuer.json", {}, 200),
        ("GET", "/status/1", {}, 200),
        ("GET", "/status/1/suspension", {}, 200),
        ("GET", "/log/checkpoint", {}, 200),
        ("GET", "/log/checkpoints", {}, 200),
        ("GET", f"/log/proof?id={number}", {}, 200),
        ("GET", "/log/proof?id=K7", {}, 404),
        ("GET", "/api/v1/log/checkpoint", {}, 200),
        ("GET", f"/api/v1/log/inclusion?id={number}", {}, 200),
        ("GET", "/api/v1/log/consistency?from=1&to=1", {}, 200),
        ("GET", "/api/v1/log/consistency?from=9&to=1", {}, 400),
        ("GET", "/api/v1/openapi.json", {}, 200),
        ("POST", LISTS, many({"id": number}), 401),
        ("GET", f"{LISTS}/none", {"headers": key}, 404),
        ("DELETE", f"{LISTS}/none", {"headers": key}, 404),
    ):
        assert api(method, address, **sent).status_code == status, address


def test_a_batch_keeps_its_order_and_one_bad_row_fails_no_other(
    kit: TestKit, api: Described, real: Certified
) -> None:
    credential = json.loads(award_of(kit, real.number).credential)
    forged = json.loads(json.dumps(credential).replace("Maya", "Mary"))

    answer = api(
        "POST",
        BATCH,
        **many(
            {"ref": "row 1", "id": real.number, "expected_name": "Okafor Maya"},
            {"ref": "row 2", "credential": credential},
            {"ref": "row 3", "credential": forged},
            {"ref": "row 4", "credential": "%PDF-1.7 <svg>"},
            {"ref": "row 5"},
            7,
            None,
            {"id": numbers.new(b"never issued!")},
        ),
    ).get_json()

    assert [one["ref"] for one in answer["items"]][:5] == [f"row {n}" for n in range(1, 6)]
    assert [(one["verdict"], one["state"]) for one in answer["items"]] == [
        ("valid", "valid"),
        ("valid", "valid"),
        ("invalid", "bad_signature"),
        ("unsupported", "unreadable"),
        ("unsupported", "mistyped"),
        ("unsupported", "mistyped"),
        ("unsupported", "mistyped"),
        ("unsupported", "unknown"),
    ]
    assert answer["items"][0]["name"] == {
        "result": "other-form",
        "expected": "Okafor Maya",
        "on_certificate": "Maya Okafor",
    }
    assert answer["items"][2]["certificate"] is None
    assert (answer["summary"]["rows"], answer["summary"]["valid"]) == (8, 2)


def test_csv_goes_in_and_comes_out(api: Described, real: Certified) -> None:
    sent = f"ref,number,name\n=1+1,{real.number},Maya Okafor\nb,K7,\n"

    answer = api("POST", BATCH, data=sent, content_type="text/csv", headers={"Accept": "text/csv"})

    (head, *found) = csv.reader(io.StringIO(answer.text))
    assert [row[head.index("ref")] for row in found] == ["'=1+1", "b"]
    assert [row[head.index("verdict")] for row in found] == ["valid", "unsupported"]


@pytest.mark.parametrize(("rows", "status"), [(200, 200), (201, 400)])
def test_a_batch_has_two_hundred_rows_at_most(api: Described, rows: int, status: int) -> None:
    assert api("POST", BATCH, **many(*["K7"] * rows)).status_code == status


def test_a_key_asks_more_often_than_anybody_and_counts_for_itself(
    api: Described, key: dict[str, str], browser: Browser
) -> None:
    anybody = [api("POST", BATCH, **many("K7")).status_code for _ in range(5)]
    refused = api("POST", BATCH, **many("K7"))
    with_key = [api("POST", BATCH, **many("K7"), headers=key).status_code for _ in range(30)]
    over = api("POST", BATCH, **many("K7"), headers=key)

    assert anybody == [200] * 4 + [429]
    assert refused.headers["Retry-After"] == "60"
    assert with_key == [200] * 30
    assert over.status_code == 429


def test_a_wrong_key_is_never_taken_for_no_key(api: Described, key: dict[str, str]) -> None:
    for header in ("Bearer nonsense", "Basic abc", key["Authorization"] + "x"):
        answer = api("POST", BATCH, **many("K7"), headers={"Authorization": header})
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_kept_list_is_made_read_by_the_page_and_deleted(
    kit: TestKit, api: Described, real: Certified, key: dict[str, str]
) -> None:
    items = [*({"id": "K7", "ref": str(n)} for n in range(201)), {"id": real.number, "ref": "last"}]
    made = api("POST", LISTS, **many(*items), headers=key)
    address = made.headers["Location"]
    before = api("GET", address, headers=key).get_json()
    work(kit)
    first = api("GET", address, headers=key).get_json()
    second = api("GET", f"{address}?page=2", headers=key).get_json()

    assert made.status_code == 202
    assert (before["done"], before["finished"], before["items"]) == (0, False, [])
    assert (first["total"], first["pages"], first["finished"]) == (202, 2, True)
    assert [len(one["items"]) for one in (first, second)] == [200, 2]
    assert second["items"][-1]["ref"] == "last"
    assert second["items"][-1]["verdict"] == "valid"
    assert api("DELETE", address, headers=key).status_code == 204
    assert api("GET", address, headers=key).status_code == 404


def test_a_kept_list_is_not_found_with_another_key(
    kit: TestKit, api: Described, key: dict[str, str]
) -> None:
    address = api("POST", LISTS, **many("K7"), headers=key).headers["Location"]
    with kit.sessions.begin() as session:
        other = an_employer(session).id
        made = api_keys.make(session, other, "Other", kit.new_token(), now=kit.now())
    theirs = {"Authorization": f"Bearer {made}"}

    assert api("GET", address, headers=theirs).status_code == 404
    assert api("DELETE", address, headers=theirs).status_code == 404
    assert api("GET", address).status_code == 401


@pytest.mark.parametrize(("rows", "status"), [(1000, 202), (1001, 400)])
def test_a_kept_list_has_a_thousand_rows_at_most(
    api: Described, key: dict[str, str], rows: int, status: int
) -> None:
    assert api("POST", LISTS, **many(*["K7"] * rows), headers=key).status_code == status
