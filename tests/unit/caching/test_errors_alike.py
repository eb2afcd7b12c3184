"""What a visitor is told of nothing does not tell of something."""

from bacgiang.policy.base.keeping import Keeping
from bacgiang.policy.caching import rules
import pytest
from types import SimpleNamespace
from zope.interface import implementer
from ZPublisher.HTTPResponse import HTTPResponse
from ZPublisher.interfaces import IPubFailure


pytestmark = pytest.mark.regulation("14.2", "15.2")


@implementer(IPubFailure)
class Failure:
    def __init__(self, status: int, method: str) -> None:
        response = HTTPResponse()
        response.setStatus(status)
        self.request = SimpleNamespace(response=response, method=method)


@pytest.mark.parametrize(
    ("status", "method", "told"),
    [
        (404, "GET", Keeping.ANEW),
        (404, "HEAD", Keeping.ANEW),
        # What a page of somebody's own says of a fault is theirs.
        (400, "GET", Keeping.NEVER),
        (404, "POST", Keeping.NEVER),
    ],
)
def test_the_rule_of_a_page_behind_which_there_is_nothing(
    monkeypatch: pytest.MonkeyPatch, status: int, method: str, told: Keeping
) -> None:
    # As of a page that answers one person alone.
    monkeypatch.setattr(rules, "keeping_of", lambda _request: Keeping.NEVER)
    failure = Failure(status, method)
    rules.tell_keeping(failure)
    assert failure.request.response.getHeader("Cache-Control") == told.value
