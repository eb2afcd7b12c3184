"""Nobody decides on what was changed after they read it: each page and service says how.

`seen.yaml` names those that need no stamp, and why; one that is nowhere fails.
"""

from __future__ import annotations

from .form_filling import buttons_of
from .form_filling import Everything
from .form_filling import filled
from .form_pages import ask
from .form_pages import Case
from .form_pages import form_classes
from .form_pages import forms_at
from .form_pages import Pairs
from .items import item_of
from bacgiang.policy.base.act_page.act_page import ActPage
from bacgiang.policy.editorial.stamps.as_seen import SEEN
from bacgiang.policy.editorial.stamps.page import StampedPage
from bacgiang.policy.ops.openapi.description import description
from bacgiang.policy.ops.openapi.registered import registered_services
from pathlib import Path
from plone import api
import pytest
import re
from typing import Any
import yaml


pytestmark = pytest.mark.regulation("4.2a", "14.2")

NEWS = "News Item"
PUBLISHER = "so-y-te-publish"
# In the first of its forms each has the stamp. Elsewhere: `decide-offer` in
# api/test_offers_pages.py, `confirm-emergency` in api/test_act_page.py.
CASES = {
    "act": Case(f"{NEWS} approved", PUBLISHER, ("publish",)),
    "correct": Case(f"{NEWS} published", PUBLISHER),
    "online-form": Case("Procedure draft", "so-y-te-update"),
    "offer": Case(f"{NEWS} published", PUBLISHER),
    "publication-time": Case(f"{NEWS} scheduled", PUBLISHER),
    "review-day": Case(f"{NEWS} published", "so-y-te-review"),
}
TRIED_ELSEWHERE = {"decide-offer", "confirm-emergency"}


def table() -> dict[str, Any]:
    path = Path(__file__).with_name("seen.yaml")
    said: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return said


def others() -> set[str]:
    lines = [line for lines in table()["others"].values() for line in lines]
    named = [name for line in lines for name in line.split(", ")]
    assert len(named) == len(set(named))
    return set(named)


def stamped() -> set[str]:
    pages = form_classes().items()
    return {name for name, page in pages if issubclass(page, StampedPage)}


def test_every_page_and_service_says_how_it_holds_to_what_was_read() -> None:
    pages = {name for name, page in form_classes().items() if issubclass(page, ActPage)}
    services = {one.key for one in registered_services() if one.method != "GET"}
    assert pages | services == stamped() | {*table()["services"]} | others()
    assert stamped() == CASES.keys() | TRIED_ELSEWHERE


def test_services_that_compare_it_say_so(access_functional: Any) -> None:
    said = description("https://portal.example", None)
    schemas = said["components"]["schemas"]

    def names(schema: dict[str, Any]) -> set[str]:
        found = {*schema.get("properties", {})}
        if "$ref" in schema:
            found |= names(schemas[schema["$ref"].rpartition("/")[2]])
        return found.union(*map(names, schema.get("allOf", [])))

    compare = {
        f"{method.upper()} {service[0]}"
        for path, methods in said["paths"].items()
        for method, operation in methods.items()
        if (service := re.findall(r"@[\w-]+", path)) and "requestBody" in operation
        for content in operation["requestBody"]["content"].values()
        if SEEN in names(content["schema"])
    }
    assert compare == {*table()["services"]}


def test_what_was_changed_since_is_not_decided_on(access_functional: Any) -> None:
    portal = access_functional["portal"]
    for name, case in CASES.items():
        kind, _space, state = case.place.rpartition(" ")
        item = item_of(portal, "so-y-te", kind, state)
        with api.env.adopt_user(username=case.user):
            (form, *_more) = forms_at(item, name, case)
            button = next(buttons_of(form), None)
            sent = filled(form, Everything(), button).sent
            for other in (None, "", "0" * 64):
                answer = ask(item, name, case, with_stamp(sent, other))
                assert answer is not None, name
                assert answer.status == 412, (name, other)
                assert "changed_meanwhile" in answer.page, name
            answer = ask(item, name, case, sent)
            assert answer is not None and answer.status != 412, name


def with_stamp(sent: Pairs, stamp: str | None) -> Pairs:
    """Another stamp in what is sent, or none."""
    assert SEEN in dict(sent)
    rest = [one for one in sent if one[0] != SEEN]
    return rest if stamp is None else [*rest, (SEEN, stamp)]
