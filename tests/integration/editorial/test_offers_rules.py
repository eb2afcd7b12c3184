"""Who may do what about an offer, and when (3.1, 8.2)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.kinds import ACCEPT
from bacgiang.policy.editorial.acts.kinds import END_ACCEPTANCE
from bacgiang.policy.editorial.acts.kinds import OFFER
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.offers import reasons
from bacgiang.policy.editorial.offers.listing import listed_on_main_site
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.offer import OfferState
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.places import site_state
from bacgiang.policy.editorial.offers.rules import current_offer
from bacgiang.policy.editorial.offers.rules import open_acts
from bacgiang.policy.editorial.offers.rules import place_refuses
from bacgiang.policy.editorial.offers.seeing import is_main_reviewer
from bacgiang.policy.editorial.offers.seeing import is_shown_to_board
from bacgiang.policy.editorial.offers.seeing import may_know
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.life_cycle import take_to_desk
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.site_places import SiteState
from plone import api
import pytest


WAY = {
    "never offered": (),
    "offered": (("so-y-te-publish", OfferAct.OFFER),),
    "accepted": (
        ("so-y-te-publish", OfferAct.OFFER),
        ("ubnd-review", OfferAct.ACCEPT),
    ),
    "declined": (
        ("so-y-te-publish", OfferAct.OFFER),
        ("ubnd-review", OfferAct.DECLINE),
    ),
    "ended": (
        ("so-y-te-publish", OfferAct.OFFER),
        ("ubnd-review", OfferAct.ACCEPT),
        ("ubnd-head", OfferAct.END),
    ),
    "taken back": (
        ("so-y-te-publish", OfferAct.OFFER),
        ("so-y-te-head", OfferAct.WITHDRAW),
    ),
}
UNIT = ("so-y-te-publish", "so-y-te-head")
REVIEW = ("ubnd-review",)
HEAD = ("ubnd-head",)
NOBODY = (
    "so-y-te-update",
    "so-y-te-review",
    "huyen-hiep-hoa-publish",
    "huyen-hiep-hoa-head",
    "ubnd-update",
    "ubnd-publish",
    "van-phong",
)
OPEN = {
    "never offered": ({OfferAct.OFFER}, set()),
    "offered": ({OfferAct.WITHDRAW}, {OfferAct.ACCEPT, OfferAct.DECLINE}),
    "accepted": (set(), {OfferAct.END, OfferAct.WORDS}),
    "declined": ({OfferAct.OFFER}, set()),
    "ended": ({OfferAct.OFFER}, set()),
    "taken back": ({OfferAct.OFFER}, set()),
}


def board_may_see(item):
    return is_main_reviewer(item) and is_shown_to_board(item)


def do(user, item, act, **stated):
    with api.env.adopt_user(username=user):
        return perform(item, act, OfferStatement(**stated))


def go(item, stage):
    for user, act in WAY[stage]:
        do(user, item, act, reason="Lý do")
    return item


def codes(error):
    return {one.code for one in error.value.refusals}


@pytest.mark.regulation("3.1", "8.2")
@pytest.mark.parametrize("stage", WAY)
@pytest.mark.parametrize("state", ["approved", "published"])
def test_who_can_try_what(portal, people, news_section, stage, state):
    item = go(make_item(news_section, "so-y-te", state), stage)
    of_unit, of_main = OPEN[stage]
    expected_of = {
        UNIT: of_unit,
        REVIEW: of_main - {OfferAct.WORDS},
        HEAD: of_main,
        NOBODY: set(),
    }
    for users, expected in expected_of.items():
        for user in users:
            with api.env.adopt_user(username=user):
                assert set(open_acts(item)) == expected, (stage, user)
    with api.env.adopt_roles(["Anonymous"]):
        assert not open_acts(item)


@pytest.mark.regulation("8.2")
@pytest.mark.parametrize("state", ["draft", "pending", "withdrawn"])
def test_only_an_approved_or_published_item_is_offered(
    portal, people, news_section, state
):
    item = make_item(news_section, "so-y-te", state)
    with pytest.raises(Refused) as error:
        do("so-y-te-head", item, OfferAct.OFFER)
    assert codes(error) == {"not_approved"}


@pytest.mark.regulation("8.2")
def test_an_item_of_the_main_site_is_not_offered(portal, people):
    item = make_item(portal["vi"]["tin-tuc"], "ubnd", "approved")
    with pytest.raises(Refused) as error:
        do("ubnd-head", item, OfferAct.OFFER)
    assert codes(error) == {"main_site_item"}


@pytest.mark.regulation("8.2")
def test_a_picture_inside_an_item_is_not_offered_by_itself(
    portal, people, news_section
):
    item = make_item(news_section, "so-y-te")
    with api.env.adopt_user(username="so-y-te-update"):
        picture = api.content.create(item, "Image", "anh")
    with pytest.raises(Refused) as error:
        do("so-y-te-head", picture, OfferAct.OFFER)
    assert codes(error) == {"not_offerable"}


@pytest.mark.regulation("3.1")
@pytest.mark.parametrize("act", [OfferAct.DECLINE, OfferAct.END])
def test_declining_and_ending_ask_for_a_reason(portal, people, news_section, act):
    stage = "offered" if act is OfferAct.DECLINE else "accepted"
    item = go(make_item(news_section, "so-y-te", "published"), stage)
    for reason, expected in (("", "reason_missing"), ("x" * 5001, "reason_too_long")):
        with pytest.raises(Refused) as error:
            do("ubnd-review", item, act, reason=reason)
        assert codes(error) == {expected}


@pytest.mark.regulation("3.1")
def test_own_words_have_limits(portal, people, news_section):
    item = go(make_item(news_section, "so-y-te", "published"), "offered")
    with pytest.raises(Refused) as error:
        words = {"heading": "x" * 301, "lead": "x" * 2001, "declaration": True}
        do("ubnd-head", item, OfferAct.ACCEPT, **words)
    assert codes(error) == {"heading_too_long", "lead_too_long"}


@pytest.mark.regulation("3.1", "15.3")
def test_history_and_record_keep_who_when_and_why(portal, people, news_section):
    item = go(make_item(news_section, "so-y-te", "published"), "ended")
    offer = current_offer(item)
    assert (offer.state, offer.offered_by) == (OfferState.ENDED, "so-y-te-publish")
    assert (offer.decided_by, offer.reason) == ("ubnd-head", "Lý do")
    acts = list(act_store(portal).of_item(item.UID()))[-3:]
    assert [(one.kind, one.actor, one.unit) for one in acts] == [
        (OFFER, "so-y-te-publish", "so-y-te"),
        (ACCEPT, "ubnd-review", "ubnd"),
        (END_ACCEPTANCE, "ubnd-head", "ubnd"),
    ]


@pytest.mark.regulation("14.2")
def test_main_board_sees_an_unpublished_item_only_while_it_is_offered(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "approved")
    other = make_item(news_section, "so-y-te", "approved")

    def seen():
        with api.env.adopt_user(username="ubnd-review"):
            assert not api.user.has_permission("View", obj=item)
            return board_may_see(item), board_may_see(other), may_know(other)

    assert seen() == (False, False, False)
    do("so-y-te-publish", item, OfferAct.OFFER)
    assert seen() == (True, False, False)
    for user in NOBODY:
        with api.env.adopt_user(username=user):
            assert not board_may_see(item)
    do("so-y-te-publish", item, OfferAct.WITHDRAW)
    assert seen() == (False, False, False)


@pytest.mark.regulation("8.2")
def test_an_offer_lapses_when_the_approval_is_taken_away(
    portal, people, news_section, act
):
    item = go(make_item(news_section, "so-y-te", "approved"), "offered")
    act("so-y-te-review", item, "return", comment="Sửa lại")
    assert current_offer(item).state is OfferState.LAPSED
    with api.env.adopt_user(username="ubnd-head"):
        assert not board_may_see(item)
        assert not open_acts(item)


@pytest.mark.regulation("8.2")
def test_publishing_an_offered_item_keeps_its_offer(portal, people, news_section, act):
    item = go(make_item(news_section, "so-y-te", "approved"), "offered")
    act("so-y-te-publish", item, "publish")
    assert current_offer(item).state is OfferState.OFFERED


@pytest.mark.regulation("8.2")
def test_a_working_copy_is_not_offered(portal, people, news_section, act):
    from plone.app.iterate.interfaces import ICheckinCheckoutPolicy

    item = make_item(news_section, "so-y-te", "published")
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(item.__parent__)
    act("so-y-te-update", copy, "submit")
    with pytest.raises(Refused) as error:
        do("so-y-te-publish", copy, OfferAct.OFFER)
    assert codes(error) == {"working_copy"}


@pytest.mark.regulation("2.2a", "5.2")
def test_an_item_on_a_hidden_site_is_only_taken_over(portal, people, news_section):
    item = make_item(news_section, "so-y-te", "published")
    go(item, "accepted")
    assert place_refuses(item) is None
    assert listed_on_main_site(item)
    with api.env.adopt_roles(["Manager"]):
        take_to_desk(get_unit("so-y-te"))
        assert place_refuses(item).code == "take_over_only"
        merge_unit(get_unit("so-y-te"), "huyen-hiep-hoa", today(), "Sáp nhập")
    assert site_state(item) is SiteState.CLOSED_DESK
    assert place_refuses(item) == reasons.NO_PUBLIC_SITE
    assert not listed_on_main_site(item)
