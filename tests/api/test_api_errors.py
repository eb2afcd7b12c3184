"""Refusals of the API that Plone says in English are in the reader's language."""

import pytest
from typing import Any


DRAFTS = "/++api++/vi/don-vi/so-y-te/@acts"
VI = {"Accept-Language": "vi"}


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-update"])
@pytest.mark.parametrize("path", [DRAFTS, "/++api++/vi/don-vi/so-y-te/@board"])
def test_what_is_not_allowed(
    client: Any, boards: None, user: str | None, path: str
) -> None:
    answer = client(user).get(path, headers=VI)
    assert answer.status_code == 401
    assert "You are not authorized" not in answer.text
    assert answer.json()["error"]["type"] == "unauthorized"


def test_what_is_not_there(client: Any) -> None:
    answer = client().get("/++api++/vi/khong-co", headers=VI)
    assert answer.status_code == 404
    assert answer.json()["error"]["type"] == "not_found"
    assert "Resource not found" not in answer.text
    assert "/vi/khong-co" in answer.json()["error"]["message"]
