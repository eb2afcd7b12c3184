"""What ends an answer in memory, and what does not: deeds of others, and the clock."""

from bacgiang.policy.caching.moments import next_moment
from bacgiang.policy.caching.reads import holds_any
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.editorial.scheduling.moments import next_turning
from collections.abc import Callable
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from made_once import make_item
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage
import pytest
from pytz import utc
from small_files import picture
from tests.api.kept_portal import API
from tests.api.kept_portal import NEWS
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
from tests.api.kept_portal import transition
from tests.api.legal_records import make_record
from tests.api.procedure_records import make_procedure
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
from tests.opinion_samples import opinion
import transaction
from typing import Any
from ZODB.utils import u64


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


def test_a_withdrawn_item_is_gone_at_once_everywhere(site: Any, portal: Portal) -> None:
    item = published(site, title="Tin sẽ gỡ")
    path = path_of(item)
    lists = (NEWS, "/vi/don-vi/so-y-te", f"{NEWS}/rss.xml")
    for page in (path, *lists):
        assert "Tin sẽ gỡ" in portal.get(page).body.decode(), page
        assert portal.is_kept(page), page
    transition(item, "so-y-te-publish", "withdraw")
    assert portal.get(path).status.startswith("410")
    for page in lists:
        assert "Tin sẽ gỡ" not in portal.get(page).body.decode(), page


def test_who_publishes_does_not_empty_the_portal(
    site: Any, portal: Portal, client: Callable[..., Any]
) -> None:
    """Another unit's news is asked again of the catalog, not made again; an opinion
    costs nothing at all.
    """
    draft = make_draft(site)
    publish_draft(draft)
    transaction.commit()
    image = NamedBlobImage(picture(), filename="a.png")
    pictured = published(
        site, "huyen-hiep-hoa", title="Tin có ảnh", image=image, decorative=True
    )
    link = f'<p><a href="resolveuid/{pictured.UID()}">Tin có ảnh</a></p>'
    text = RichTextValue(link, "text/html", "text/x-html-safe")
    linking = published(site, "huyen-hiep-hoa", title="Tin có liên kết", text=text)
    # As counted the earlier year comes first, on the page of the register the later one.
    make_record(site, number="1/2024/QĐ-UBND", issue_date=date(2024, 3, 1))
    begin = utc.localize(datetime(2030, 1, 2, 8))
    event = make_item(
        site["vi"]["don-vi"]["huyen-hiep-hoa"]["su-kien"],
        "huyen-hiep-hoa",
        "published",
        "Event",
        start=begin,
        end=begin + timedelta(hours=1),
    )
    items = (pictured, linking, event, make_record(site), make_procedure())
    pages = [path_of(one) for one in items]
    others = (
        *pages,
        f"{API}/@units",
        *(f"{API}{page}" for page in pages),
        "/vi/don-vi/huyen-hiep-hoa",
        "/vi/don-vi/huyen-hiep-hoa/su-kien",
        "/vi/su-kien",
        "/vi/lien-he",
        "/vi/van-ban",
        "/en",
    )
    for page in (*others, NEWS):
        portal.get(page)
    published(site, title="Tin của riêng Sở Y tế")
    for page in others:
        assert portal.is_kept(page), page
    assert not portal.is_kept(NEWS)
    contact = portal.kept._pages._answers[_key_of(portal, "/vi/lien-he")]
    consultation = consultation_store()._by_uid[draft.UID()]
    assert not holds_any(contact.grounds.reads, [u64(consultation._p_oid)])
    # Nor does what stands in a section of one's own site, as long as nobody sees it.
    own = ("/vi/don-vi/so-y-te/lien-he", "/vi/viec", "/vi/van-ban")
    for page in own:
        portal.get(page)
    make_item(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    transaction.commit()
    for page in own:
        assert portal.is_kept(page), page
    portal.get(NEWS)
    sent = client().post(f"/++api++{path_of(draft)}/@opinions", json=opinion())
    assert sent.status_code == 201
    for page in (*others, NEWS):
        assert portal.is_kept(page), page


def test_time_alone_changes_a_page(site: Any, portal: Portal, monkeypatch: Any) -> None:
    """An item with a set time, a consultation that ends, midnight: each ends a page."""
    now = datetime.now(UTC)
    soon = now + timedelta(minutes=3)
    item = published(site, title="Tin hẹn giờ")
    item.effective_date = DateTime(soon.isoformat())
    item.reindexObject()
    transaction.commit()
    turning = next_turning(now)
    assert turning is not None and now < turning <= soon
    portal.get(NEWS)
    assert portal.is_kept(NEWS)
    assert next_moment() <= soon + timedelta(minutes=1)
    monkeypatch.setattr("bacgiang.policy.caching.filter.time", lambda: soon.timestamp())
    assert not portal.is_kept(NEWS)


def test_a_moment_that_passes_while_a_page_is_made_ends_it(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    now = datetime.now(UTC)
    item = published(site, title="Tin vừa hết hạn")
    item.effective_date = DateTime((now - timedelta(minutes=2)).isoformat())
    item.reindexObject()
    transaction.commit()
    began = now - timedelta(minutes=5)
    monkeypatch.setattr("bacgiang.policy.caching.recording.now_utc", lambda: began)
    portal.get(NEWS)
    assert not portal.is_kept(NEWS)


def test_a_page_ends_at_the_second_at_which_its_item_expires(
    site: Any, portal: Portal
) -> None:
    item = published(site, title="Tin hết hạn giữa phút")
    ends = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=2)
    item.expiration_date = DateTime(ends.isoformat())
    item.reindexObject()
    transaction.commit()
    assert next_moment(ends - timedelta(seconds=1)) == ends
    # Of a minute to come its beginning counts, from which on seconds do.
    assert next_moment(ends - timedelta(minutes=2)) <= ends


def test_lists_let_go_of_an_item_with_its_page(site: Any, portal: Portal) -> None:
    """From the minute on in which its time ends, as forms and people count."""
    item = published(site, title="Tin quahan")
    asked = "@search?SearchableText=quahan"
    lists = (NEWS, "/vi/don-vi/so-y-te", f"{NEWS}/rss.xml", f"{API}/{asked}")
    for page in (path_of(item), *lists):
        assert "Tin quahan" in portal.get(page).body.decode(), page
    ends = datetime.now(UTC).replace(second=0, microsecond=0)
    item.expiration_date = DateTime(ends.isoformat())
    item.reindexObject()
    transaction.commit()
    assert portal.get(path_of(item)).status.startswith("410")
    for page in lists:
        assert "Tin quahan" not in portal.get(page).body.decode(), page


def _changed(item: Any) -> None:
    """From another connection, as another process's thread would."""
    manager = transaction.TransactionManager()
    connection = item._p_jar.db().open(manager)
    connection.get(item._p_oid).title = "Tên sau cùng"
    manager.commit()
    connection.close()


def test_what_is_committed_while_questions_are_asked_again_counts(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    page = "/vi/don-vi/huyen-hiep-hoa"
    portal.get(page)
    assert portal.is_kept(page)
    published(site, title="Tin nơi khác")
    left = [site["vi"]["don-vi"]["huyen-hiep-hoa"]]

    def begun() -> Any:
        while left:
            _changed(left.pop())
        return transaction.TransactionManager()

    asks = "bacgiang.policy.caching.asking_again.TransactionManager"
    monkeypatch.setattr(asks, begun)
    assert not portal.is_kept(page)
    assert not left


def test_a_publication_ends_no_page_of_an_earlier_minute(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    """What asks for what is public now is asked again for then."""
    page = "/vi/don-vi/huyen-hiep-hoa"
    for one in (page, NEWS):
        portal.get(one)
    now = datetime.now(UTC)
    item = published(site, title="Tin sau đó")
    item.effective_date = DateTime((now + timedelta(minutes=3)).isoformat())
    item.reindexObject()
    transaction.commit()
    later = now + timedelta(minutes=4)
    moment = DateTime(later.isoformat())
    monkeypatch.setattr("bacgiang.policy.base.asked.DateTime", lambda: moment)
    turning = "bacgiang.policy.editorial.scheduling.moments.now_utc"
    monkeypatch.setattr(turning, lambda: later)
    of_others = portal.kept._pages.of(_key_of(portal, page), later.timestamp())
    assert of_others is not None
    assert portal.kept._pages.of(_key_of(portal, NEWS), later.timestamp()) is None


def _key_of(portal: Portal, path: str) -> Any:
    return next(key for key in portal.kept._pages._answers if key[2].endswith(path))
