"""What a unit has published in a register changes through its own working copy (7.1)."""

from .conftest import files
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.working_copy.rules import working_copy_of
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from datetime import date
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWCContainerLocator
from plone.dexterity.utils import createContent
import pytest
from zExceptions import Unauthorized
from zope.component import getAdapters
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("7.1", "14.2")
UNIT = "huyen-hiep-hoa"


@pytest.fixture
def document(portal, people):
    """A legal document of the unit's."""
    made = createContent(
        "LegalDocument",
        title="Quy chế mẫu",
        number="5/2024/QĐ-UBND",
        document_type="decision",
        issuer="UBND huyện Hiệp Hòa",
        issue_date=date(2024, 3, 15),
        owner_unit=UNIT,
    )
    with api.env.adopt_user(username=f"{UNIT}-update"):
        return place(find_document_register("LegalDocument", portal), made)


@pytest.fixture(params=["procedure", "form", "document"])
def published(request, publish):
    made = request.getfixturevalue(request.param)
    return publish(made if request.param == "document" else made())


def listed(item):
    catalog = api.portal.get_tool("portal_catalog")
    return [one.Title for one in catalog.unrestrictedSearchResults(UID=item.UID())]


def test_the_units_board_changes_it_alone(published, check_out, publish):
    title, uid, place_of = published.title, published.UID(), published.absolute_url()
    copy = check_out(published)
    assert copy.owning_unit == UNIT
    assert copy.get_local_roles_for_userid(f"{UNIT}.review") == ("Reviewer",)
    assert api.content.get_state(copy) == "draft"
    with api.env.adopt_user(username=f"{UNIT}-update"):
        assert api.user.has_permission("Modify portal content", obj=copy)
        assert not api.user.has_permission("Modify portal content", obj=published)
        copy.title = f"{title}, sửa"
        notify(ObjectModifiedEvent(copy))
    for user in ("so-y-te-head", "ubnd-head"):
        with api.env.adopt_user(username=user):
            assert not api.user.has_permission("View", obj=copy)
    with api.env.adopt_roles(["Anonymous"]):
        assert not api.user.has_permission("View", obj=copy)
    assert published.title == title
    publish(copy)
    assert (published.title, published.UID()) == (f"{title}, sửa", uid)
    assert api.content.get_state(published) == "published"
    assert published.absolute_url() == place_of
    assert published.get_local_roles_for_userid(f"{UNIT}.review") == ("Reviewer",)
    assert published.__ac_local_roles_block__ is True
    assert listed(published) == [f"{title}, sửa"]
    assert working_copy_of(published) is None
    assert copy.getId() not in published.__parent__


@pytest.mark.parametrize("user", ["so-y-te-update", "ubnd-head", f"{UNIT}-review"])
def test_others_make_no_copy(published, user):
    with (
        api.env.adopt_user(username=user),
        pytest.raises((Refused, Unauthorized)),
    ):
        ICheckinCheckoutPolicy(published).checkout(published.__parent__)
    assert working_copy_of(published) is None


def test_page_and_service_put_the_copy_into_the_register(published):
    for user, may in ((f"{UNIT}-update", True), ("so-y-te-update", False)):
        with api.env.adopt_user(username=user):
            locators = dict(getAdapters((published,), IWCContainerLocator))
            assert locators["plone.app.iterate.parent"].available is may
    with api.env.adopt_user(username=f"{UNIT}-update"):
        page = api.content.get_view("content-checkout", published)
        (place_of,) = page.containers()
        assert place_of["locator"]() == published.__parent__


def test_an_author_cancels_the_copy(published, check_out):
    copy = check_out(published)
    with api.env.adopt_user(username=f"{UNIT}-update"):
        ICheckinCheckoutPolicy(copy).cancelCheckout()
    assert working_copy_of(published) is None
    assert api.content.get_state(published) == "published"
    assert check_out(published) is not None


def test_a_copy_of_a_form_brings_its_new_files(form, publish, check_out):
    item = publish(form("Cũ"))
    before = item.docx.data
    form(files=files("Mới"))
    copy = working_copy_of(item)
    assert copy.docx.data != before
    assert item.docx.data == before
    publish(copy)
    assert item.docx.data != before
