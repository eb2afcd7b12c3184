"""Pictures named by a text come into its item, where they follow it (decision 5)."""

from AccessControl.SpecialUsers import nobody
from bacgiang.policy.editorial.acts.kinds import CREATE
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.deleted.listing import deleted_at
from bacgiang.policy.editorial.held import clearing
from bacgiang.policy.editorial.held.clearing import ClearLeftBehind
from bacgiang.policy.editorial.items import holder_of
from bacgiang.policy.testing_people import STATEMENTS
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.dexterity.utils import createContentInContainer
from plone.locking.interfaces import ILockable
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.globalrequest import getRequest
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.usefixtures("people")

EDITOR = "so-y-te-update"
HEAD = "so-y-te-head"


def text_with(*parts: Any) -> RichTextValue:
    pictures = "".join(
        f'<img src="../resolveuid/{part.UID()}/@@images/image/large" alt="Trạm">'
        for part in parts
    )
    raw = f"<p>Nội dung {pictures}</p>"
    return RichTextValue(raw, "text/html", "text/x-html-safe")


def write(item: Any, user: str, *parts: Any) -> None:
    """Save a text that names the parts, as the edit form does."""
    with api.env.adopt_user(username=user):
        item.text = text_with(*parts)
        notify(ObjectModifiedEvent(item))


def found(part: Any) -> Any:
    """The object wherever it is now."""
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=part.UID())
    return brain._unrestrictedGetObject()


@pytest.fixture
def put() -> Callable[..., Any]:
    def make(container: Any, user: str = EDITOR, kind: str = "Image") -> Any:
        with api.env.adopt_user(username=user):
            values = {"title": "Trạm y tế", "source": "Nguồn", "byline": "Tác giả"}
            return api.content.create(container, kind, **values)

    return make


@pytest.fixture
def listed(portal: Any) -> Callable[[Any], Any]:
    """What the catalog knows of an object."""

    def find(obj: Any) -> Any:
        catalog = api.portal.get_tool("portal_catalog")
        (brain,) = catalog.unrestrictedSearchResults(UID=obj.UID())
        return brain

    return find


@pytest.mark.parametrize("kind", ["Image", "File"])
def test_what_was_uploaded_before_the_item_was_saved_comes_into_it(
    news_section: Any, make_news: Any, put: Any, listed: Any, kind: str
) -> None:
    part = put(news_section, kind=kind)
    item = make_news(news_section, EDITOR, text=text_with(part))
    moved = found(part)
    assert holder_of(moved) == item
    assert moved.getId() not in news_section
    assert listed(moved).getPath() == "/".join(moved.getPhysicalPath())


def test_it_comes_in_when_the_item_is_changed(
    news_section: Any, make_news: Any, put: Any
) -> None:
    item = make_news(news_section, EDITOR)
    part = put(news_section)
    write(item, EDITOR, part)
    assert holder_of(found(part)) == item


@pytest.mark.regulation("14.2")
def test_it_follows_the_state_of_the_item(
    news_section: Any, make_news: Any, put: Any, act: Any, listed: Any
) -> None:
    part = put(news_section)
    item = make_news(news_section, EDITOR, text=text_with(part))
    moved = found(part)
    assert api.content.get_state(moved, default=None) is None
    assert not listed(moved).review_state
    for user, transition in [
        ("so-y-te-update", "submit"),
        ("so-y-te-review", "approve"),
        ("so-y-te-publish", "publish"),
    ]:
        assert "Anonymous" not in roles_that_see(moved)
        act(user, item, transition, **STATEMENTS.get(transition, {}))
    assert "Anonymous" in roles_that_see(moved)
    catalog = api.portal.get_tool("portal_catalog")
    with api.env.adopt_user(user=nobody):
        assert [brain.UID for brain in catalog(UID=part.UID())] == [part.UID()]


def roles_that_see(obj: Any) -> set[str]:
    return {one["name"] for one in obj.rolesOfPermission("View") if one["selected"]} | (
        roles_that_see(obj.__parent__) if obj.acquiredRolesAreUsedBy("View") else set()
    )


@pytest.mark.regulation("15.3")
def test_the_record_tells_the_move_once_as_one_of_the_item(
    portal: Any, news_section: Any, make_news: Any, put: Any
) -> None:
    part = put(news_section)
    before = "/".join(part.getPhysicalPath())
    item = make_news(news_section, EDITOR, id="tin", text=text_with(part))
    acts = list(act_store(portal).of_item(IUUID(item)))
    assert [act.kind for act in acts] == [CREATE, MODIFY]
    assert acts[1].actor == EDITOR
    told = {"part": part.getId(), "from": before, "came_out_of": part.UID()}
    assert acts[1].details == told


@pytest.mark.regulation("14.2")
def test_what_somebody_else_made_stays(
    news_section: Any, make_news: Any, put: Any
) -> None:
    part = put(news_section, HEAD)
    with api.env.adopt_user(username=EDITOR):
        part.setCreators([EDITOR])
    make_news(news_section, EDITOR, text=text_with(part))
    assert part.getId() in news_section
    assert api.content.get_state(part) == "draft"


def test_what_another_item_uses_stays(
    news_section: Any, make_news: Any, put: Any
) -> None:
    part = put(news_section)
    other = make_news(news_section, HEAD)
    write(other, HEAD, part)
    assert part.getId() in news_section
    make_news(news_section, EDITOR, text=text_with(part))
    assert part.getId() in news_section


def test_what_is_related_elsewhere_stays(
    news_section: Any, make_news: Any, put: Any
) -> None:
    part = put(news_section)
    related = [RelationValue(getUtility(IIntIds).getId(part))]
    make_news(news_section, HEAD, relatedItems=related)
    make_news(news_section, EDITOR, text=text_with(part))
    assert part.getId() in news_section


def test_what_was_submitted_or_is_being_edited_stays(
    news_section: Any, make_news: Any, put: Any, act: Any
) -> None:
    submitted, locked = put(news_section), put(news_section)
    act(EDITOR, submitted, "submit")
    with api.env.adopt_user(username=HEAD):
        ILockable(locked).lock()
    make_news(news_section, EDITOR, text=text_with(submitted, locked))
    assert {submitted.getId(), locked.getId()} <= set(news_section.objectIds())


@pytest.mark.regulation("14.2")
def test_what_stands_in_another_section_stays(
    portal: Any, news_section: Any, make_news: Any, put: Any
) -> None:
    elsewhere = news_section.__parent__
    other = next(
        obj
        for obj in elsewhere.objectValues()
        if obj.portal_type == "Section" and obj.getId() != news_section.getId()
    )
    part = put(other)
    make_news(news_section, EDITOR, text=text_with(part))
    assert part.getId() in other


@pytest.mark.regulation("14.2")
def test_without_the_right_to_move_everything_stays_and_the_item_is_saved(
    news_section: Any, make_news: Any, put: Any
) -> None:
    part = put(news_section)
    news_section.manage_permission("Delete objects", ["Manager"], acquire=0)
    item = make_news(news_section, EDITOR, text=text_with(part))
    assert part.getId() in news_section
    assert item.getId() in news_section


@pytest.mark.regulation("14.2")
def test_a_draft_put_into_an_item_by_hand_follows_it_too_and_begins_anew_outside(
    news_section: Any, make_news: Any, put: Any, listed: Any
) -> None:
    item, part = make_news(news_section, EDITOR), put(news_section)
    with api.env.adopt_user(username=EDITOR):
        inside = api.content.move(part, item)
        assert inside.acquiredRolesAreUsedBy("View")
        copied = api.content.copy(inside, news_section)
        outside = api.content.move(inside, news_section)
    for one in (copied, outside):
        assert api.content.get_state(one) == "draft"
        assert listed(one).review_state == "draft"
        assert "Anonymous" not in roles_that_see(one)


@pytest.mark.regulation("14.2")
def test_a_copy_of_a_draft_put_into_an_item_follows_it(
    news_section: Any, make_news: Any, put: Any
) -> None:
    item, part = make_news(news_section, EDITOR), put(news_section)
    with api.env.adopt_user(username=EDITOR):
        copied = api.content.copy(part, item)
    assert copied.acquiredRolesAreUsedBy("View")
    assert api.content.get_state(part) == "draft"


@pytest.mark.regulation("14.2", "15.3")
@pytest.mark.parametrize("kind", ["Image", "File"])
def test_the_item_keeps_its_state_and_history(
    news_section: Any,
    make_news: Callable[..., Any],
    act: Callable[..., Any],
    put: Callable[..., Any],
    kind: str,
) -> None:
    item = make_news(news_section, EDITOR)
    act(EDITOR, item, "submit")
    act("so-y-te-review", item, "return", comment="Thiếu ảnh")
    before = dict(item.workflow_history)
    put(item, EDITOR, kind)
    assert dict(item.workflow_history) == before
    assert api.content.get_state(item) == "draft"
    with api.env.adopt_user(username=EDITOR):
        api.content.rename(item, new_id="ten-moi")
    assert dict(item.workflow_history) == before


@pytest.mark.regulation("14.2")
def test_a_picture_added_under_review_leaves_the_item_pending(
    news_section: Any,
    make_news: Callable[..., Any],
    act: Callable[..., Any],
    put: Callable[..., Any],
) -> None:
    item = make_news(news_section, EDITOR)
    act(EDITOR, item, "submit")
    put(item, HEAD)
    assert api.content.get_state(item) == "pending"


def test_so_many_left_ones_go_at_one_run(
    portal: Any, news_section: Any, put: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clearing, "MOST", 1)
    getRequest().environ["HTTP_REFERER"] = f"{news_section.absolute_url()}/++add++Link"
    said = {"title": "Trạm", "source": "Nguồn", "byline": "Tác giả"}
    with api.env.adopt_user(username=EDITOR):
        left = {
            createContentInContainer(news_section, "Image", **said).getId()
            for _time in range(2)
        }
    for count in (1, 0):
        with api.env.adopt_roles(["Manager"]):
            ClearLeftBehind().run(portal, datetime.now(UTC) + timedelta(days=31))
        assert len(left & set(news_section.objectIds())) == count


def test_what_a_left_form_uploaded_goes_after_thirty_days(
    portal: Any, news_section: Any, make_news: Any, put: Any
) -> None:
    """But not what something names, nor what nobody sent from a form."""
    by_hand = put(news_section)
    getRequest().environ["HTTP_REFERER"] = f"{news_section.absolute_url()}/++add++Link"
    said = {"title": "Trạm", "source": "Nguồn", "byline": "Tác giả"}
    with api.env.adopt_user(username=EDITOR):
        left, named, related, submitted, kept, file = (
            createContentInContainer(news_section, kind, **said)
            for kind in ["Image"] * 5 + ["File"]
        )
    item = make_news(news_section, EDITOR, text=text_with(kept))
    write(make_news(news_section, HEAD), HEAD, named)
    relation = RelationValue(getUtility(IIntIds).getId(related))
    make_news(news_section, HEAD, relatedItems=[relation])
    with api.env.adopt_user(username=EDITOR):
        api.content.transition(submitted, "submit")
    job, now = ClearLeftBehind(), datetime.now(UTC)
    everything = [left, named, related, submitted, file, by_hand]
    for days, gone in ((29, []), (31, [left, file])):
        with api.env.adopt_roles(["Manager"]):
            job.run(portal, now + timedelta(days=days))
        here = set(news_section.objectIds())
        assert {one.getId() for one in everything} - here == {
            one.getId() for one in gone
        }, days
    assert kept.getId() in item
    with api.env.adopt_user(username=EDITOR):
        kept = {one.uid for one, _folder in deleted_at(news_section.__parent__)}
    assert kept == {one.UID() for one in gone}
