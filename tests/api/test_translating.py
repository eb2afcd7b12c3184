"""What a translation takes over from its original without being asked (10.1)."""

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
    given = {"form.widgets.IDublinCore.title": "Training", "form.buttons.save": "1"}
    sent = [*form.form_values(), *given.items()]
    answer = writer.post(form.get("action"), data=sent, headers=HTML)
    assert answer.status_code == 302, answer.text[:2000]
    transaction.begin()
    made = api.portal.get()["en"]["units"]["so-y-te"]["events"]["training"]
    for name in ("start", "end", "recurrence", "location", "contact_email", "subject"):
        assert getattr(made, name) == getattr(event, name), name
    assert made.sync_uid != event.sync_uid
