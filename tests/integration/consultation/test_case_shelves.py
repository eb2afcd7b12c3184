"""What the queue says of its shelves is so at once, not when the job comes by (4.1e)."""

from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.deciding import publish
from bacgiang.policy.consultation.cases.queue.query import read_query
from bacgiang.policy.consultation.cases.queue.selecting import Selection
from case_samples import send
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")
KNOWN = ("waiting", "published", "all")


def counts(draft: Any) -> list[int]:
    """Of the shelves in KNOWN."""
    found = Selection(draft.UID(), read_query({})).counts()
    return [found[shelf] for shelf in KNOWN]


def test_what_no_job_has_seen_is_counted(published: Any) -> None:
    draft = published()
    first = send(draft, "Nên kiểm tra hằng quý.")
    send(draft, "Nên bỏ khoản này.")
    assert counts(draft) == [2, 0, 2]
    with api.env.adopt_user(username="so-y-te-review"):
        publish(draft, [first])
    assert counts(draft) == [1, 1, 2]
    catch_up(api.portal.get())
    assert counts(draft) == [1, 1, 2]
