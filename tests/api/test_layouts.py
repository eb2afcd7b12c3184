"""Content is shown by the views that its type offers, and by no other name (4.2a)."""

from bacgiang.policy.editorial.incoming.layouts import show_places_as_they_are
from bacgiang.policy.editorial.registers.placing import year_folder
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from lxml.html import fromstring
from plone import api
from plone.protect.authenticator import createToken
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "15.2")

HTML = {"Accept": "text/html"}
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
NAMES = ("folder_contents", "foo", "@@acts", "edit", "manage_main", "", 7, None, [])


def test_no_other_view(site: Any, client: Any, boards: None, item: str) -> None:
    head, writer = client("so-y-te-head"), client("so-y-te-update")
    for who, path in ((head, SECTION), (writer, item)):
        place = site.unrestrictedTraverse(path[1:])
        shown = place.getLayout()
        for name in NAMES:
            answer = who.patch(f"/++api++{path}", json={"layout": name})
            assert answer.status_code == 400, (path, name)
            told = answer.json()["error"]["reasons"][0]
            assert (told["type"], told["field"]) == ("wrong_value", "layout")
        transaction.begin()
        assert place.getLayout() == shown
        # What was read may be sent back.
        sent = who.patch(f"/++api++{path}", json={"layout": shown})
        assert sent.status_code == 204, sent.text
    added = {"@type": "News Item", "title": "x", "layout": "foo"}
    assert writer.post(f"/++api++{SECTION}", json=added).status_code == 400
    assert client().get(SECTION, headers={"Accept": "text/html"}).status_code == 200


def test_one_that_is_offered(site: Any, client: Any, boards: None) -> None:
    shown = site.getLayout()
    other = next(name for name, _ in site.getAvailableLayouts() if name != shown)
    for name in (other, shown):
        answer = client("admin").patch("/++api++/", json={"layout": name})
        assert answer.status_code == 204, answer.text
        transaction.begin()
        assert site.getLayout() == name


SHOWN = ("/vi", "/vi/don-vi/so-y-te", SECTION, "/vi/van-ban", "/vi/du-thao")


def test_no_page_takes_the_place_of_another(
    site: Any, client: Any, boards: None, publish: Any
) -> None:
    """Whoever asks, whatever way; and one that is set already is passed over."""
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    section = site.unrestrictedTraverse(SECTION[1:])
    for register in ("van-ban", "du-thao"):
        year_folder(site["vi"][register], 2019)
    item = publish(section, "so-y-te", title="Một bài", id="mot-bai")

    def shown() -> list[str]:
        answers = [client().get(one, headers=HTML) for one in SHOWN]
        assert {one.status_code for one in answers} == {200}
        return [fromstring(one.text).findtext(".//h1").strip() for one in answers]

    before = shown()
    for user in ("quan-tri", "so-y-te-head", "admin"):
        who = client(user)
        with api.env.adopt_user(username=user):
            token = {"_authenticator": createToken()}
        for path in SHOWN:
            place = site.unrestrictedTraverse(path[1:])
            name = next(iter(place.objectIds()))
            form = {"id": name, "objectId": name, "form.buttons.Save": "1", **token}
            for page in ("fc-setDefaultPage", "select_default_page"):
                who.post(f"{path}/@@{page}", data=form, headers=HTML)
            view = {"templateId": "summary_view", "form.submitted": "1", **token}
            if user != "admin":
                view["form.button.Save"] = "1"
                who.post(f"{path}/select_default_view", data=view, headers=HTML)
            who.post(f"{path}/setDefaultPage", data=form, headers=HTML)
            who.patch(f"/++api++{path}", json={"default_page": name})
    who = client("quan-tri")
    for path, view in (("/vi", "summary_view"), ("/", "listing_view")):
        answer = who.patch(f"/++api++{path}", json={"layout": view})
        assert answer.json()["error"]["type"] == "page_stays", answer.text
    names = {"default_page": ["2019", "tin-tuc"]}
    answer = who.patch("/++api++/@controlpanels/site", json=names)
    assert answer.status_code == 403, answer.text
    transaction.begin()
    assert not any(site.unrestrictedTraverse(one[1:]).getDefaultPage() for one in SHOWN)
    assert shown() == before
    section.setDefaultPage(item.getId())
    names = ["2019", "tin-tuc", item.getId()]
    api.portal.set_registry_record("plone.default_page", names)
    site["vi"].manage_addProperty("layout", "summary_view", "string")
    transaction.commit()
    assert shown()[1:] == before[1:]
    show_places_as_they_are(site.portal_setup)
    transaction.commit()
    assert section.getDefaultPage() is None and shown() == before
