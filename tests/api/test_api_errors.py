"""Refusals of the API that Plone says in English are in the reader's language."""

from .described_places import paths_of_places
from bacgiang.policy.editorial.incoming.requests.request_line import make_filter
from bacgiang.policy.ops.openapi.description import description
import json
import pytest
import re
from typing import Any


DRAFTS = "/++api++/vi/don-vi/so-y-te/@acts"
VI = {"Accept-Language": "vi"}


@pytest.mark.parametrize(
    ("user", "status", "code"),
    [
        (None, 401, "unauthorized"),
        ("huyen-hiep-hoa-update", 403, "forbidden"),
    ],
)
@pytest.mark.parametrize("path", [DRAFTS, "/++api++/vi/don-vi/so-y-te/@board"])
def test_what_is_not_allowed(
    client: Any, boards: None, user: str | None, status: int, code: str, path: str
) -> None:
    answer = client(user).get(path, headers=VI)
    assert answer.status_code == status
    assert "You are not authorized" not in answer.text
    assert answer.json()["error"]["type"] == code


def test_what_is_not_there(client: Any) -> None:
    answer = client().get("/++api++/vi/khong-co", headers=VI)
    assert answer.status_code == 404
    assert answer.json()["error"]["type"] == "not_found"
    assert "Resource not found" not in answer.text
    assert "/vi/khong-co" in answer.json()["error"]["message"]


PROBLEM = "application/problem+json"
UNKNOWN = [("unknown_field", "khong_co")]
RIGHTS = "Đứng đầu Ban biên tập"


def test_a_visitor_is_asked_to_sign_in_and_told_how(client: Any) -> None:
    for path in ("/++api++/@my-work", "/++api++/vi/don-vi/so-y-te/@sharing"):
        answer = client().get(path, headers=VI)
        assert answer.status_code == 401, path
        assert answer.headers["WWW-Authenticate"].startswith("Bearer "), path
        assert "đăng nhập" in answer.json()["error"]["message"], path


def test_who_is_signed_in_is_told_what_is_lacking(client: Any, boards: None) -> None:
    answer = client("huyen-hiep-hoa-update").get(DRAFTS, headers=VI)
    assert answer.status_code == 403
    assert "WWW-Authenticate" not in answer.headers
    said = answer.json()["error"]["message"]
    assert RIGHTS in said
    assert "đăng nhập" not in said


def test_an_error_is_a_problem_for_whoever_asks_for_one(client: Any) -> None:
    for path in ("/++api++/vi/khong-co", "/++api++/@my-work"):
        answer = client().get(path, headers={**VI, "Accept": PROBLEM})
        problem = answer.json()
        assert answer.headers["Content-Type"] == PROBLEM, path
        assert problem["status"] == answer.status_code, path
        assert problem["type"].endswith(f"#{problem['code']}"), path
        assert problem["detail"] and problem["title"] and problem["reasons"], path


def told_before_zope(path: str, accept: str) -> tuple[str, Any]:
    told: list[Any] = []
    environ = {"PATH_INFO": path, "REQUEST_METHOD": "GET", "HTTP_ACCEPT": accept}
    guard = make_filter(lambda *_: pytest.fail("reached"), {})
    body = b"".join(guard(environ, lambda *said: told.extend(said)))
    assert told[0] == "400 Bad Request"
    return dict(told[1])["Content-Type"], body.decode()


def test_what_zope_never_sees_has_the_form_of_all_errors() -> None:
    for path in ("/++api++/vi/x\x00", "/++api++/vi/\xff", "/vi/@search/\x00"):
        kind, body = told_before_zope(path, "*/*")
        error = json.loads(body)["error"]
        assert kind == "application/json", path
        assert error["type"] == error["reasons"][0]["type"] == "bad_request", path
    said = json.loads(told_before_zope("/++api++/en/\x00", "*/*")[1])
    assert said["error"]["message"].startswith("The address cannot be read")
    kind, body = told_before_zope("/++api++/vi/\x00", PROBLEM)
    assert (kind, json.loads(body)["status"]) == (PROBLEM, 400)
    assert told_before_zope("/vi/\x00", "text/html")[0].startswith("text/plain")


def test_all_settings_can_be_listed(client: Any) -> None:
    answer = client("admin").get("/++api++/@registry?b_size=500")
    assert answer.status_code == 200
    assert len(answer.json()["items"]) == 500


def test_fields_that_are_not_there_are_named(client: Any, boards: None) -> None:
    sent = {"items": [{"title": "Mẫu", "khong_co": 1}], "dry_run": True}
    answer = client("ubnd-update").post("/++api++/@legal-documents", json=sent)
    reason = answer.json()["items"][0]["reasons"][0]
    assert (reason["type"], reason["field"]) == ("unknown_field", "khong_co")
    assert "khong_co" in reason["message"]


def test_no_service_takes_what_it_does_not_know(
    site: Any, client: Any, boards: None
) -> None:
    """Each that is described with a body of its own."""
    said, places = description("", None), paths_of_places(site)
    asks = client("so-y-te-head")
    refused, wrong = 0, []
    for path, methods in said["paths"].items():
        for method, operation in methods.items():
            sent = operation.get("requestBody")
            shape = sent and sent["content"]["application/json"]["schema"]
            if not shape or shape.get("additionalProperties") is not False:
                continue
            if not set(re.findall(r"{(\w+)}", path)) <= set(places):
                continue
            address = path.format(**places)
            answer = asks.request(method, address, json={"khong_co": 1})
            if answer.status_code in (401, 403, 404):
                continue
            reasons = answer.json()["error"]["reasons"]
            refused += 1
            if [(one["type"], one["field"]) for one in reasons] != UNKNOWN:
                wrong.append((method, path, answer.status_code, reasons))
    assert wrong == []
    assert refused > 25
