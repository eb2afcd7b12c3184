"""What a translation takes over from its original without being asked (10.1)."""

from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from datetime import datetime
from lxml import html
from plone import api
import pytest
from pytz import timezone
import transaction


HTML = {"Accept": "text/html"}
WRITER = "so-y-te-update"
LOCAL = timezone("Asia/Ho_Chi_Minh")


@pytest.mark.regulation("4.1b")
def test_a_translation_begins_with_what_has_no_language(site, publish, client, boards):
    """An event's days, place and contact, and its topics."""
    event = publish(
        site["vi"]["don-vi"]["so-y-te"]["su-kien"],
        "so-y-te",
        portal_type="Event",
        title="Tập huấn",
        start=LOCAL.localize(datetime(2026, 12, 10, 7, 30)),
        end=LOCAL.localize(datetime(2026, 12, 10, 11)),
        recurrence="RRULE:FREQ=WEEKLY;COUNT=3",
        location="Hội trường A",
        contact_email="a@example.org",
        sync_uid="mot-minh",
    )
    event.subject = ("health",)
    transaction.commit()
    writer = client(WRITER)
    address = f"{event.absolute_url()}/@@create_translation?language=en"
    opened = writer.get(address, headers=HTML, follow=True)
    (form,) = html.fromstring(opened.text).cssselect("form#form")
    told = form.text_content()
    for day in ("10 December 2026 07:30", "17 December", "24 December"):
        assert day in told, day
    assert "Does not repeat" not in told and "2026-1" not in told
    assert all(one.xpath(".//input|.//textarea") for one in form.cssselect(".field"))
    beside = writer.get(f"{event.absolute_url()}/babel_view", headers=HTML).text
    assert "RRULE" not in beside and "24/12/2026 07:30" in beside
    assert not [
        one
        for one in html.fromstring(beside).cssselect(".field")
        if one.get("id", "").startswith("IEvent") and not one.text_content().strip()
    ]
    given = {"form.widgets.IDublinCore.title": "Training", "form.buttons.save": "1"}
    sent = [*form.form_values(), *given.items()]
    answer = writer.post(form.get("action"), data=sent, headers=HTML)
    assert answer.status_code == 302, answer.text[:2000]
    transaction.begin()
    made = api.portal.get()["en"]["units"]["so-y-te"]["events"]["training"]
    for name in ("start", "end", "recurrence", "location", "contact_email", "subject"):
        assert getattr(made, name) == getattr(event, name), name
    assert made.sync_uid is None


@pytest.mark.regulation("14.2", "15.2")
def test_links_between_public_items_are_made_by_who_publishes(
    site, publish, client, boards
):
    """Each page leads to the other at once; a draft's link is nobody's to see yet."""
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    news = site["en"]["units"]["so-y-te"]["news"]
    draft, public = (
        publish(news, "so-y-te", state, title=f"News {state}", language="en")
        for state in ("draft", "published")
    )
    transaction.commit()
    here = "/".join(item.getPhysicalPath()[2:])
    service = f"/++api++/{here}/@translations"
    writer, head = client(WRITER), client("so-y-te-head")

    def told():
        return [one["@id"] for one in client().get(service).json()["items"]]

    refused = writer.post(service, json={"id": public.absolute_url()})
    assert refused.status_code == 403, refused.text
    assert refused.json()["error"]["type"] == "both_public"
    assert writer.post(service, json={"id": draft.absolute_url()}).status_code == 201
    assert writer.delete(service, json={"language": "en"}).status_code == 204
    linked = head.post(service, json={"id": public.absolute_url()})
    assert linked.status_code == 201, linked.text
    assert told() == [public.absolute_url()]
    assert writer.delete(service, json={"language": "en"}).status_code == 403
    assert told() == [public.absolute_url()]
    # The page keeps to it, too, on whatever item of the board's it is opened.
    for user in (WRITER, "huyen-hiep-hoa-head"):
        unit = user.rpartition("-")[0]
        answer = disconnect(client(user), f"/vi/don-vi/{unit}", item.UID())
        assert answer.status_code in (302, 403), answer.text
        assert told() == [public.absolute_url()], user
    acts = "/++api++/vi/don-vi/so-y-te/@acts?b_size=100&kind=translation_"
    for kind, count in (("link", 4), ("unlink", 2)):
        assert len(head.get(f"{acts}{kind}").json()["items"]) == count, kind
    here = f"/{here}"
    assert disconnect(head, here, item.UID()).status_code == 302
    assert told() == []
    recorded = head.get(f"{acts}unlink").json()["items"]
    assert len(recorded) == 4
    named = {one["item"]["UID"]: one["details"]["translation"] for one in recorded[:2]}
    assert named == {
        one.UID(): "/".join(other.getPhysicalPath())
        for one, other in ((item, public), (public, item))
    }


@pytest.mark.regulation("14.2")
def test_an_item_keeps_the_language_of_its_place(site, publish, client, boards):
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tin")
    writer = client(WRITER)
    path = f"/++api++/{'/'.join(item.getPhysicalPath()[2:])}"
    copy = writer.post(f"{path}/@workingcopy", json={}).json()["@id"]
    assert writer.patch(copy, json={"language": "en", "title": "Mới"}).status_code < 300
    told = writer.get(copy).json()
    assert (told["language"]["token"], told["title"]) == ("vi", "Mới")


@pytest.mark.regulation("14.2", "4.2a")
def test_places_are_linked_by_who_opens_them(site, client, boards):
    """Each leads to the other at once, and with it all its pages: no board parts sites
    and sections, or joins them otherwise.
    """
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    transaction.commit()
    unit = site["vi"]["don-vi"]["so-y-te"]
    for place in (unit, unit["tin-tuc"]):
        here = "/".join(place.getPhysicalPath()[2:])
        service = f"/++api++/{here}/@translations"
        (other,) = (one["@id"] for one in client().get(service).json()["items"])
        for user in ("so-y-te-head", WRITER):
            refused = client(user).delete(service, json={"language": "en"})
            assert refused.status_code == 403, (user, refused.text)
            assert refused.json()["error"]["type"] == "link_of_place"
            disconnect(client(user), f"/{here}", place.UID())
            (still,) = client().get(service).json()["items"]
            assert still["@id"] == other, user
        admin = client("quan-tri")
        assert admin.delete(service, json={"language": "en"}).status_code == 204
        assert client().get(service).json()["items"] == []
        head = client("so-y-te-head").post(service, json={"id": other})
        assert head.status_code == 403, head.text
        assert admin.post(service, json={"id": other}).status_code == 201
        assert len(client().get(service).json()["items"]) == 1


@pytest.mark.regulation("14.2", "15.2")
def test_no_form_makes_a_translation_of_what_is_anothers(site, publish, client, boards):
    """Published, it would be what the other board's page leads to."""
    other = publish(site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"], "huyen-hiep-hoa")
    own = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    news = site["en"]["units"]["so-y-te"]["news"]
    here, writer = f"/{'/'.join(news.getPhysicalPath()[2:])}", client(WRITER)
    for source, status, made in ((other, 403, set()), (own, 302, {"training"})):
        named = f"{here}/++addtranslation++{source.UID()}"
        (form,) = html.fromstring(writer.get(named, headers=HTML).text).cssselect(
            "form#form"
        )
        given = {"form.widgets.IDublinCore.title": "Training", "form.buttons.save": "1"}
        sent = [*form.form_values(), *given.items()]
        answer = writer.post(form.get("action"), data=sent, headers=HTML)
        assert answer.status_code == status, answer.text[:2000]
        transaction.begin()
        assert {*news.objectIds()} == made


def disconnect(session, place, uid):
    """As the page of translations does, opened at some place."""
    address = f"{place}/disconnect_translation?came_from={uid}&language=en"
    page = html.fromstring(session.get(address, headers=HTML).text)
    tokens = page.xpath("//input[@name='_authenticator']/@value")
    sent = {"came_from": uid, "language": "en", "submitted": "1"}
    sent["_authenticator"] = "".join(tokens[:1])
    there = f"{place}/disconnect_translation"
    return session.post(there, data=sent, headers=HTML)
