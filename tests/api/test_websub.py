"""A WebSub hub is named by the feeds, and told when one of them changed (6.2e)."""

from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.editorial.public.feeds.hub import RECORD
from bacgiang.policy.webhooks.hub.jobs import teller
from bacgiang.policy.webhooks.hub.jobs import TellHub
from called import Called
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from lxml import etree
from plone import api
import pytest
from requests.utils import parse_header_links
import transaction
from typing import Any
from urllib.parse import parse_qs


pytestmark = pytest.mark.regulation("6.2e")


class Hub(Called):
    """Keeps the addresses that it was told of."""

    def answer(self, path: str, head: dict[str, str], body: bytes) -> tuple[int, bytes]:
        said = parse_qs(body.decode())
        assert said["hub.mode"] == ["publish"]
        self.topics = [*getattr(self, "topics", ()), *said["hub.url"]]
        return self.status, b""


@pytest.fixture
def hub(site: Any) -> Iterator[Hub]:
    with Hub() as standing:
        api.portal.set_registry_record(RECORD, standing.url)
        transaction.commit()
        yield standing


def test_a_hub_is_told_which_feeds_changed(
    site: Any, boards: None, client: Any, publish: Any, hub: Hub
) -> None:
    minutes = iter(range(1, 100))

    def tick() -> list[str]:
        hub.topics: list[str] = []
        now = datetime.now(UTC) + timedelta(minutes=next(minutes))
        outcome = run_job(site, "tell-hub", TellHub(), now)
        assert outcome in (Outcome.RAN, Outcome.NOT_DUE)
        teller.wait()
        transaction.begin()
        return hub.topics

    unit = site["vi"]["don-vi"]["so-y-te"]
    section, feed = unit["tin-tuc"], "/vi/don-vi/so-y-te/tin-tuc/atom.xml"
    # Feeds name the hub and themselves, in the text and in the head.
    answer = client().get(feed)
    links = {
        one["rel"]: one["url"] for one in parse_header_links(answer.headers["Link"])
    }
    assert links["hub"] == hub.url
    assert links["self"].endswith(feed)
    named = etree.fromstring(answer.content).findall("{*}link[@rel='hub']")
    assert [one.get("href") for one in named] == [hub.url]
    assert tick() == []
    publish(section, "so-y-te", title="Bản tin mới")
    hub.status = 503
    assert tick() == tick() != []
    hub.status = 202
    told = [*tick(), *tick()]
    assert links["self"] in told
    assert len(set(told)) == len(told)
    assert tick() == tick() == []
    # A draft changes no feed.
    publish(section, "so-y-te", "draft", title="Bản thảo")
    assert tick() == tick() == []
    assert TellHub().due(site, None, datetime.now(UTC)) is False
