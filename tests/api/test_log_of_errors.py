"""What a visitor does wrong leaves no error in the log; what fails does (15.2)."""

from bacgiang.policy.editorial.public.accounts import querying
import pytest
from typing import Any


WRONG = (
    ("POST", "/++api++/@petition", '{"text": '),
    ("GET", "/++api++/vi/@search?effective.query=99999-13-45&effective.range=min", ""),
    ("GET", "/++api++/vi/@search?review_state:int=abc", ""),
    ("POST", "/++api++/@login", '{"login": "so-y-te-review", "password": "guessed"}'),
    ("POST", "/++api++/vi", '{"@type": "Document", "title": "Trang"}'),
    ("GET", "/++api++/vi/khong-co", ""),
)


def go_wrong(*_asked: Any) -> Any:
    raise RuntimeError


def test_refusals_are_no_errors_in_the_log(
    client: Any,
    boards: None,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kind = {"Content-Type": "application/json"}
    for method, path, body in WRONG:
        answer = client().request(method, path, data=body, headers=kind)
        assert 400 <= answer.status_code < 500, path
        errors = [one for one in caplog.records if one.levelname == "ERROR"]
        assert errors == [], path
    monkeypatch.setattr(querying.PublicSearch, "reply", go_wrong)
    assert client().get("/++api++/vi/@search").status_code == 500
    assert "RuntimeError" in caplog.text
