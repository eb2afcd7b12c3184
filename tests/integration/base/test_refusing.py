"""What is refused is told, never a fault of the portal."""

from bacgiang.policy.base.refusal import Refusal
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.interfaces import IPolicyLayer
import json
from plone.rest.interfaces import IAPIRequest
import pytest
from typing import Any
from zExceptions import BadRequest
from zope.component import getMultiAdapter
from zope.interface import alsoProvides
from zope.interface import directlyProvidedBy
from zope.interface import directlyProvides


FIRST = Refusal("first", "Một điều.", "a", status=409)
SECOND = Refusal("second", "Hai điều.", "b")


def answer(error: Exception, request: Any, portal: Any) -> Any:
    # The layer outranks the API's marker, as it does at a request.
    directlyProvides(request, IPolicyLayer, directlyProvidedBy(request))
    request["PARENTS"] = [portal]
    request.set("LANGUAGE", "vi")
    getMultiAdapter((error, request), name="index.html")()
    return request.response


def test_a_page_tells_every_reason(portal: Any) -> None:
    given = answer(Refused(FIRST, SECOND), portal.REQUEST, portal)
    assert given.getStatus() == 409
    body = given.body.decode()
    assert "Một điều." in body and "Hai điều." in body
    assert "portal-footer" in body


@pytest.mark.parametrize("kind", [Refused, RefusedInput])
def test_a_program_is_told_every_reason_with_its_field(portal: Any, kind: Any) -> None:
    alsoProvides(portal.REQUEST, IAPIRequest)
    error = kind(FIRST, SECOND, status=413, details={"choices": [1]})
    given = answer(error, portal.REQUEST, portal)
    assert given.getStatus() == 413
    assert json.loads(given.body)["error"] == {
        "type": "first",
        "message": "Một điều. Hai điều.",
        "reasons": [
            {"type": "first", "message": "Một điều.", "field": "a"},
            {"type": "second", "message": "Hai điều.", "field": "b"},
        ],
        "choices": [1],
    }


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        (
            [{"field": "title", "message": "Thiếu.", "error": "ValidationError"}],
            [("wrong_value", "Thiếu.", "title")],
        ),
        (
            [{"message": "Ngược ngày."}, {"field": "end", "message": "Sai."}],
            [("wrong_value", "Ngược ngày.", ""), ("wrong_value", "Sai.", "end")],
        ),
        ("Thiếu @type.", [("bad_request", "Thiếu @type.", "")]),
    ],
)
def test_what_plone_restapi_raises_has_the_same_form(
    portal: Any, said: Any, reasons: list[tuple[str, str, str]]
) -> None:
    alsoProvides(portal.REQUEST, IAPIRequest)
    given = answer(BadRequest(said), portal.REQUEST, portal)
    assert given.getStatus() == 400
    told = json.loads(given.body)["error"]["reasons"]
    assert [(one["type"], one["message"], one["field"]) for one in told] == reasons
