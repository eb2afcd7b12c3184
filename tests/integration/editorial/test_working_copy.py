"""Changing a published item goes through a working copy (design, decision 5)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.corrections.store import correction_store
from bacgiang.policy.editorial.deleted.store import deleted_store
from bacgiang.policy.editorial.emergency.confirming import confirm_refuses
from bacgiang.policy.editorial.public.facts import facts_of
from bacgiang.policy.editorial.visibility.moments import Moment
from bacgiang.policy.editorial.visibility.moments import moment_of
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from bacgiang.policy.editorial.working_copy.rules import working_copy_of
from bacgiang.policy.testing_people import join_board
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.levels import Level
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.layout.viewlets.content import ContentHistoryViewlet
from Products.CMFCore.WorkflowCore import WorkflowException
import pytest
from zExceptions import Unauthorized
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


APPROVAL = {
    "declaration": True,
    "confirmation": "unconfirmed",
}


def check_out(item, user):
    with api.env.adopt_user(username=user):
        return ICheckinCheckoutPolicy(item).checkout(item.__parent__)


@pytest.mark.regulation("9.1", "14.2")
def test_the_public_text_changes_only_when_the_copy_is_published(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published", title="Cũ")
    uid = item.UID()
    copy = check_out(item, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-update"):
        copy.title = "Mới"
    assert api.content.get_state(copy) == "draft"
    for user, step, stated in (
        ("so-y-te-update", "submit", {}),
        ("so-y-te-review", "approve", APPROVAL),
    ):
        act(user, copy, step, **stated)
        assert item.Title() == "Cũ"
    act("so-y-te-publish", copy, "publish")
    assert item.Title() == "Mới"
    assert item.UID() == uid
    assert api.content.get_state(item) == "published"
    assert copy.getId() not in news_section
    assert working_copy_of(item) is None
    assert not deleted_store().of_unit("so-y-te")
    assert [
        b.getURL() for b in api.content.find(context=news_section, Title="Mới")
    ] == [item.absolute_url()]
    assert api.content.find(UID=uid)[0].is_reference


@pytest.mark.regulation("14.2")
def test_check_in_by_hand_is_refused(portal, people, news_section):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-update")
    with (
        api.env.adopt_user(username="so-y-te-update"),
        pytest.raises(Refused),
    ):
        ICheckinCheckoutPolicy(copy).checkin("")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_only_published_items_are_checked_out(portal, people, news_section, state):
    item = make_item(news_section, "so-y-te", state)
    with pytest.raises(Refused):
        check_out(item, "so-y-te-update")


@pytest.mark.regulation("5.1", "14.2")
@pytest.mark.parametrize(
    "user", ["so-y-te-review", "so-y-te-publish", "ubnd-head", "huyen-hiep-hoa-update"]
)
def test_others_do_not_check_out(portal, people, news_section, user):
    item = make_item(news_section, "so-y-te", "published")
    with pytest.raises((Refused, Unauthorized)):
        check_out(item, user)


@pytest.mark.regulation("14.2")
def test_the_copys_author_does_not_approve_it(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-head")
    act("so-y-te-head", copy, "submit")
    with api.env.adopt_user(username="so-y-te-head"):
        reasons = refusals(copy, Transition.APPROVE)
    assert [one.code for one in reasons] == ["own_text"]


@pytest.mark.regulation("9.1")
def test_pictures_of_the_copy_come_along(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.create(copy, "File", id="tep", title="Tệp")
    act("so-y-te-update", copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    act("so-y-te-publish", copy, "publish")
    assert "tep" in item


@pytest.mark.regulation("4.2b")
def test_a_correction_is_shown_with_its_reason(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-update")
    act("so-y-te-update", copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    with pytest.raises(RefusedTransition):
        act("so-y-te-publish", copy, "publish", correction="Số liệu 12 sửa thành 21")
    act(
        "so-y-te-publish",
        copy,
        "publish",
        correction="Số liệu 12 sửa thành 21",
        comment="Nhầm khi đánh máy",
    )
    (correction,) = correction_store(portal).of_item(item.UID())
    assert correction.what == "Số liệu 12 sửa thành 21"
    assert correction.why == "Nhầm khi đánh máy"


def change(item, act, writer="so-y-te-update", **stated):
    """Take a change to the item through the workflow; the copy, before it is out."""
    copy = check_out(item, writer)
    act(writer, copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    return copy


def published_days_ago(item, days):
    item.setEffectiveDate(DateTime() - days)
    item.reindexObject()
    return item.effective_date


def is_public(item):
    return moment_of(item) is Moment.DURING


@pytest.mark.regulation("9.1")
def test_a_change_cannot_be_set_for_later(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "published")
    published_days_ago(item, 2)
    copy = change(item, act)
    later = datetime.now(UTC) + timedelta(days=3)
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-publish", copy, "publish", effective=later)
    assert [one.code for one in error.value.refusals] == ["change_set_for_later"]
    assert is_public(item)


@pytest.mark.regulation("9.1")
def test_a_date_to_come_in_the_copy_holds_the_change_back(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published")
    first = published_days_ago(item, 2)
    copy = change(item, act)
    copy.setEffectiveDate(DateTime() + 3)
    with pytest.raises(RefusedTransition):
        act("so-y-te-publish", copy, "publish")
    act("so-y-te-publish", copy, "publish", effective=datetime.now(UTC))
    assert item.effective_date == first


def test_a_change_to_what_is_not_out_yet_may_move_its_date(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published")
    item.setEffectiveDate(DateTime() + 3)
    copy = change(item, act)
    later = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(days=5)
    act("so-y-te-publish", copy, "publish", effective=later)
    assert item.effective_date == DateTime(later.isoformat())
    assert facts_of(item).changed is None


@pytest.mark.regulation("9.1")
def test_a_change_keeps_the_date_of_first_publication(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published")
    first = published_days_ago(item, 2)
    assert facts_of(item).changed is None
    before = datetime.now(UTC) - timedelta(seconds=1)
    act("so-y-te-publish", change(item, act), "publish")
    facts = facts_of(item)
    assert item.effective_date == first
    assert facts.published == first.asdatetime()
    assert facts.changed > before
    (brain,) = api.content.find(UID=item.UID())
    assert brain.effective == first


@pytest.mark.regulation("14.2", "15.3")
def test_the_items_history_names_who_made_the_change(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-head"):
        copy.title = "Mới"
        notify(ObjectModifiedEvent(copy))
    act("so-y-te-update", copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    act("so-y-te-publish", copy, "publish", comment="Bổ sung số liệu")
    with api.env.adopt_user(username="so-y-te-head"):
        viewlet = ContentHistoryViewlet(item, item.REQUEST, None, None)
        viewlet.site_url = viewlet.navigation_root_url = portal.absolute_url()
        history = viewlet.fullHistory()
    told = [(one["action"], one["actorid"]) for one in reversed(history)]
    workflow = [one for one in told if one[0] != "Edited"]
    assert workflow[-5:] == [
        ("change", "so-y-te-update"),
        ("change", "so-y-te-head"),
        ("submit", "so-y-te-update"),
        ("approve", "so-y-te-review"),
        ("publish", "so-y-te-publish"),
    ]
    versions = {actor for action, actor in told if action == "Edited"}
    assert versions <= {"so-y-te-update", "so-y-te-publish"}
    assert "so-y-te-publish" in versions
    approval = next(one for one in history if one["action"] == "approve")
    assert approval["details"]["declaration"] is True
    published = next(one for one in history if one["action"] == "publish")
    assert published["comments"] == "Bổ sung số liệu"
    assert api.content.get_state(item) == "published"


@pytest.mark.regulation("15.3")
def test_the_step_of_the_history_is_no_way_between_states(
    portal, people, news_section, act
):
    for state in ("draft", "published"):
        item = make_item(news_section, "so-y-te", state)
        with pytest.raises(WorkflowException):
            act("so-y-te-head", item, "change")
        assert api.content.get_state(item) == state


@pytest.mark.regulation("9.1", "14.2")
def test_who_wrote_the_change_does_not_confirm_its_emergency(
    portal, people, news_section, act
):
    join_board(portal, "so-y-te", Level.REVIEW, "Mat-khau-thu-1")
    item = make_item(news_section, "so-y-te", "published")
    with api.env.adopt_roles(["Manager"]):
        item.manage_setLocalRoles("so-y-te-review", ["Editor", "Contributor"])
        news_section.manage_setLocalRoles("so-y-te-review", ["Contributor"])
    copy = check_out(item, "so-y-te-review")
    stated = {**APPROVAL, "emergency": True, "comment": "Bão số 3"}
    act("so-y-te-head", copy, "publish", **stated)
    review = api.user.get("so-y-te-review")
    assert confirm_refuses(item, review.getUser()).code == "own_text"


@pytest.mark.regulation("14.2", "15.3")
def test_a_picture_added_to_the_copy_goes_its_way_with_it(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published")
    copy = check_out(item, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-update"):
        api.content.create(copy, "Image", "anh-moi", title="Ảnh mới")
    act("so-y-te-update", copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    act("so-y-te-publish", copy, "publish")
    assert "anh-moi" in item
    assert api.content.get_state(item) == "published"
