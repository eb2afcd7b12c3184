"""Changing a published item goes through a working copy (design, decision 5)."""

from bacgiang.policy.editorial.corrections.store import correction_store
from bacgiang.policy.editorial.workflow.enforcement import RefusedTransition
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.editorial.working_copy.rules import working_copy_of
from bacgiang.policy.testing_people import make_item
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
from zExceptions import Forbidden
from zExceptions import Unauthorized


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
        pytest.raises(Forbidden),
    ):
        ICheckinCheckoutPolicy(copy).checkin("")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_only_published_items_are_checked_out(portal, people, news_section, state):
    item = make_item(news_section, "so-y-te", state)
    with pytest.raises(Forbidden):
        check_out(item, "so-y-te-update")


@pytest.mark.regulation("5.1", "14.2")
@pytest.mark.parametrize(
    "user", ["so-y-te-review", "so-y-te-publish", "ubnd-head", "huyen-hiep-hoa-update"]
)
def test_others_do_not_check_out(portal, people, news_section, user):
    item = make_item(news_section, "so-y-te", "published")
    with pytest.raises((Forbidden, Unauthorized)):
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
