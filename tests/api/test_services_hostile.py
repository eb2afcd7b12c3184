"""Every service of the description, sent what nobody should: no error, nothing kept.

What is asked is made of `@openapi`, so a new service is asked, too.
"""

from .consultation_records import make_open_draft
from .legal_records import make_record
from .test_error_form import fault_of
from collections.abc import Iterator
import json
from made_once import made_once
from made_once import make_item
import pytest
import re
from tiers import in_release
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("15.2", "15.5", "7.2b")

FAR = "9" * 20
VALUES: list[Any] = [None, 7, -1, 1e308, int(FAR), True, "", [], {}, [[[]]], {"a": {}}]
VALUES += ["\u202e", "0000-01-01", "99999-12-31", "a" * 20_000, "../..", [{"data": 7}]]
BODIES = {
    "nested": "[" * 50_000 + "]" * 50_000,
    "nested objects": '{"a":' * 30_000 + "1" + "}" * 30_000,
    "long number": '{"a":1' + "0" * 5_000 + "}",
    "infinite": '{"a":1e999,"b":NaN,"c":-Infinity}',
    "half a pair": '{"a":"\\ud800"}',
    "NUL": '{"a":"\\u0000"}',
    "long name": json.dumps({"a" * 100_000: 1}),
    "twice": '{"a":1,"a":[]}',
    **{text: text for text in ("null", "7", '"x"', "[1]", "", "\ufeff{}", "{")},
}
QUERIES = [
    *(
        f"{name}={value}"
        for name in ("on", "date", "since", "start", "from", "to", "until", "year")
        for value in (
            "0000-00-00",
            "0001-01-02",
            "9999-12-31",
            FAR,
            "-1",
            "NaN",
            "%00",
            "%ff",
        )
    ),
    *(f"{name}=-{FAR}" for name in ("b_start", "b_size", "limit", "page", "number")),
    "text=" + "1/" * 4_000,
    "q=" + "a" * 20_000,
    "query=" + "[" * 3_000,
    "SearchableText=" + "(" * 5_000,
    "a=1&" * 2_000,
    "metadata_fields=_all&fullobjects=1&b_size=3",
    "expand=" + ",".join(["a"] * 2_000),
]
METHODS = ("get", "post", "patch", "put", "delete")
STEP = re.compile(r"\{(\w+)\}")


@pytest.fixture
@made_once
def places(site: Any, boards: None) -> dict[str, str]:
    """What stands for the named steps of addresses; anything else is made up."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = {
        "item": make_item(section, "so-y-te", "pending", title="Tin"),
        "record": make_record(site),
        "draft": make_open_draft(site),
        "unit_site": site["vi"]["don-vi"]["so-y-te"],
        "language": site["vi"],
    }
    transaction.commit()
    return {name: "/".join(one.getPhysicalPath()[2:]) for name, one in made.items()} | {
        "path": "vi",
        "unit": "so-y-te",
    }


def operations(client: Any, places: dict[str, str]) -> Iterator[tuple[str, str, Any]]:
    """Method, address and names of the fields of the body of each service."""
    told = client("admin").get("/++api++/@openapi").json()
    for path, item in told["paths"].items():
        address = STEP.sub(lambda step: places.get(step[1], "khong-co"), path)
        for method in METHODS:
            if method in item:
                yield method, address, sorted(_names(item[method], told))


def _names(told: Any, whole: Any, deep: int = 0) -> set[str]:
    """Names of properties anywhere in a piece of the description."""
    if deep > 12 or not isinstance(told, dict | list):
        return set()
    if isinstance(told, list):
        return {name for one in told for name in _names(one, whole, deep + 1)}
    found = set(told.get("properties", ())) if "properties" in told else set()
    if "$ref" in told:
        target: Any = whole
        for step in told["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        found |= _names(target, whole, deep + 1)
    for key, value in told.items():
        if key != "responses":
            found |= _names(value, whole, deep + 1)
    return found


def sent(method: str, fields: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    if method in ("get", "delete"):
        for query in QUERIES:
            yield f"?{query}", {}
    if method != "get":
        for body in BODIES.values():
            yield "", {"data": body.encode()}
        for value in VALUES:
            yield "", {"data": json.dumps(dict.fromkeys(fields, value)).encode()}


@pytest.mark.release
@pytest.mark.parametrize("user", [None, "so-y-te-head", *in_release("admin")])
def test_no_service_fails(
    site: Any, client: Any, places: dict[str, str], user: str | None
) -> None:
    caller, wrong = client(user), []
    caller.headers["Content-Type"] = "application/json"
    database = site._p_jar.db()
    for method, address, fields in operations(client, places):
        for query, body in sent(method, fields):
            before = database.lastTransaction()
            answer = caller.request(method, address + query, **body)
            said = f"{method} {address}{query[:60]} {str(body)[:90]}"
            said = f"{said}: {answer.status_code}"
            if answer.status_code >= 500 or fault_of(answer):
                wrong.append(f"{said} {fault_of(answer)}")
            elif answer.status_code >= 400 and database.lastTransaction() != before:
                wrong.append(f"{said} and something was written")
    assert not wrong, "\n".join(wrong)
