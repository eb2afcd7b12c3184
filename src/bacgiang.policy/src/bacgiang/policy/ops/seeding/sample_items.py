"""The sample items, made and moved by the sample accounts of their boards."""

from ...editorial.offers.offer import OfferAct
from ...editorial.offers.performing import perform as perform_offer
from ...editorial.offers.statements import OfferStatement
from ...units.sites.finding import find_site
from .sample_pictures import picture_fields
from .sample_steps import acting_as
from .sample_steps import take_step
from .sample_steps import take_steps
from DateTime import DateTime
from datetime import datetime
from datetime import time
from datetime import timedelta
from dateutil.rrule import rrulestr
from plone import api
from plone.app.event.base import default_timezone
from plone.app.event.base import localized_now
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


TYPES = {"news": "News Item", "reference_news": "News Item", "page": "Document"}
TYPES |= {"notice": "Document", "event": "Event", "infographic": "Infographic"}
TYPES |= {"album": "Album"}
MOST_DAYS = 6


def create_items(site: PloneSite, rows: list[dict[str, Any]]) -> None:
    """Create the items of `content.yaml` in order, then link the translations."""
    made: dict[str, Any] = {}
    for row in rows:
        section = _section(site, row)
        if row["id"] in section:
            continue
        made[row["id"]] = _create(section, row)
        _move(made[row["id"]], row)
    for row in rows:
        original = made.get(row["translation_of"] or "")
        if original is not None:
            manager = ITranslationManager(original)
            manager.register_translation(row["language"], made[row["id"]])


def _section(site: PloneSite, row: dict[str, Any]) -> Any:
    main = api.portal.get_registry_record("bacgiang.main_unit")
    root: Any = (
        site[row["language"]]
        if row["unit"] == main
        else find_site(row["unit"], row["language"], site)
    )
    for name in row["section"].split("/"):
        root = root[name]
    return root


def _create(section: DexterityContent, row: dict[str, Any]) -> Any:
    with acting_as(row["unit"], "update"):
        item = api.content.create(
            section, TYPES[row["kind"]], id=row["id"], **_fields(row)
        )
        for one in row.get("pictures", ()):
            fields = {**picture_fields(one), "id": one["scene"], "title": one["alt"]}
            api.content.create(item, "Image", **fields)
        return item


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    fields = {
        "title": row["title"],
        "description": row["description"],
        "text": RichTextValue(row["body"], "text/html", "text/x-html-safe"),
        "source": row["source"] or None,
        "byline": row["byline"] or None,
        "reader_contribution": bool(row.get("reader_contribution")),
        "language": row["language"],
        "subject": tuple(row["topics"]),
    }
    if row["kind"] == "event":
        fields |= _event_fields(row["event"])
    if "picture" in row:
        fields |= picture_fields(row["picture"])
    return fields


def _event_fields(event: dict[str, Any]) -> dict[str, Any]:
    # A pytz zone, as plone.app.event stores it: ZODB cannot pickle a ZoneInfo.
    zone = default_timezone(as_tzinfo=True)
    day = localized_now().date() + timedelta(days=event["starts_in_days"])
    begins = datetime.combine(day, time.fromisoformat(event["start_time"]))
    rule = event.get("recurrence")
    start = zone.localize(rrulestr(rule, dtstart=begins)[0] if rule else begins)
    return {
        "recurrence": rule,
        "start": start,
        "end": start + timedelta(hours=event["duration_hours"]),
        "location": event["location"],
    }


def _move(item: DexterityContent, row: dict[str, Any]) -> None:
    take_steps(item, row["unit"], row["state"], _stated(row))
    if row.get("return_reason"):
        take_step(item, row["unit"], "submit")
        take_step(item, row["unit"], "return", comment=row["return_reason"])
    _offer(item, row)
    if row["state"] == "published":
        item.setEffectiveDate(DateTime() - row["age_days"])
        # Begun some days before it came out, of one item more than of another.
        item.creation_date = item.effective_date - len(row["title"]) % MOST_DAYS
        item.reindexObject(idxs=["effective", "effectiveRange", "created"])


def _offer(item: DexterityContent, row: dict[str, Any]) -> None:
    """Offer to the main site and decide, as the row says (3.1, 8.2)."""
    if row["offer"] == "none":
        return
    with acting_as(row["unit"], "publish"):
        perform_offer(item, OfferAct.OFFER)
    decisions = {"accepted": OfferAct.ACCEPT, "declined": OfferAct.DECLINE}
    decision = decisions.get(row["offer"])
    if decision is not None:
        main = api.portal.get_registry_record("bacgiang.main_unit")
        with acting_as(main, "review"):
            perform_offer(item, decision, OfferStatement(reason=row["offer_reason"]))


def _stated(row: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What is said with each step."""
    confirmed = row["kind"] != "reference_news"
    stated = {
        "approve": {
            "declaration": True,
            "confirmation": "confirmed" if confirmed else "unconfirmed",
            "confirmed_by": row["source"] or "Ban biên tập (mẫu)" if confirmed else "",
        }
    }
    if row["state"] == "withdrawn":
        withdrawal = row["withdrawal"]
        said = {"ground": withdrawal["ground"], "comment": withdrawal["reason"]}
        stated["withdraw"] = said
    return stated
