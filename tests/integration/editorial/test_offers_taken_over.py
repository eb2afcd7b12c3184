"""Where an item cannot keep its place, acceptance makes one of the main site (5.2)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.kinds import ACCEPT
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.offers.offer import OfferAct
from bacgiang.policy.editorial.offers.offered_text import offered_text
from bacgiang.policy.editorial.offers.performing import perform
from bacgiang.policy.editorial.offers.places import item_with
from bacgiang.policy.editorial.offers.places import sections_for
from bacgiang.policy.editorial.offers.seeing import is_main_reviewer
from bacgiang.policy.editorial.offers.seeing import is_shown_to_board
from bacgiang.policy.editorial.offers.statements import OfferStatement
from bacgiang.policy.editorial.offers.store import offer_store
from bacgiang.policy.editorial.workflow.parameters import Parameters
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import take_step
from bacgiang.policy.testing_people import join_board
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.levels import Level
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest


PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00"
    b"\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}
WAY = (("update", "submit", {}), ("review", "approve", APPROVAL))


def board_may_see(item):
    return is_main_reviewer(item) and is_shown_to_board(item)


def do(user, item, act, **stated):
    with api.env.adopt_user(username=user):
        return perform(item, act, OfferStatement(**stated))


def codes(error):
    return {one.code for one in error.value.refusals}


@pytest.fixture
def desk(portal, people):
    """The news section on the desk of the People's Council, which has no site."""
    for level in Level:
        join_board(portal, "hdnd", level, "Mat-khau-thu-1")
    return portal["vi"]["don-vi"]["hdnd"]["tin-tuc"]


@pytest.fixture
def rich_item(desk, act):
    """An approved item with a lead picture, a picture in its text, and a file."""
    item = make_item(desk, "hdnd", title="Kỳ họp", byline="Người viết")
    with api.env.adopt_user(username="hdnd-update"):
        picture = api.content.create(item, "Image", "anh", title="Ảnh", decorative=True)
        item.alt_text = "Kỳ họp của Hội đồng"
        picture.image = NamedBlobImage(PIXEL, "image/gif", "anh.gif")
        paper = api.content.create(item, "File", "tai-lieu", title="Tài liệu")
        paper.file = NamedBlobFile(b"noi dung", "text/plain", "tai-lieu.txt")
        item.image = NamedBlobImage(PIXEL, "image/gif", "dau.gif")
        source = (
            f'<p>Một</p><p><img src="resolveuid/{picture.UID()}/@@images/image"></p>'
        )
        item.text = RichTextValue(source, "text/html", "text/x-html-safe")
    for level, transition, stated in WAY:
        act(f"hdnd-{level}", item, transition, **stated)
    do("hdnd-publish", item, OfferAct.OFFER, reason="Kính đề nghị")
    return item


@pytest.fixture
def news(portal):
    return portal["vi"]["tin-tuc"]


@pytest.fixture
def derived(rich_item, news):
    offer = do("ubnd-review", rich_item, OfferAct.ACCEPT, derive_into=news.UID())
    return item_with(offer.derived)


@pytest.mark.regulation("5.2")
def test_an_item_from_a_desk_is_only_taken_over(portal, rich_item):
    with pytest.raises(Refused) as error:
        do("ubnd-review", rich_item, OfferAct.ACCEPT)
    assert codes(error) == {"take_over_only"}


@pytest.mark.regulation("5.2", "9.1")
def test_the_derived_item_is_a_draft_with_the_unit_as_source(
    portal, rich_item, derived, news
):
    assert derived.__parent__ == news
    assert api.content.get_state(derived) == "draft"
    unit = portal["vi"]["to-chuc"]["hdnd"]
    assert (derived.title, derived.byline) == ("Kỳ họp", "Người viết")
    assert derived.source == unit.title
    assert derived.creators == ("ubnd-review",)
    assert offer_store().original_of(derived.UID()) == rich_item.UID()
    assert api.content.get_state(rich_item) == "approved"


@pytest.mark.regulation("5.2")
def test_own_pictures_and_files_are_copied(rich_item, derived):
    assert derived["anh"].image.data == PIXEL
    assert derived["anh"].UID() != rich_item["anh"].UID()
    assert derived["tai-lieu"].file.filename == "tai-lieu.txt"
    assert derived.image.data == PIXEL
    assert derived.image is not rich_item.image
    assert derived["anh"].UID() in derived.text.raw
    assert rich_item["anh"].UID() not in derived.text.raw
    assert rich_item["anh"].UID() in rich_item.text.raw


@pytest.mark.regulation("14.2")
def test_it_goes_through_the_main_workflow(portal, derived, act):
    act("ubnd-update", derived, "submit")
    act("ubnd-review", derived, "approve", **APPROVAL)
    act("ubnd-publish", derived, "publish")
    with api.env.adopt_roles(["Anonymous"]):
        assert api.content.find(UID=derived.UID(), shown_on="ubnd")


@pytest.mark.regulation("15.3")
def test_the_record_names_who_took_it_over_on_both(portal, rich_item, derived):
    acts = act_store(portal)
    on_original = list(acts.of_item(rich_item.UID()))[-1]
    on_derived = [a for a in acts.of_item(derived.UID()) if a.kind == ACCEPT]
    assert on_original.details["derived"] == derived.UID()
    assert on_derived[0].details["original"] == rich_item.UID()
    assert {on_original.actor, on_derived[0].actor} == {"ubnd-review"}


@pytest.mark.regulation("5.2")
def test_own_words_become_those_of_the_derived_item(portal, rich_item, news):
    stated = {"heading": "Tên khác", "lead": "Tóm tắt khác"}
    offer = do(
        "ubnd-head", rich_item, OfferAct.ACCEPT, derive_into=news.UID(), **stated
    )
    derived = item_with(offer.derived)
    assert (derived.title, derived.description) == ("Tên khác", "Tóm tắt khác")


@pytest.mark.regulation("14.2")
def test_only_a_fitting_section_of_the_main_site_is_taken(portal, rich_item):
    chosen = {section.getId() for section in sections_for(rich_item)}
    assert "tin-tuc" in chosen
    wrong = (
        portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"].UID(),
        portal["en"]["news"].UID(),
        portal["vi"]["van-ban"].UID(),
        portal["vi"].UID(),
        rich_item.UID(),
        "0" * 32,
    )
    for uid in wrong:
        with pytest.raises(Refused) as error:
            do("ubnd-head", rich_item, OfferAct.ACCEPT, derive_into=uid)
        assert codes(error) == {"unknown_section"}


@pytest.mark.regulation("5.2")
def test_later_changes_of_the_original_are_shown_once_they_are_approved(
    portal, rich_item, derived, act
):
    store = offer_store(portal)
    act("hdnd-review", rich_item, "return", comment="Bổ sung")
    with api.env.adopt_user(username="hdnd-update"):
        rich_item.title = "Kỳ họp thứ hai"
    with api.env.adopt_user(username="ubnd-review"):
        assert not board_may_see(rich_item)
    assert store.changed_at(rich_item.UID()) is None
    for level, transition, stated in WAY:
        act(f"hdnd-{level}", rich_item, transition, **stated)
    assert store.changed_at(rich_item.UID()) is not None
    assert derived.title == "Kỳ họp"


@pytest.mark.regulation("3.1")
def test_acceptance_ends_only_after_the_derived_item_is_off(
    portal, rich_item, derived, act
):
    act("ubnd-update", derived, "submit")
    act("ubnd-review", derived, "approve", **APPROVAL)
    act("ubnd-publish", derived, "publish")
    with pytest.raises(Refused) as error:
        do("ubnd-review", rich_item, OfferAct.END, reason="Thôi")
    assert codes(error) == {"derived_public"}
    act("ubnd-publish", derived, "withdraw", comment="Thôi", ground="unnecessary")
    do("ubnd-review", rich_item, OfferAct.END, reason="Thôi")


@pytest.fixture
def copy_of_published(portal, people, news_section, news, act):
    """A published item of a unit with a site, and the published copy of it."""
    item = make_item(news_section, "so-y-te", "published")
    do("so-y-te-publish", item, OfferAct.OFFER)
    offer = do("ubnd-review", item, OfferAct.ACCEPT, derive_into=news.UID())
    derived = item_with(offer.derived)
    act("ubnd-update", derived, "submit")
    return item, derived


@pytest.mark.regulation("4.2a")
@pytest.mark.parametrize(
    ("ground", "state"), [("secrecy", "withdrawn"), ("inaccurate", "published")]
)
def test_a_secret_in_the_original_takes_the_copy_off_at_once(
    copy_of_published, act, ground, state
):
    item, derived = copy_of_published
    act("ubnd-review", derived, "approve", **APPROVAL)
    act("ubnd-publish", derived, "publish")
    act("so-y-te-publish", item, "withdraw", comment="Lý do", ground=ground)
    assert api.content.get_state(derived) == state


@pytest.mark.regulation("4.2a")
def test_a_copy_of_a_secret_does_not_go_on(copy_of_published, act):
    item, derived = copy_of_published
    act("so-y-te-publish", item, "withdraw", comment="Lý do", ground="secrecy")
    for user in ("ubnd-review", "ubnd-head"):
        with api.env.adopt_user(username=user), pytest.raises(Refused) as error:
            take_step(derived, Transition.APPROVE, Parameters())
        assert codes(error) == {"original_closed"}
        is_seen = api.user.has_permission("View", username=user, obj=derived)
        assert is_seen == (user == "ubnd-head")


@pytest.mark.regulation("14.2")
def test_the_offered_text_points_to_pictures_the_board_can_see(rich_item):
    """In whatever size the editor chose: what is delivered here is the picture."""
    raw = rich_item.text.raw.replace("<img ", '<img data-picturevariant="medium" ')
    rich_item.text = RichTextValue(raw, "text/html", "text/x-html-safe")
    markup = offered_text(rich_item, "http://x/vi/@@decide-offer/u")
    assert 'src="http://x/vi/@@decide-offer/u/part/anh"' in markup
    assert "srcset" not in markup


@pytest.mark.regulation("14.2")
def test_the_offered_text_runs_no_script(desk, act):
    item = make_item(desk, "hdnd", "draft")
    item.text = RichTextValue(
        '<p onclick="x()">Một<script>alert(1)</script></p>',
        "text/html",
        "text/x-html-safe",
    )
    markup = offered_text(item, "http://x")
    assert "script" not in markup
    assert "onclick" not in markup
    assert "Một" in markup
