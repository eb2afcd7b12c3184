"""The editorial workflow, act by act (4.2a, 9.1, 14.2)."""

from AccessControl import Unauthorized
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from plone import api
from plone.app.dexterity.behaviors.metadata import IBasic
from Products.CMFCore.WorkflowCore import WorkflowException
import pytest
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


APPROVAL = {
    "declaration": True,
    "confirmation": "confirmed",
    "confirmed_by": "Sở Y tế",
}


def codes(error: pytest.ExceptionInfo) -> set[str]:
    return {refusal.code for refusal in error.value.refusals}


@pytest.mark.regulation("14.2")
def test_item_goes_from_draft_to_published(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update")
    act("so-y-te-update", item, "submit")
    act("so-y-te-review", item, "approve", **APPROVAL)
    act("so-y-te-publish", item, "publish")
    assert api.content.get_state(item) == "published"
    with api.env.adopt_roles(["Anonymous"]):
        found = api.content.find(UID=item.UID())
    assert [brain.UID for brain in found] == [item.UID()]


@pytest.mark.regulation("9.1")
@pytest.mark.parametrize("missing", ["source", "byline"])
def test_submission_asks_for_source_and_author(
    portal, people, news_section, make_news, act, missing
):
    item = make_news(news_section, "so-y-te-update", **{missing: ""})
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-update", item, "submit")
    assert codes(error) == {"attribution_missing"}


@pytest.mark.regulation("14.2")
def test_nobody_approves_their_own_text(portal, people, news_section, make_news, act):
    item = make_news(news_section, "so-y-te-head")
    act("so-y-te-head", item, "submit")
    with pytest.raises(WorkflowException):
        act("so-y-te-head", item, "approve", **APPROVAL)
    act("so-y-te-review", item, "approve", **APPROVAL)
    assert api.content.get_state(item) == "approved"


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("level", ["update", "review", "publish", "head"])
def test_other_boards_do_not_even_see_a_draft(
    portal, people, news_section, make_news, level
):
    item = make_news(news_section, "so-y-te-update")
    for code in ("huyen-hiep-hoa", "ubnd"):
        with api.env.adopt_user(username=f"{code}-{level}"):
            assert not api.user.has_permission("View", obj=item)
            assert not api.user.has_permission("Modify portal content", obj=item)
            assert not api.content.find(UID=item.UID())


@pytest.mark.regulation("7.2e")
def test_withdrawal_asks_for_ground_and_reason(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update")
    act("so-y-te-update", item, "submit")
    act("so-y-te-review", item, "approve", **APPROVAL)
    act("so-y-te-publish", item, "publish")
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-publish", item, "withdraw")
    assert codes(error) == {"reason_missing", "ground_missing"}
    act("so-y-te-publish", item, "withdraw", comment="Số liệu sai", ground="inaccurate")
    assert api.content.get_state(item) == "withdrawn"


@pytest.mark.regulation("4.2a")
def test_a_published_text_changes_on_no_way_by_whoever_wrote_it(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update")
    change = ObjectModifiedEvent(item, Attributes(IBasic, "title"))
    with api.env.adopt_user(username="so-y-te-update"):
        notify(change)
    act("so-y-te-update", item, "submit")
    act("so-y-te-review", item, "approve", **APPROVAL)
    act("so-y-te-publish", item, "publish")
    for name in ("so-y-te-update", "so-y-te-publish"):
        with api.env.adopt_user(username=name), pytest.raises(Unauthorized):
            notify(change)
