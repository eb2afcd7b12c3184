"""Emergencies: a head alone, a second person afterwards (design, decision 5)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.emergency.confirming import confirm
from bacgiang.policy.editorial.emergency.store import emergency_store
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from bacgiang.policy.testing_people import make_item
from plone import api
import pytest


STATED = {
    "declaration": True,
    "confirmation": "confirmed",
    "confirmed_by": "Sở Y tế",
}


@pytest.mark.regulation("14.2")
def test_head_publishes_alone_only_as_an_emergency_with_a_reason(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-head")
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-head", item, "publish", **STATED)
    assert {one.code for one in error.value.refusals} == {"emergency_only"}
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-head", item, "publish", emergency=True, **STATED)
    assert {one.code for one in error.value.refusals} == {"reason_missing"}
    act("so-y-te-head", item, "publish", emergency=True, comment="Lũ quét", **STATED)
    assert api.content.get_state(item) == "published"
    waiting = list(emergency_store(portal).open(frozenset({"so-y-te"})))
    assert [one.uid for one in waiting] == [item.UID()]


@pytest.mark.regulation("14.2")
def test_a_second_person_confirms(portal, people, news_section, make_news, act):
    item = make_news(news_section, "so-y-te-head")
    act("so-y-te-head", item, "publish", emergency=True, comment="Lũ", **STATED)
    refused = {"so-y-te-head": "own_act", "so-y-te-update": "not_your_level"}
    refused["ubnd-head"] = "not_your_level"
    for user, code in refused.items():
        with (
            api.env.adopt_user(username=user),
            pytest.raises(Refused) as error,
        ):
            confirm(item)
        assert error.value.refusals[0].code == code
    with api.env.adopt_user(username="so-y-te-review"):
        confirm(item, "Đã kiểm tra")
    assert not list(emergency_store(portal).open())


@pytest.mark.regulation("14.2")
def test_review_and_publish_in_one_hand_is_no_emergency(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "pending")
    act("so-y-te-head", item, "publish", **STATED)
    assert api.content.get_state(item) == "published"
    assert not list(emergency_store(portal).open())


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize("is_submitted", [False, True])
def test_nobody_alone_publishes_what_bears_a_mark_of_secrecy(
    portal, people, news_section, make_news, act, is_submitted
):
    item = make_news(news_section, "so-y-te-head")
    item.description = "TỐI MẬT"
    ground = {"secrecy_ground": "declassified", "secrecy_document": "12/GM, 1/2/2026"}
    if is_submitted:
        act("so-y-te-head", item, "submit", **ground)
    alone = {**STATED, **ground, "emergency": True, "comment": "Lũ quét"}
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-head", item, "publish", **alone)
    assert [one.code for one in error.value.refusals] == ["secrecy_not_alone"]
    if is_submitted:
        act("so-y-te-review", item, "approve", **STATED)
        act("so-y-te-head", item, "publish")
        assert api.content.get_state(item) == "published"
