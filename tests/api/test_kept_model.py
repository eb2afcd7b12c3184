"""Acts and readers in any order: what memory says is what Zope would say anew.

`make test-cache` walks for an hour (`MINUTES`); otherwise it is a few short walks.
"""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.front.urgent.noticing import put_up
from collections.abc import Callable
from contextlib import suppress
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
import json
from lxml import html
from made_once import make_item
import os
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from tests.api.kept_portal import answered
from tests.api.kept_portal import API
from tests.api.kept_portal import PAGES
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
from tests.api.kept_portal import transition
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
from tests.opinion_samples import opinion
from tests.tiers import IS_RELEASE
from time import monotonic
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]

MINUTES = float(os.environ.get("MINUTES", "0"))
WALKS = 200 if IS_RELEASE else 3
SITES = st.sampled_from(("so-y-te", "huyen-hiep-hoa"))
NEWEST = 3


def now() -> datetime:
    return datetime.now(UTC)


def shown_at(site: Any, code: str) -> list[Any]:
    """News that the board has published, the newest first."""
    found = api.content.find(
        site["vi"]["don-vi"][code],
        portal_type="News Item",
        review_state="published",
        sort_on="created",
        sort_order="descending",
    )
    return [one._unrestrictedGetObject() for one in found]


def publish_one(site: Any, code: str) -> None:
    published(site, code, title=f"Tin {now().isoformat()}")


def schedule_one(site: Any, code: str) -> None:
    """Within the walk the moment comes."""
    item = make_item(site["vi"]["don-vi"][code]["tin-tuc"], code, "published")
    item.effective_date = DateTime((now() + timedelta(seconds=2)).isoformat())
    item.reindexObject()
    transaction.commit()


def hand_in_one(site: Any, code: str) -> None:
    make_item(site["vi"]["don-vi"][code]["tin-tuc"], code, "pending")
    transaction.commit()


def withdraw_one(site: Any, code: str) -> None:
    for item in shown_at(site, code)[:1]:
        transition(item, f"{code}-publish", "withdraw")


def expire_one(site: Any, code: str) -> None:
    for item in shown_at(site, code)[:1]:
        item.expiration_date = DateTime((now() + timedelta(seconds=1)).isoformat())
        item.reindexObject()
        transaction.commit()


def rename_section(site: Any, code: str) -> None:
    section = site["vi"]["don-vi"][code]["tin-tuc"]
    section.title = f"Tin tức {now().isoformat()}"
    section.reindexObject()
    transaction.commit()


def warn(site: Any, code: str) -> None:
    said = {
        "level": "urgent",
        "text": f"Cảnh báo {now().isoformat()}",
        "starts": now().isoformat(),
        "ends": (now() + timedelta(seconds=90)).isoformat(),
        "declaration": True,
    }
    # Ten at most stand there at once: a long walk is quicker than they end.
    with api.env.adopt_user(username="ubnd-head"), suppress(Refused):
        put_up(site["vi"], said)
    transaction.commit()


def rename_portal(site: Any, code: str) -> None:
    name = f"Website {now().isoformat()}"
    api.portal.set_registry_record("plone.site_title", name)
    transaction.commit()


def consult(site: Any, code: str) -> None:
    publish_draft(make_draft(site))
    transaction.commit()


ACTS: tuple[Callable[[Any, str], None], ...] = (
    publish_one,
    schedule_one,
    hand_in_one,
    withdraw_one,
    expire_one,
    rename_section,
    warn,
    rename_portal,
    consult,
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(ACTS), SITES),
        st.tuples(st.just("read"), st.sampled_from(PAGES)),
        st.tuples(st.just("read news"), SITES),
        st.tuples(st.just("give opinions"), st.none()),
    ),
    min_size=4,
    max_size=12,
)


class Walk:
    """Who has read something reads it again at the end."""

    def __init__(self, site: Any, portal: Portal) -> None:
        self.site, self.portal = site, portal
        self._read = dict.fromkeys(PAGES)
        self._draft: Any = None

    def go(self, steps: list[tuple[Any, Any]]) -> None:
        for deed, what in steps:
            if deed == "read":
                self.read(what)
            elif deed == "read news":
                for item in shown_at(self.site, what)[:NEWEST]:
                    self.read(path_of(item))
            elif deed == "give opinions":
                self.give_opinions()
            else:
                deed(self.site, what)
        self.portal.assert_true(self._read)

    def read(self, path: str) -> None:
        self._read[path] = None
        self.portal.assert_true([path])

    def give_opinions(self) -> None:
        """Two people come to the form from one kept page; both count."""
        if self._draft is None:
            self._draft = make_draft(self.site)
            publish_draft(self._draft)
            transaction.commit()
        path, uid = path_of(self._draft), IUUID(self._draft)
        before = submissions(self.site).balance(uid).received
        for _person in range(2):
            self.read(path)
            form = html.fromstring(self.portal.get(f"{path}/@@opinion").body)
            (key,) = form.xpath("//input[@name='idempotency_key']/@value")
            self._send(path, opinion(idempotency_key=key))
        transaction.begin()
        assert submissions(self.site).balance(uid).received == before + 2
        self.read(path)

    def _send(self, path: str, said: dict[str, Any]) -> None:
        body = json.dumps(said).encode()
        sent = answered(
            self.portal.kept,
            f"{API}{path}/@opinions",
            "POST",
            CONTENT_TYPE="application/json",
            CONTENT_LENGTH=str(len(body)),
            **{"wsgi.input": BytesIO(body)},
        )
        assert sent.status == "201 Created", sent.body


def test_memory_says_what_would_be_made_anew(site: Any, portal: Portal) -> None:
    @given(STEPS)
    @settings(
        max_examples=WALKS,
        # What was done is not undone: nothing fails a second time in the same way.
        phases=(Phase.generate,),
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def walk(steps: list[tuple[Any, Any]]) -> None:
        walks.append(len(steps))
        Walk(site, portal).go(steps)

    walks: list[int] = []
    ends = monotonic() + MINUTES * 60
    walk()
    while monotonic() < ends:
        walk()
    print(f"{len(walks)} walks of {sum(walks)} steps; {portal.told()}")
    assert portal.made
