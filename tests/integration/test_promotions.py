"""Promotions: on the signed word of the enterprise, and for a time (13)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.workflow.parameters import Parameters
from bacgiang.policy.editorial.workflow.parameters import State
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.thematic.promotions.confirmation import confirmation_store
from bacgiang.policy.thematic.promotions.confirmation import put_on_file
from bacgiang.policy.thematic.promotions.confirmation import Sent
from bacgiang.policy.thematic.promotions.rules import promotion_refuses
from bacgiang.policy.thematic.promotions.web_address import is_web_address
from bacgiang.policy.units.sites.home.home_site import HomeSite
from bacgiang.policy.units.sites.home.kind import kind_named
from bacgiang.policy.units.sites.home.kind import Wanted
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from PIL import Image
from plone import api
from plone.namedfile.file import NamedBlobImage
import pytest


pytestmark = pytest.mark.regulation("13")

PDF = b"%PDF-1.4 xac nhan\n%%EOF"
FILED = {"signed": "2026-11-02", "signer": "Nguyễn Thị Mẫu, Giám đốc", "fee": "500.000"}
APPROVAL = {"declaration": True}


def picture():
    target = BytesIO()
    Image.new("RGB", (600, 400), "teal").save(target, "PNG")
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
    values = {"data": PDF, "name": "xac-nhan.pdf", **FILED, **changes}
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


NOT_FILED = [
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
