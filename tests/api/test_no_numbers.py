"""What is no number is kept nowhere, and what is at no address is not there (15.2)."""

from .test_collections import PROJECTS
from access.every_way import services_of
from bacgiang.policy.thematic.projects.project import IInvestmentProject
from collections.abc import Iterator
from petition_samples import told
from plone.dexterity.utils import iterSchemataForType
from plone.restapi.services import Service
import pytest
from typing import Any
from zope.component import getGlobalSiteManager
from zope.schema import getFields
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import ValidationError


METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")
NO_NUMBERS = ("NaN", "Infinity", "-Infinity", "1e999")
KINDS = (
    "application/json",
    "text/plain",
    "text/xml",
    "image/png",
    "application/octet-stream",
    "application/offset+octet-stream",
    "multipart/form-data; boundary=b",
)
PROJECT = (
    '{"@type":"InvestmentProject","code":"DA.9","title":"Mẫu",'
    '"language":"vi","sector":"industry","capital":%s}'
)


def test_what_is_no_number_is_no_content(client: Any, boards: None, site: Any) -> None:
    editor = client("ubnd-update")
    for value in (*NO_NUMBERS, '"NaN"', '"Infinity"'):
        for kind in KINDS if value == "NaN" else KINDS[:1]:
            for mark in ("", "\ufeff"):
                heads = {"Content-Type": kind, "Accept": "application/json"}
                body = (mark + PROJECT % value).encode()
                answer = editor.post(f"/++api++{PROJECTS}", data=body, headers=heads)
                # XML is for nobody.
                codes = (403,) if "xml" in kind else (400,)
                assert answer.status_code in codes, (value, kind, mark, answer.text)
    said, heads = (PROJECT % "5.5").encode(), {"Content-Type": KINDS[0]}
    fine = editor.post(f"/++api++{PROJECTS}", data=said, headers=heads)
    assert fine.status_code == 201, fine.text


def test_no_field_of_numbers_takes_what_is_none(site: Any) -> None:
    found = set()
    for kind in site.portal_types.objectIds("Dexterity FTI"):
        for schema in iterSchemataForType(kind):
            for name, one in getFields(schema).items():
                if IFloat.providedBy(one):
                    found.add((schema, name))
                    for value in (float("nan"), float("inf")):
                        with pytest.raises(ValidationError):
                            one.bind(site).validate(value)
    assert (IInvestmentProject, "capital") in found


def stock_with_names(obj: Any) -> Iterator[Any]:
    """Services of others that names may stand behind."""
    factories = {
        one.name: getattr(one.factory, "__mro__", ())
        for one in getGlobalSiteManager().registeredAdapters()
    }
    for way in services_of(obj):
        for name, classes in factories.items():
            is_it = name.startswith(f"{way.method}_") and name.endswith(f"_{way.name}")
            is_asked = is_it and way.method in METHODS
            if is_asked and Service in classes and _takes_names(classes):
                yield way
                break


def _takes_names(classes: Any) -> bool:
    return any("publishTraverse" in vars(one) for one in classes)


def test_a_service_knows_how_many_names_stand_behind_it(
    client: Any, site: Any, boards: None
) -> None:
    """One of others raises an error of its own; none is answered as a fault."""
    faults, asked = [], 0
    for user in (None, "ubnd-head", "admin"):
        asks = client(user)
        for way in stock_with_names(site):
            for names in ("", "/khong", "/khong/co", "/khong/co/gi"):
                address = f"/++api++/{way.name}{names}"
                answer = asks.request(way.method, address, json={})
                asked += 1
                if answer.status_code >= 500:
                    faults.append((user, way.method, address, answer.text[:300]))
    assert asked > 200
    assert not faults, "\n".join(map(str, faults))
    for address in ("@users/a/b", "@groups/a/b", "@registry/a/b"):
        answer = client("admin").get(f"/++api++/{address}")
        assert answer.status_code in (401, 404), answer.text
    listed = client().get("/++api++/vi/tin-tuc?include_items=x")
    assert (listed.status_code, told(listed)) == (400, "wrong_values")
