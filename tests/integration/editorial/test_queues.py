"""“Việc của tôi”: what waits for whom, oldest first, and nothing of other sites."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.citizen.cases.rows_now import Rows
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.editorial.queues.age import age_in_words
from bacgiang.policy.editorial.queues.listed import all_waiting
from bacgiang.policy.editorial.queues.my_work import count_waiting
from bacgiang.policy.editorial.queues.my_work import matters_of
from bacgiang.policy.editorial.queues.waiting import IWaitingWork
from bacgiang.policy.petitions.content.course import Phase
from bacgiang.policy.petitions.queue import waiting as petitions
from bacgiang.policy.testing_people import join_board
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.boards.events import WorkHandedOver
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.people.handing_over_store import hand_over_store
from bacgiang.policy.units.people.handing_over_store import HandOver
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from zope.component import getGlobalSiteManager
from zope.component import provideUtility
from zope.event import notify
from zope.i18n import translate
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent


NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def waiting(user_id):
    """Matter → UIDs, in order, of the matters that have something."""
    with api.env.adopt_user(username=user_id):
        found = {
            matter.name: [item.uid for item in matter.items]
            for matter in matters_of(user_id)
            if matter.waits
        }
    return {name: uids for name, uids in found.items() if uids}


def count(user_id):
    with api.env.adopt_user(username=user_id):
        return count_waiting(user_id)


def age_of(item, days):
    """Let the item have been in its state for some days."""
    tool = api.portal.get_tool("portal_workflow")
    workflow = tool.getChainFor(item)[0]
    item.workflow_history[workflow][-1]["time"] -= days
    item.reindexObject(idxs=["state_since"])


@pytest.fixture
def other_section(portal):
    return portal["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    ("state", "level", "matter"),
    [
        ("draft", "update", "drafts"),
        ("pending", "review", "review"),
        ("approved", "publish", "publish"),
    ],
)
def test_each_level_finds_its_own_work(
    portal, people, news_section, state, level, matter
):
    item = make_item(news_section, "so-y-te", state)
    for other in ("update", "review", "publish"):
        expected = {matter: [item.UID()]} if other == level else {}
        assert waiting(f"so-y-te-{other}") == expected
    head = {} if state == "draft" else {matter: [item.UID()]}
    assert waiting("so-y-te-head") == head
    for stranger in ("huyen-hiep-hoa-head", "ubnd-head", "van-phong"):
        assert waiting(stranger) == {}


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_finished_items_wait_for_nobody(portal, people, news_section, state):
    make_item(news_section, "so-y-te", state)
    for level in Level:
        assert waiting(f"so-y-te-{level.value}") == {}


@pytest.mark.regulation("14.2")
def test_returned_items_come_before_and_apart_from_drafts(
    portal, people, news_section, act
):
    draft = make_item(news_section, "so-y-te")
    item = make_item(news_section, "so-y-te", "pending")
    act("so-y-te-review", item, "return", comment="Bổ sung")
    found = waiting("so-y-te-update")
    assert list(found.items()) == [
        ("returned", [item.UID()]),
        ("drafts", [draft.UID()]),
    ]


@pytest.mark.regulation("14.2")
def test_a_returned_item_waits_for_its_submitter_too(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te")
    act("so-y-te-head", item, "submit")
    act("so-y-te-review", item, "return", comment="Bổ sung")
    assert waiting("so-y-te-head") == {"returned": [item.UID()]}
    assert waiting("so-y-te-update") == {"returned": [item.UID()]}


@pytest.mark.regulation("14.2")
def test_oldest_first_across_sites(portal, people, news_section, other_section):
    member = Membership(
        "huyen-hiep-hoa",
        "so-y-te-review",
        Level.REVIEW,
        Position.MEMBER,
        now_utc(),
        "admin",
    )
    board_store(portal).add(member)
    ages = {}
    for days, section, code in (
        (1, news_section, "so-y-te"),
        (9, other_section, "huyen-hiep-hoa"),
        (4, news_section, "so-y-te"),
    ):
        ages[days] = make_item(section, code, "pending")
        age_of(ages[days], days)
    assert waiting("so-y-te-review") == {
        "review": [ages[days].UID() for days in (9, 4, 1)]
    }


@pytest.mark.regulation("14.2")
def test_all_matters_together_are_oldest_first(portal, people, news_section):
    for state, days in (("pending", 2), ("approved", 5), ("pending", 8)):
        age_of(make_item(news_section, "so-y-te", state), days)
    with api.env.adopt_user(username="so-y-te-head"):
        found = [item.matter for item in all_waiting("so-y-te-head")]
    assert found == ["review", "publish", "review"]


@pytest.mark.regulation("14.2")
def test_own_text_is_shown_but_marked_and_not_counted(portal, people, news_section):
    item = make_item(news_section, "so-y-te", "pending")
    assert count("so-y-te-review") == 1
    with api.env.adopt_user(username="so-y-te-review"):
        notify(ObjectModifiedEvent(item))
        (found,) = all_waiting("so-y-te-review")
    assert (found.may_act, found.note is not None) == (False, True)
    assert found.url.endswith("/view")
    assert count("so-y-te-review") == 0
    assert count("so-y-te-head") == 1


@pytest.mark.regulation("14.2")
def test_an_ended_level_finds_nothing(portal, people, news_section):
    make_item(news_section, "so-y-te", "pending")
    store = board_store(portal)
    for member in store.active_of_user("so-y-te-review"):
        store.end(member, "so-y-te-head")
    assert waiting("so-y-te-review") == {}


@pytest.mark.regulation("7.1")
def test_drafts_that_were_handed_over_wait_for_the_successor(
    portal, people, news_section
):
    item = make_item(news_section, "so-y-te")
    uids = (item.UID(),)
    record = HandOver(
        "so-y-te", "so-y-te-update", "so-y-te-head", uids, "so-y-te-head", now_utc()
    )
    hand_over_store(portal).add(record)
    notify(
        WorkHandedOver(
            "so-y-te", "so-y-te-update", "so-y-te-head", uids, "so-y-te-head"
        )
    )
    assert waiting("so-y-te-head") == {"drafts": [item.UID()]}
    assert waiting("so-y-te-update") == {}


@pytest.mark.regulation("14.2")
def test_an_emergency_waits_for_a_second_person(portal, people, news_section, act):
    item = make_item(news_section, "so-y-te")
    stated = {
        "declaration": True,
        "confirmation": "confirmed",
        "confirmed_by": "Sở",
        "comment": "Bão",
        "emergency": True,
    }
    act("so-y-te-head", item, "publish", **stated)
    assert waiting("so-y-te-review") == {"confirm": [item.UID()]}
    assert waiting("so-y-te-head") == {}
    assert waiting("huyen-hiep-hoa-review") == {}


@pytest.mark.regulation("8.2")
def test_offers_wait_for_the_main_board(portal, people, news_section):
    item = make_item(news_section, "so-y-te", "published")
    with api.env.adopt_user(username="so-y-te-publish"):
        perform(item, OfferAct.OFFER)
    for level in ("review", "head"):
        assert waiting(f"ubnd-{level}") == {"offers": [item.UID()]}
    for level in ("update", "publish"):
        assert waiting(f"ubnd-{level}") == {}
    with api.env.adopt_user(username="ubnd-review"):
        perform(item, OfferAct.DECLINE, OfferStatement(reason="Trùng tin"))
    assert waiting("ubnd-head") == {}


@pytest.mark.regulation("5.2")
def test_approved_items_of_a_desk_wait_to_be_offered(portal, people):
    for level in Level:
        join_board(portal, "hdnd", level, "Mat-khau-thu-1")
    section = portal["vi"]["don-vi"]["hdnd"]["tin-tuc"]
    item = make_item(section, "hdnd", "approved")
    assert waiting("hdnd-publish") == {"to-offer": [item.UID()]}
    with api.env.adopt_user(username="hdnd-publish"):
        perform(item, OfferAct.OFFER)
    assert waiting("hdnd-publish") == {}
    with api.env.adopt_user(username="ubnd-review"):
        into = portal["vi"]["tin-tuc"].UID()
        offer = perform(item, OfferAct.ACCEPT, OfferStatement(derive_into=into))
    assert waiting("ubnd-update") == {"taken-over": [offer.derived]}


@pytest.mark.regulation("14.2")
def test_counting_stops_past_the_most(portal, people, news_section, monkeypatch):
    for _number in range(4):
        make_item(news_section, "so-y-te", "pending")
    with api.env.adopt_user(username="so-y-te-review"):
        assert count_waiting("so-y-te-review", most=2) == 3
        assert count_waiting("so-y-te-review") == 4

    # Of petitions the totals are told, and none is loaded.
    many = {"so-y-te": 3_000}
    monkeypatch.setattr(
        Rows,
        "totals",
        lambda rows, lists, phases, newer: {
            one: sum(many.get(code, 0) for code in lists)
            for one in phases
            if one is Phase.OPEN
        },
    )
    monkeypatch.setattr(petitions, "shown", None)
    with api.env.adopt_user(username="so-y-te-review"):
        assert count_waiting("so-y-te-review") == 3_000


@pytest.mark.regulation("15.5")
def test_nobody_learns_from_the_catalog_who_works_on_published_items(
    portal, people, news_section
):
    make_item(news_section, "so-y-te", "published")
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(responsible="so-y-te-update")


@pytest.mark.regulation("14.2")
def test_another_matter_plugs_in(portal, people):
    @implementer(IWaitingWork)
    class Petitions:
        title = "Petitions"
        order = 1

        def __call__(self, user_id, seats):
            assert [seat.code for seat in seats] == ["so-y-te"]
            return iter(())

    work = Petitions()
    provideUtility(work, IWaitingWork, name="kind-of-a-test")
    try:
        with api.env.adopt_user(username="so-y-te-update"):
            assert matters_of("so-y-te-update")[0].name == "kind-of-a-test"
    finally:
        getGlobalSiteManager().unregisterUtility(
            work, IWaitingWork, name="kind-of-a-test"
        )


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=23), "23 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_age_in_words(passed, words):
    message = age_in_words(NOW - passed, NOW)
    assert translate(message, target_language="en") == words


@pytest.mark.regulation("14.2")
def test_who_changes_a_picture_of_a_pending_item_changed_the_item(
    portal, people, news_section
):
    item = make_item(news_section, "so-y-te", "pending")
    assert count("so-y-te-review") == 1
    with api.env.adopt_user(username="so-y-te-review"):
        api.content.create(item, "Image", "anh")
    assert count("so-y-te-review") == 0
