"""A dialogue of the sample with its questions, and a request for information."""

from ...citizen.contacts.sent import SentIdentity
from ...citizen.handling.seen import Seen
from ...citizen.short_text.accepting import SentText
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...dialogue.asking.accepting import accept_question
from ...dialogue.desk import acts
from ...petitions.filing.accepting import accept_petition
from ...petitions.filing.sent import SentPetition
from ...petitions.handling.acts import confirm
from ...petitions.handling.acts import propose
from ...petitions.handling.proposals import stamp_on
from ...units.sites.finding import find_site
from .sample_steps import acting_as
from .sample_steps import take_steps
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.event.base import localized_now
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


TEXTS = ("title", "description", "source", "byline", "answerers")


def create_citizens(site: PloneSite, data: dict[str, Any]) -> None:
    for row in data["dialogues"]:
        place = find_site(row["unit"], "vi", site)
        if place is not None and row["id"] not in place[row["section"]]:
            _hold(place[row["section"]], row)
            for one in data["requests"]:
                _ask_for_information(find_site(one["unit"], "vi", site), one)


def _hold(section: DexterityContent, row: dict[str, Any]) -> None:
    unit, day = row["unit"], localized_now().replace(hour=9, minute=0, second=0)
    start = day.replace(microsecond=0) + timedelta(days=row["starts_in_days"])
    with acting_as(unit, "update"):
        item = api.content.create(
            section,
            "Event",
            id=row["id"],
            language="vi",
            start=start,
            end=start + timedelta(hours=row["hours"]),
            answering_units=[unit],
            **{name: row[name] for name in TEXTS},
        )
    take_steps(item, unit)
    for number, one in enumerate(row["questions"]):
        sent = SentText(one["text"], key=f"sample-{row['id']}-{number}")
        with api.env.adopt_roles(["Anonymous"]):
            found = accept_question(item, sent, datetime.now(UTC)).submission
        with acting_as(unit, "review"):
            if "ground" in one:
                acts.refuse(item, _seen(found), one["ground"])
                continue
            acts.take(item, _seen(found), one["text"], unit)
        if one["answer"] and api.user.get(f"{unit}-update") is not None:
            with acting_as(unit, "update"):
                acts.answer(item, _seen(found), one["answer"], one["by"])


def _ask_for_information(place: Any, row: dict[str, Any]) -> None:
    """Given by two people of the unit's board."""
    sent = SentPetition(
        matter="information",
        subject=row["subject"],
        text=row["text"],
        delivery=row["delivery"],
        purpose=row["purpose"],
        identity=SentIdentity(
            name=row["name"], address=row["address"], use_of_data=True
        ),
        key=f"sample-information-{row['unit']}",
    )
    with api.env.adopt_roles(["Anonymous"]):
        taken = accept_petition(row["unit"], sent, (), datetime.now(UTC))
    with acting_as(row["unit"], "update"):
        propose(place, _seen(taken.submission), row["answer"])
    with acting_as(row["unit"], "review"):
        confirm(place, [_seen(taken.submission)])


def _seen(found: Submission) -> Seen:
    """As it is now."""
    entries = submissions().require(found.code).entries
    return Seen(found.code, len(entries), stamp_on(found.code))
