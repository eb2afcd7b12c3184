"""What a visitor does wrong leaves no error in the log; what fails does (15.2)."""

from bacgiang.policy.editorial.public.accounts import querying
from collections.abc import Iterator
from Products.SiteErrorLog.SiteErrorLog import IPubFailureSubscriber
import pytest
from typing import Any
from zope.component import getGlobalSiteManager


WRONG = (
    ("POST", "/++api++/@petition", '{"text": '),
    ("GET", "/++api++/vi/@search?effective.query=99999-13-45&effective.range=min", ""),
    ("POST", "/++api++/@login", '{"login": "so-y-te-review", "password": "guessed"}'),
    ("POST", "/++api++/vi", '{"@type": "Document", "title": "Trang"}'),
    ("GET", "/++api++/vi/khong-co", ""),
)


def go_wrong(*_asked: Any) -> Any:
    raise RuntimeError


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """The log is told of what fails; the layer of the tests leaves that out."""
    registry = getGlobalSiteManager()
    registry.registerHandler(IPubFailureSubscriber)
    yield
    registry.unregisterHandler(IPubFailureSubscriber)


def logged(site: Any) -> list[str]:
    """Kinds of errors in the site's log and in the root's, where there is one."""
    logs = (getattr(one, "error_log", None) for one in (site, site.__parent__))
    return [
        entry["type"]
        for log in logs
        if log is not None
        for entry in log.getLogEntries()
    ]


def test_refusals_are_no_errors_in_the_log(
    site: Any, client: Any, boards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, before = {"Content-Type": "application/json"}, logged(site)
    for method, path, body in WRONG:
        answer = client().request(method, path, data=body, headers=kind)
        assert 400 <= answer.status_code < 500, path
        assert logged(site) == before, path
    monkeypatch.setattr(querying.PublicSearch, "reply", go_wrong)
    assert client().get("/++api++/vi/@search").status_code == 500
    assert logged(site) == ["RuntimeError", *before]
