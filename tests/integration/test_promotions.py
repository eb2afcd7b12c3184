"""Promotions: on the signed word of the enterprise, and for a time (13)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.workflow.parameters import Parameters
from bacgiang.policy.editorial.workflow.parameters import State
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.thematic.promotions.agreed import digest
from bacgiang.policy.thematic.promotions.agreed import in_turn
from bacgiang.policy.thematic.promotions.confirmation import Confirmation
from bacgiang.policy.thematic.promotions.confirmation import confirmation_store
from bacgiang.policy.thematic.promotions.confirmation import ConfirmationStore
from bacgiang.policy.thematic.promotions.confirmation import put_on_file
from bacgiang.policy.thematic.promotions.confirmation import put_receipt
from bacgiang.policy.thematic.promotions.confirmation import Sent
from bacgiang.policy.thematic.promotions.rules import promotion_refuses
from bacgiang.policy.thematic.promotions.web_address import is_web_address
from bacgiang.policy.units.sites.home.home_site import HomeSite
from bacgiang.policy.units.sites.home.kind import kind_named
from bacgiang.policy.units.sites.home.kind import Wanted
from dataclasses import replace
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from PIL import Image
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.namedfile.file import NamedBlobImage
import pytest
import transaction
from ZODB.DB import DB
from ZODB.MappingStorage import MappingStorage
from ZODB.POSException import ConflictError


pytestmark = pytest.mark.regulation("13")

PDF = b"%PDF-1.4 xac nhan\n%%EOF"
FILED = {
    "signed": "2026-11-02",
    "signer": "Nguyễn Thị Mẫu, Giám đốc",
    "fee": "500.000",
    "authority": "representative",
    "declares": "1",
    "place": "first-page",
    "first": "2026-01-01",
    "last": "2099-01-01",
}
APPROVAL = {"declaration": True}


def picture(colour="teal"):
    target = BytesIO()
    Image.new("RGB", (600, 400), colour).save(target, "PNG")
    return NamedBlobImage(target.getvalue(), "image/png", "san-pham.png")


@pytest.fixture
def section(portal):
    return portal["vi"]["chuyen-de"]["quang-ba"]


@pytest.fixture
def promotion(people, section):
    with api.env.adopt_user(username="ubnd-update"):
        return api.content.create(
            section,
            "Promotion",
            id="vai-thieu",
            title="Vải thiều Lục Ngạn [Mẫu]",
            enterprise="Hợp tác xã Mẫu",
            image=picture(),
            alternative="Chùm vải thiều chín đỏ",
            link="https://example.org/vai-thieu",
            language="vi",
        )


def file_it(promotion, **changes):
    said = {"seen": digest(promotion), **FILED, **changes}
    values = {"data": PDF, "name": "xac-nhan.pdf", **said}
    with api.env.adopt_user(username="ubnd-update"):
        return put_on_file(promotion, Sent(**values))


def step(promotion, level, transition, **stated):
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username=f"ubnd-{level}"):
        tool.doActionFor(promotion, transition, **stated)


def codes(promotion, level, transition, **stated):
    user = api.user.get(username=f"ubnd-{level}")
    with api.env.adopt_user(username=f"ubnd-{level}"):
        found = refusals(promotion, transition, Parameters(**stated), user)
    return [one.code for one in found]


def shown(portal):
    site = HomeSite(portal["vi"], portal.REQUEST)
    with api.env.adopt_roles(["Anonymous"]):
        return kind_named("promotions").show(site, Wanted("", 6)).pictures


def test_nothing_is_published_without_the_signed_confirmation(portal, promotion):
    step(promotion, "update", "submit")
    missing = "promotion_confirmation_missing"
    assert missing in codes(promotion, "review", Transition.APPROVE, **APPROVAL)
    with pytest.raises(Exception, match="xác nhận|confirmation"):
        step(promotion, "review", "approve", **APPROVAL)
    file_it(promotion)
    step(promotion, "review", "approve", **APPROVAL)
    until = datetime.now(UTC) + timedelta(days=30)
    assert codes(promotion, "publish", Transition.PUBLISH) == [
        "promotion_period_missing"
    ]
    assert shown(portal) == ()
    step(promotion, "publish", "publish", expires=until)
    (found,) = shown(portal)
    assert (found.url, found.alternative) == (promotion.link, promotion.alternative)
    assert found.rel == "sponsored nofollow noopener"
    assert found.source
    with pytest.raises(Refused) as caught:
        file_it(promotion, place="section")
    assert [one.code for one in caught.value.refusals] == ["promotion_is_published"]
    assert len(shown(portal)) == 1
    promotion.setExpirationDate(DateTime() - 1)
    promotion.reindexObject()
    assert shown(portal) == ()


def test_a_copy_has_no_confirmation(portal, promotion, section):
    file_it(promotion)
    rules = promotion_refuses(promotion)
    assert not list(rules.refusals(Transition.APPROVE, State.PENDING, Parameters()))
    with api.env.adopt_user(username="ubnd-update"):
        copy = api.content.copy(promotion, section, id="ban-sao")
    found = promotion_refuses(copy).refusals(
        Transition.APPROVE, State.PENDING, Parameters()
    )
    assert [one.code for one in found] == ["promotion_confirmation_missing"]


def test_every_confirmation_stays_on_file(promotion):
    file_it(promotion)
    file_it(promotion, fee="0", signer="Trần Văn Mẫu, Chủ tịch")
    kept = confirmation_store().of(promotion.UID())
    assert [one.facts.fee for one in kept] == [500_000, 0]
    assert kept[0].file.data == PDF
    assert kept[0].facts.by == "ubnd-update"


def missing(promotion):
    rules = promotion_refuses(promotion)
    found = rules.refusals(Transition.APPROVE, State.PENDING, Parameters())
    return [one.code for one in found]


def test_a_paper_holds_for_exactly_what_was_confirmed(promotion):
    file_it(promotion)
    assert missing(promotion) == []
    confirmed, other = promotion.image, picture("navy")
    for name, value in (
        ("title", "Vải thiều khô"),
        ("alternative", "Chùm vải"),
        ("link", "https://example.org/khac"),
        ("image", other),
    ):
        before = getattr(promotion, name)
        setattr(promotion, name, value)
        assert missing(promotion) == ["promotion_confirmation_missing"], name
        setattr(promotion, name, before)
    assert promotion.image is confirmed and missing(promotion) == []
    promotion.image = other
    file_it(promotion)
    assert missing(promotion) == []


def test_a_change_of_a_published_one_needs_a_paper_of_its_own(portal, promotion):
    step(promotion, "update", "submit")
    file_it(promotion)
    step(promotion, "review", "approve", **APPROVAL)
    beyond = datetime(2099, 6, 1, tzinfo=UTC)
    found = codes(promotion, "publish", Transition.PUBLISH, expires=beyond)
    assert found == ["promotion_period_beyond"]
    until = datetime.now(UTC) + timedelta(days=30)
    step(promotion, "publish", "publish", expires=until)
    with api.env.adopt_user(username="ubnd-update"):
        copy = ICheckinCheckoutPolicy(promotion).checkout(promotion.__parent__)
    assert missing(copy) == []
    copy.image = picture("navy")
    assert missing(copy) == ["promotion_confirmation_missing"]
    # That of the change says nothing of what is published, and no day beyond its own.
    file_it(copy, last=f"{today() + timedelta(days=5)}", place="section")
    assert missing(copy) == [] == missing(promotion)
    assert len(shown(portal)) == 1
    assert published(copy) == ["promotion_period_beyond"]
    file_it(copy)
    assert published(copy) == []
    assert len(shown(portal)) == 1


def published(promotion):
    found = promotion_refuses(promotion).refusals(
        Transition.PUBLISH, State.APPROVED, Parameters()
    )
    return [one.code for one in found]


def test_a_place_is_taken_by_what_is_shown_and_by_what_is_to_come(promotion, section):
    api.portal.set_registry_record("bacgiang.promotion_places", 1)
    january = {"first": "2027-01-01", "last": "2027-01-31"}
    file_it(promotion, **january)
    with api.env.adopt_user(username="ubnd-update"):
        change = api.content.copy(promotion, section, id="khac")
    # As a working copy would: a paper on another text, for other days.
    change.enterprise = "Hợp tác xã khác"
    kept = file_it(change, first="2027-02-01", last="2027-02-28")
    confirmation_store().add(promotion.UID(), kept)
    with api.env.adopt_user(username="ubnd-update"):
        other = api.content.copy(promotion, section, id="nua")
    other.enterprise = "Hợp tác xã nữa"
    with pytest.raises(Refused):
        file_it(other, **january)
    # Put on file all the same: it is asked again when it goes out.
    facts = confirmation_store().of(promotion.UID())[0].facts
    paper = Confirmation(replace(facts, digest=digest(other)), None)
    confirmation_store().add(other.UID(), paper)
    assert "place_full" in published(other)


def test_two_papers_at_once_are_filed_one_after_the_other():
    database = DB(MappingStorage())
    with database.transaction() as connection:
        connection.root.store = ConfirmationStore()
    managers = [transaction.TransactionManager() for _each in range(2)]
    stores = [database.open(one).root.store for one in managers]
    for number, store in enumerate(stores):
        store.add(str(number), Confirmation(None, None))
    managers[0].commit()
    with pytest.raises(ConflictError):
        managers[1].commit()
    managers[1].abort()


def test_places_hold_so_many_and_no_enterprise_twice(portal, promotion, section):
    api.portal.set_registry_record("bacgiang.promotion_places", 2)
    days = {"first": "2027-01-01", "last": "2027-01-31"}
    file_it(promotion, **days)
    others = []
    for number in range(3):
        with api.env.adopt_user(username="ubnd-update"):
            other = api.content.copy(promotion, section, id=f"khac-{number}")
        other.enterprise = f"Hợp tác xã {number}"
        others.append(other)
    file_it(others[0], **days)
    with pytest.raises(Refused) as caught:
        file_it(others[1], first="2027-01-31", last="2027-03-01")
    assert [one.code for one in caught.value.refusals] == ["place_full"]
    file_it(others[1], first="2027-02-01", last="2027-03-01")
    file_it(others[2], place="section", **days)
    others[2].enterprise = others[1].enterprise
    with pytest.raises(Refused):
        file_it(others[2], first="2027-03-01", last="2027-03-02")


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 10**6))
def test_turns_favour_nobody(total, count, hour):
    everybody = list(range(total))
    turns = [in_turn(everybody, count, hour + step) for step in range(total)]
    for one in everybody:
        assert sum(turn[0] == one for turn in turns) == 1
        assert sum(one in turn for turn in turns) == min(count, total)
    assert turns[0] == in_turn(everybody, count, hour)


def test_the_receipt_of_a_fee_is_put_on_file_once(promotion):
    with pytest.raises(Refused):
        put_receipt(promotion, "BL 01", "2026-11-03")
    file_it(promotion)
    for number, day in (("", "2026-11-03"), ("BL 01", "2999-01-01")):
        with pytest.raises(Refused):
            put_receipt(promotion, number, day)
    # A later paper takes nothing away from what is owed.
    file_it(promotion, fee="0")
    put_receipt(promotion, "BL 01", "2026-11-03")
    kept, _free = confirmation_store().of(promotion.UID())
    assert kept.receipt.number == "BL 01"
    with pytest.raises(Refused):
        put_receipt(promotion, "BL 02", "2026-11-03")


NOT_FILED = [
    ({"seen": ""}, "changed_meanwhile"),
    ({"data": b""}, "file_missing"),
    ({"data": b"MZ\x90\x00", "name": "x.exe"}, None),
    ({"signed": "hôm qua"}, "day_wrong"),
    ({"signed": "2999-01-01"}, "day_wrong"),
    ({"signed": ["2026-01-01"]}, "day_wrong"),
    ({"signer": "  "}, "signer_wrong"),
    ({"signer": "a" * 201}, "signer_wrong"),
    ({"fee": "-1"}, "fee_wrong"),
    ({"fee": "9" * 13}, "fee_wrong"),
    ({"fee": None}, "fee_wrong"),
    ({"authority": ""}, "authority_wrong"),
    ({"authority": "mandate"}, "authority_wrong"),
    ({"declares": ""}, "declaration_missing"),
    ({"place": "above"}, "place_wrong"),
    ({"first": "2100-01-01"}, "days_wrong"),
    ({"last": ""}, "days_wrong"),
]


def test_what_cannot_be_filed_is_refused(promotion):
    for changes, code in NOT_FILED:
        with pytest.raises(Refused) as caught:
            file_it(promotion, **changes)
        found = [one.code for one in caught.value.refusals]
        assert len(found) == 1, changes
        assert code in (None, found[0])
        assert confirmation_store().of(promotion.UID()) == ()


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/a?b=c", True),
        ("http://vaithieu.example.vn:8080", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://user@example.org", False),
        ("https://example.org/a b", False),
        ("https://localhost", False),
        ("https://example.org\\@evil.example", False),
        ("https://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_links_lead_to_pages_of_the_web(address, good):
    assert is_web_address(address) is good


def test_what_the_form_did_not_check_the_step_does(promotion):
    promotion.link = "javascript:alert(1)"
    promotion.alternative = " "
    found = codes(promotion, "update", Transition.SUBMIT)
    assert found == ["promotion_picture_missing", "promotion_link_wrong"]
