"""`docs/api.md` and the OpenAPI description tell the truth (7.2b).

To write the answers and the examples in the documentation anew:
`UPDATE_EXAMPLES=1 .venv/bin/python -m pytest tests/api/test_api_docs.py`
"""

from .consultation_records import answered_opinion
from .consultation_records import make_open_draft
from .described_shapes import closed
from .described_shapes import left_open
from .described_shapes import parts_of
from .legal_records import act
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import relate
from .procedure_records import amend
from .procedure_records import AMENDED
from .procedure_records import make_form
from .procedure_records import make_procedure
from .recorded_calls import as_text
from .recorded_calls import body_of
from .recorded_calls import EXAMPLES
from .recorded_calls import names
from .recorded_calls import Portal
from .recorded_calls import read_request
from .recorded_calls import shown
from bacgiang.policy.legal.api.changes.store import change_store
from bacgiang.policy.legal.consolidated.expressing import akn_as_issued
from bacgiang.policy.ops.openapi.description import described
from bacgiang.policy.ops.openapi.description import description
from bacgiang.policy.ops.openapi.files import operations
from bacgiang.policy.ops.openapi.files import schemas
from bacgiang.policy.ops.openapi.places import place_of
from bacgiang.policy.ops.openapi.places import places
from bacgiang.policy.ops.openapi.registered import registered_services
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from opinion_samples import proof
import os
from pathlib import Path
import pytest
import re
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")

UPDATES = bool(os.environ.get("UPDATE_EXAMPLES"))
DOCUMENT = Path(__file__).parents[2] / "docs" / "api.md"
MOST_LINES = 1_500
BLOCK = re.compile(r"(<!-- example: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
SCHEMAS = {
    "record": "Record",
    "json-ld": "Legislation",
    "effect": "Effect",
    "relations": "Relations",
    "legal-documents": "RecordList",
    "citation": "Citations",
    "citation-text": "Citations",
    "citation-not-held": "Citations",
    "changes": "Changes",
    "changes-since": "Changes",
    "withdrawn": "Error",
    "procedure": "Procedure",
    "procedure-form": "ProcedureForm",
    "procedures": "ProcedureList",
    "procedures-full": "ProcedureList",
    "procedures-intake": "IntakeResult",
    "procedure-forms-intake": "IntakeResult",
}
OF_OPINIONS = ("draft", "opinion", "receipt", "response", "version", "balance")
"""Calls whose answers hold codes, salts and signatures."""
OPEN = {
    "fields of types, settings and accounts are plone.restapi's to describe": {
        "PATCH /++api++/{path}",
        "GET /++api++/@relations",
        "GET /++api++/@controlpanels",
        "PATCH /++api++/@controlpanels/{panel}",
        "POST /++api++/@controlpanels/{panel}",
        "POST /++api++/@types/{type}",
        "PATCH /++api++/@types/{type}",
        "PUT /++api++/@types/{type}",
        "POST /++api++/@users",
        "POST /++api++/@users/{name}/reset-password",
        "PATCH /++api++/@users/{name}",
        "POST /++api++/{folder}/@copy",
        "POST /++api++/{folder}/@move",
        "POST /++api++/{path}/@translations",
        "Sources",
        "Account",
        "Breaches",
        "Content",
    },
    "the fields of each collection are told by its @@open-data-fields.json": {
        "POST /++api++/{collection}/@records",
        "CollectionRecord",
        "CollectionList",
    },
    "who works on an item is told more by plone.restapi": {
        "Draft",
        "Procedure",
        "ProcedureForm",
        "Record",
    },
    "each kind of acts and of submissions keeps its own": {"Act", "Receipt"},
    "clients made by others' tools cannot hold both id and @id": {
        "Dossier",
        "Petition",
        "Webhook",
        "WebhookChanged",
        "WebhookMade",
        "WebhookWithCalls",
    },
    "a standard says it": {"Legislation", "GET /++api++/@openapi"},
}
"""Where more may stand than is named, by the reason."""
ERRORS = ("akn-missing", "effect-no-day", "citation-unreadable")
ERRORS += ("changes-unknown-token",)


@pytest.fixture
def portal(site: Any, boards: None) -> Portal:
    """Three documents: one repealed, one that repeals it, one gone; a procedure with
    two versions, and its form; a draft with an opinion that was answered."""
    first = make_record(site)
    gather(site)
    later = make_record(site, text=None, file=None, **LATER)
    relate(later, "repeals", first)
    gather(site)
    facts = {"number": "05/2010/QĐ-UBND", "issue_date": date(2010, 1, 25)}
    gone = make_record(site, title="Mẫu sẽ gỡ", text=None, file=None, **facts)
    gather(site)
    act(gone, "ubnd", "publish", "withdraw")
    gather(site)
    form = make_form()
    procedure = amend(make_procedure(), **AMENDED)
    draft = make_open_draft(site)
    code = answered_opinion(draft)
    store = change_store(site)
    # With the repeal, as it is handed out.
    digest = sha256(akn_as_issued(first)).hexdigest()
    address = site.absolute_url()
    portal = Portal(address, store.identifier, digest, code, proof())
    made = (first, later, gone, form, procedure, draft)
    portal.name_uids([one.UID() for one in made])
    return portal


def test_recorded_calls_are_answered_as_recorded(portal: Portal, client: Any) -> None:
    differing = []
    for name in names():
        request = (EXAMPLES / f"{name}.req").read_text(encoding="utf-8")
        call = read_request(portal.living(request))
        answer = client(call.account or None).request(
            call.method,
            call.path,
            headers=call.headers,
            data=call.body.encode() or None,
        )
        given = as_text(
            answer.status_code,
            answer.reason,
            {key: portal.fixed(value) for key, value in answer.headers.items()},
            portal.fixed(answer.content.decode()),
        )
        if name.startswith(OF_OPINIONS):
            given = portal.without_lot(given)
        file = EXAMPLES / f"{name}.resp"
        if UPDATES:
            file.write_text(given, encoding="utf-8")
        if not file.exists() or file.read_text(encoding="utf-8") != given:
            differing.append(f"{name}:\n{given}")
    assert not differing, "\n\n".join(differing)


def test_the_documentation_shows_what_was_recorded() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    right = BLOCK.sub(lambda match: f"{match[1]}{shown(match[2])}\n{match[3]}", text)
    if UPDATES:
        DOCUMENT.write_text(right, encoding="utf-8")
        text = right
    assert text == right
    on_page = {match[2] for match in BLOCK.finditer(text)}
    # One for each kind of work; shapes are told by the description.
    assert on_page and on_page <= set(names())
    assert len(text.splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    ("name", "schema"), [*SCHEMAS.items(), *((name, "Error") for name in ERRORS)]
)
def test_recorded_answers_have_the_described_shape(name: str, schema: str) -> None:
    response = (EXAMPLES / f"{name}.resp").read_text(encoding="utf-8")
    root = closed({"$ref": f"#/components/schemas/{schema}"})
    components = parts_of({"schemas": schemas()})
    validator = Draft202012Validator(root | {"components": components})
    errors = [one.message for one in validator.iter_errors(body_of(response))]
    assert not errors


def test_every_service_of_the_project_is_described(site: Any) -> None:
    registered, described = registered_services(), operations()
    assert [one for one in registered if one.key not in described] == []
    assert {one.place for one in registered} <= set(places())


def test_nothing_is_described_that_is_not_there(site: Any) -> None:
    registered = {one.key for one in registered_services()}
    stale = {
        key
        for key, described in operations().items()
        if key not in registered and not all("at" in one for one in described)
    }
    assert stale == set()


def _references(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("$ref"), str):
            yield data["$ref"]
        for value in data.values():
            yield from _references(value)
    elif isinstance(data, list):
        for value in data:
            yield from _references(value)


def test_the_description_is_sound(site: Any) -> None:
    said = description("https://portal.example", None)
    # By rules that are not ours.
    validate(said)
    known = {
        f"#/components/{kind}/{name}"
        for kind, named in said["components"].items()
        for name in named
    }
    assert set(_references(said)) <= known
    for schema in said["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    seen = []
    for path, methods in said["paths"].items():
        for method, operation in methods.items():
            assert method in {"get", "post", "patch", "put", "delete"}
            seen.append(operation["operationId"])
            named = {
                one["name"] for one in operation["parameters"] if one["in"] == "path"
            }
            assert named == set(re.findall(r"{(\w+)}", path)), path
            assert operation["summary"]
            assert any(status < "400" for status in operation["responses"])
            for one in operation["parameters"]:
                # YAML takes a bare `on` for a yes.
                assert isinstance(one["name"], str), (path, one["name"])
                assert one["description"], (path, one["name"])
    assert len(seen) == len(set(seen)) > 40


def test_nothing_is_left_undescribed(site: Any) -> None:
    said = description("https://portal.example", None)
    services = {
        f"{method.upper()} {path}"
        for path, methods in said["paths"].items()
        for method, operation in methods.items()
        if any(left_open(operation))
    }
    shapes = {
        name
        for name, shape in said["components"]["schemas"].items()
        if any(left_open(shape))
    }
    assert services | shapes == {name for names in OPEN.values() for name in names}


def test_the_description_is_served(site: Any, client: Any) -> None:
    answer = client().get("/++api++/@openapi")
    assert answer.status_code == 200
    said = answer.json()
    assert said["openapi"].startswith("3.1")
    assert "/++api++/{record}/@akn" in said["paths"]
    assert said["servers"] == [{"url": site.absolute_url()}]
    assert said["info"]["x-data-license"]["@id"].startswith("https://")


def test_no_service_hides_another_one(site: Any) -> None:
    """Two of one method whose places have one name would stand at one path."""
    at = [
        (service.method, place_of(service.place), service.name, said.get("below"))
        for service, said in described()
    ]
    assert [one for one in at if at.count(one) > 1] == []
