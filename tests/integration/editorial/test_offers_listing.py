"""Accepted items are listed on both sites from their one place (design, decision 3)."""

from bacgiang.policy.base.entries.main_words import main_words
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.tasks.about import open_about
from bacgiang.policy.editorial.offers.changes import differences
from bacgiang.policy.editorial.offers.listing import OfferWords
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.queue import rows_of
from bacgiang.policy.editorial.offers.queue import Tray
from bacgiang.policy.editorial.offers.queue import uids_in
from bacgiang.policy.editorial.offers.rules import current_offer
from bacgiang.policy.editorial.offers.snapshot import Fate
from bacgiang.policy.editorial.offers.snapshot import Portion
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.editorial.offers.store import offer_store
from bacgiang.policy.editorial.offers.tasks import PICTURE_KIND
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.sites.transitions import change_state
from plone import api
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.namedfile.file import NamedBlobImage
import pytest


PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00"
    b"\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}


def do(user, item, act, **stated):
    with api.env.adopt_user(username=user):
        return perform(item, act, OfferStatement(**stated))


def accept(item, **stated):
    do("so-y-te-publish", item, OfferAct.OFFER)
    return do("ubnd-review", item, OfferAct.ACCEPT, **stated)


def listed_in(section):
    """UIDs a visitor finds in the section's list."""
    with api.env.adopt_roles(["Anonymous"]):
        brains = ICollection(section).results(batch=False, brains=True)
        return [brain.UID for brain in brains]


@pytest.fixture
def sections(portal, news_section):
    return news_section, portal["vi"]["tin-tuc"]


@pytest.fixture
def both(sections):
    """Whether an item is on the unit's list and on the main site's."""

    def where(item):
        unit, main = sections
        return item.UID() in listed_in(unit), item.UID() in listed_in(main)

    return where


@pytest.mark.regulation("3.1", "8.2")
def test_an_accepted_item_is_listed_on_both_sites(portal, people, news_section, both):
    item = make_item(news_section, "so-y-te", "published")
    address = item.absolute_url()
    assert both(item) == (True, False)
    do("so-y-te-publish", item, OfferAct.OFFER)
    assert both(item) == (True, False)
    do("ubnd-review", item, OfferAct.ACCEPT)
    assert both(item) == (True, True)
    assert item.absolute_url() == address
    catalog = api.portal.get_tool("portal_catalog")
    assert len(catalog.unrestrictedSearchResults(shown_on="ubnd", UID=item.UID())) == 1


@pytest.mark.regulation("9.1")
def test_accepted_before_publication_it_is_listed_only_when_published(
    portal, people, news_section, both, act
):
    item = make_item(news_section, "so-y-te", "approved")
    accept(item)
    catalog = api.portal.get_tool("portal_catalog")
    query = {"shown_on": "ubnd", "UID": item.UID()}
    assert not catalog.unrestrictedSearchResults(query)
    act("so-y-te-publish", item, "publish")
    assert both(item) == (True, True)


@pytest.mark.regulation("3.1")
def test_ending_takes_it_off_the_main_site_only(portal, people, news_section, both):
    item = make_item(news_section, "so-y-te", "published")
    accept(item)
    do("ubnd-head", item, OfferAct.END, reason="Hết thời sự")
    assert both(item) == (True, False)


@pytest.mark.regulation("3.1", "7.2e")
def test_the_unit_withdraws_off_both_and_publishing_again_lists_on_both(
    portal, people, news_section, both, act
):
    item = make_item(news_section, "so-y-te", "published")
    accept(item)
    act("so-y-te-publish", item, "withdraw", comment="Sai", ground="inaccurate")
    assert both(item) == (False, False)
    assert OfferWords().words_for(item.UID()) is None
    act("so-y-te-publish", item, "restore")
    assert both(item) == (False, False)
    act("so-y-te-update", item, "submit")
    act("so-y-te-review", item, "approve", **APPROVAL)
    act("so-y-te-publish", item, "publish")
    assert both(item) == (True, True)


@pytest.mark.regulation("2.2a")
def test_lists_follow_the_state_of_the_units_site(portal, people, news_section, both):
    item = make_item(news_section, "so-y-te", "published")
    accept(item)
    site = portal["vi"]["don-vi"]["so-y-te"]
    for transition, listed in (("to_desk", False), ("open", True), ("close", True)):
        with api.env.adopt_roles(["Manager"]):
            change_state(site, transition)
        assert both(item)[1] is listed


@pytest.mark.regulation("9.1")
def test_reference_news_stays_apart_on_the_main_site(portal, people, news_section):
    statements = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}
    item = make_item(news_section, "so-y-te", "published", statements=statements)
    accept(item)
    assert item.UID() not in listed_in(portal["vi"]["tin-tuc"])
    assert item.UID() in listed_in(portal["vi"]["tin-tham-khao"])


@pytest.mark.regulation("3.1")
def test_the_main_board_sets_its_own_words_for_its_lists(portal, people, news_section):
    item = make_item(news_section, "so-y-te", "published", title="Tên của đơn vị")
    picture = NamedBlobImage(PIXEL, contentType="image/gif", filename="a.gif")
    said = {"heading": "Tên trên trang chính", "lead": "Tóm tắt khác"}
    do("so-y-te-publish", item, OfferAct.OFFER)
    own = {**said, "picture": picture, "declaration": True}
    do("ubnd-head", item, OfferAct.ACCEPT, **own)
    words = main_words(item.UID())
    assert (words.title, words.lead) == ("Tên trên trang chính", "Tóm tắt khác")
    # It waits for a second person.
    assert words.picture == ""
    assert [one.unit for one in open_about(PICTURE_KIND, item.UID())] == ["ubnd"]
    do("ubnd-review", item, OfferAct.PICTURE)
    assert not open_about(PICTURE_KIND, item.UID())
    words = main_words(item.UID())
    assert words.picture.endswith(f"/vi/@@main-site-picture/{item.UID()}")
    assert item.title == "Tên của đơn vị"
    own = {"heading": "Tên khác", "declaration": True}
    do("ubnd-head", item, OfferAct.WORDS, drop_picture=True, **own)
    words = main_words(item.UID())
    assert (words.title, words.lead, words.picture) == ("Tên khác", "", "")
    do("ubnd-head", item, OfferAct.END, reason="Hết thời sự")
    assert main_words(item.UID()).title == ""


@pytest.mark.regulation("3.1")
def test_nobody_is_asked_about_a_picture_of_what_has_ended(
    portal, people, news_section
):
    item = make_item(news_section, "so-y-te", "published")
    do("so-y-te-publish", item, OfferAct.OFFER)
    picture = NamedBlobImage(PIXEL, contentType="image/gif", filename="a.gif")
    own = {"heading": "Tên khác", "picture": picture, "declaration": True}
    do("ubnd-head", item, OfferAct.ACCEPT, **own)
    assert open_about(PICTURE_KIND, item.UID())
    do("ubnd-head", item, OfferAct.END, reason="Hết thời sự")
    assert not open_about(PICTURE_KIND, item.UID())


@pytest.mark.regulation("3.1")
def test_a_page_is_only_taken_over(portal, people):
    section = portal["vi"]["don-vi"]["so-y-te"]["gioi-thieu"]
    item = make_item(section, "so-y-te", "published", portal_type="Document")
    do("so-y-te-publish", item, OfferAct.OFFER)
    with pytest.raises(Refused) as error:
        do("ubnd-review", item, OfferAct.ACCEPT)
    assert {one.code for one in error.value.refusals} == {"take_over_only"}


def change_published(item, act, **fields):
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(item.__parent__)
        for name, value in fields.items():
            setattr(copy, name, value)
    act("so-y-te-update", copy, "submit")
    act("so-y-te-review", copy, "approve", **APPROVAL)
    act("so-y-te-publish", copy, "publish")


@pytest.mark.regulation("9.1")
def test_a_later_change_is_shown_to_the_main_board_until_noted(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published", title="Bản đầu")
    accept(item)
    store = offer_store(portal)
    assert store.changed_at(item.UID()) is None
    change_published(item, act, title="Bản sau")
    assert store.changed_at(item.UID()) is not None
    lines = differences(item)[Portion.TITLE]
    assert [(line.fate, line.text) for line in lines] == [
        (Fate.REMOVED, "Bản đầu"),
        (Fate.ADDED, "Bản sau"),
    ]
    do("ubnd-review", item, OfferAct.NOTE)
    assert store.changed_at(item.UID()) is None
    assert differences(item) == {}
    with pytest.raises(Refused):
        do("ubnd-review", item, OfferAct.NOTE)


@pytest.mark.regulation("3.1")
def test_queue_is_oldest_first_and_moves_with_decisions(portal, people, news_section):
    first, second, third = (
        make_item(news_section, "so-y-te", "published", title=name) for name in "ABC"
    )
    for item in (second, first, third):
        do("so-y-te-publish", item, OfferAct.OFFER)
    assert uids_in(Tray.WAITING) == [second.UID(), first.UID(), third.UID()]
    do("ubnd-review", first, OfferAct.ACCEPT)
    do("ubnd-review", third, OfferAct.DECLINE, reason="Trùng tin")
    assert uids_in(Tray.WAITING) == [second.UID()]
    assert uids_in(Tray.ACCEPTED) == [first.UID()]
    assert uids_in(Tray.DECLINED) == [third.UID()]
    do("ubnd-review", first, OfferAct.END, reason="Hết thời sự")
    assert uids_in(Tray.ACCEPTED) == []
    assert uids_in(Tray.DECLINED) == [first.UID(), third.UID()]
    do("so-y-te-publish", third, OfferAct.OFFER)
    assert uids_in(Tray.WAITING) == [second.UID(), third.UID()]
    assert current_offer(third).reason == ""


@pytest.mark.regulation("4.2a")
def test_an_item_closed_for_a_secret_shows_no_title_in_the_queue(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published", title="Điều kín")
    accept(item)
    act("so-y-te-publish", item, "withdraw", comment="Mật", ground="secrecy")
    with api.env.adopt_user(username="ubnd-head"):
        (row,) = rows_of(uids_in(Tray.ACCEPTED), portal["vi"])
    assert (row.title, row.item_state) == ("", "")
    assert differences(item) == {}
