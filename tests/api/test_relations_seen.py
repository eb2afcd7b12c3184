"""What an item is related to tells nothing of items that are not public (14.2, 4.2a)."""

from DateTime import DateTime
from plone import api
from plone.app.multilingual.interfaces import ITG
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
import pytest
import transaction
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.fixture
def related(site, boards, publish):
    """A published item related to another one in a state."""

    def make(state):
        section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
        other = publish(section, "so-y-te", state, title="Bí mật của bản thảo")
        item = publish(section, "so-y-te", "published", title="Tin công khai")
        intid = getUtility(IIntIds).getId(other)
        item.relatedItems = [RelationValue(intid)]
        with api.env.adopt_roles(["Manager"]):
            notify(ObjectModifiedEvent(item))
        transaction.commit()
        return "/" + "/".join(item.getPhysicalPath()[2:])

    return make


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_items_that_are_not_public_are_not_told(related, client, state):
    path = related(state)
    for person in (None, "huyen-hiep-hoa-head"):
        for address in (
            f"/++api++{path}",
            f"/++api++{path.rpartition('/')[0]}?fullobjects=1",
            f"/++api++{path}?expand=relations",
            "/++api++/@relations?relation=relatedItems",
            f"/++api++/@search?fullobjects=1&path=/plone{path}",
        ):
            assert "Bí mật" not in client(person).get(address).text, address
        page = client(person).get(path, headers={"Accept": "text/html"})
        assert "Bí mật" not in page.text


def test_public_items_are_told(related, client):
    path = related("published")
    (one,) = client().get(f"/++api++{path}").json()["relatedItems"]
    assert one["title"] == "Bí mật của bản thảo"


@pytest.mark.regulation("4.2a")
def test_the_portals_relations_are_told_to_managers(related, client):
    """They name what is published for a later day, and what is worked on."""
    related("published")
    address = "/++api++/@relations?relation=relatedItems"
    for person in (None, "huyen-hiep-hoa-head", "so-y-te-update"):
        assert client(person).get(address).status_code in (401, 403)
    assert "Bí mật" in str(client("admin").get(address).json())


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("place", ["", "/vi/don-vi/so-y-te/tin-tuc"])
def test_a_hidden_root_of_navigation_is_none(site, boards, publish, client, place):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = publish(section, "so-y-te", "draft", title="Bản thảo")
    later = publish(section, "so-y-te", "published", title="Hẹn giờ")
    later.setEffectiveDate(DateTime(2099, 1, 1))
    transaction.commit()
    inside = "/vi/don-vi/so-y-te/tin-tuc"
    ask = f"/++api++{place}/@contextnavigation?expand.contextnavigation.root_path="
    none = client().get(f"{ask}{inside}/khong-co").text
    for hidden in (draft, later):
        for path in (f"{inside}/{hidden.getId()}", f"{inside}//{hidden.getId()}/"):
            answer = client().get(ask + path)
            assert (answer.status_code, answer.text.replace(path, "")) == (
                200,
                none.replace(f"{inside}/khong-co", ""),
            )


def scheduled(site, publish, **more):
    """An item that is published for a later day; committed."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    later = publish(section, "so-y-te", "published", title="Hẹn giờ kín", **more)
    later.setEffectiveDate(DateTime(2099, 1, 1))
    later.reindexObject()
    transaction.commit()
    return later


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("order", [(None, "so-y-te-head"), ("so-y-te-head", None)])
def test_a_text_is_its_readers_whoever_read_it_before(
    site, boards, publish, client, order
):
    later = scheduled(site, publish)
    item = publish(later.__parent__, "so-y-te", "published", title="Tin công khai")
    words = f'<p><a href="resolveuid/{later.UID()}">Xem</a></p>'
    item.text = RichTextValue(words, "text/html", "text/x-html-safe")
    transaction.commit()
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    for person in (*order, *order):
        told = client(person).get(path, headers={"Accept": "text/html"}).text
        assert (later.getId() in told) == (person is not None)
    later.setEffectiveDate(DateTime(2020, 1, 1))
    later.reindexObject()
    transaction.commit()
    assert later.getId() in client().get(path, headers={"Accept": "text/html"}).text


@pytest.mark.regulation("14.2")
def test_the_language_selector_leads_to_no_hidden_translation(
    site, boards, publish, client
):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    english = ITranslationManager(section).get_translation("en")
    leads = {}
    for state in ("none", "later", "out"):
        item = publish(section, "so-y-te", "published", title=f"Tin {state}")
        if state != "none":
            other = publish(english, "so-y-te", "published", title=f"News {state}")
            if state == "later":
                other.setEffectiveDate(DateTime(2099, 1, 1))
            with api.env.adopt_roles(["Manager"]):
                ITranslationManager(item).register_translation("en", other)
            other.reindexObject()
        transaction.commit()
        asked = f"/@@multilingual-selector/{ITG(item)}/en"
        for person in (None, "huyen-hiep-hoa-head"):
            found = client(person).get(asked, headers={"Accept": "text/html"})
            leads[state, person] = found.headers["Location"].partition("?")[0]
    for person in (None, "huyen-hiep-hoa-head"):
        assert leads["later", person] == leads["none", person]
        assert leads["out", person] == other.absolute_url()


@pytest.mark.regulation("15.2")
def test_what_the_language_selector_puts_behind_is_a_path(site, boards, client):
    asked = f"/@@multilingual-selector/{ITG(site['vi'])}/en"
    page = {"Accept": "text/html"}
    home = site["en"].absolute_url()
    for behind in ("@evil.example", ".evil.example", ":80@evil.example", "evil"):
        found = client().get(asked, params={"post_path": behind}, headers=page)
        assert found.headers["Location"].partition("?")[0] == home, behind
    found = client().get(asked, params={"post_path": "/@@search"}, headers=page)
    assert found.headers["Location"].partition("?")[0] == f"{home}/@@search"
