"""A dialogue of the sample with its questions, petitions and dossiers."""

from ...citizen.contacts.sent import SentIdentity
from ...citizen.handling.seen import Seen
from ...citizen.short_text.accepting import SentText
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...dialogue.asking.accepting import accept_question
from ...dialogue.desk import acts
from ...dossiers.counter.entering import Brought
from ...dossiers.counter.entering import enter_dossier
from ...dossiers.handling import acts as dossier_acts
from ...petitions.filing.accepting import accept_petition
from ...petitions.filing.sent import SentPetition
from ...petitions.handling.acts import confirm
from ...petitions.handling.acts import propose
from ...petitions.handling.proposals import stamp_on
from ...units.sites.finding import desk_of
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
    for number, one in enumerate(data["requests"]):
        _send(desk_of(one["unit"]), one, number)
    for number, one in enumerate(data["dossiers"]):
        _bring(desk_of(one["unit"]), one, number)


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


def _send(place: Any, row: dict[str, Any], number: int) -> None:
    """A petition, a question or a request for information; answered by two people of
    the unit's board.
    """
    sent = SentPetition(
        matter=row["matter"],
        subject=row["subject"],
        text=row["text"],
        delivery=row.get("delivery", ""),
        purpose=row.get("purpose", ""),
        identity=_identity(row),
        publish=row.get("publish", False),
        key=f"sample-petition-{row['unit']}-{number}",
    )
    with api.env.adopt_roles(["Anonymous"]):
        taken = accept_petition(row["unit"], sent, (), _before(row))
    if "answer" in row:
        with acting_as(row["unit"], "update"):
            propose(place, _seen(taken.submission), row["answer"])
        with acting_as(row["unit"], "review"):
            seen = [_seen(taken.submission)]
            confirm(place, seen, is_public=row.get("publish", False))


def _bring(place: Any, row: dict[str, Any], number: int) -> None:
    """A dossier that was entered at the counter, and became what the row says."""
    unit = row["unit"]
    brought = Brought(
        row["procedure"],
        _identity(row),
        papers=row["papers"],
        key=f"sample-dossier-{unit}-{number}",
    )
    with acting_as(unit, "head"):
        found = enter_dossier(place, brought, _before(row)).submission
        for act in ("start", "finish") if "result" in row else ():
            said = dossier_acts.Said(row["result"])
            dossier_acts.carry_out(place, act, _seen(found), said)


def _identity(row: dict[str, Any]) -> SentIdentity:
    return SentIdentity(
        name=row["name"],
        address=row["address"],
        phone=row.get("phone", ""),
        use_of_data=True,
    )


def _before(row: dict[str, Any]) -> datetime:
    """So many days before set-up."""
    return datetime.now(UTC) - timedelta(days=row["days_ago"])


def _seen(found: Submission) -> Seen:
    """As it is now."""
    entries = submissions().require(found.code).entries
    return Seen(found.code, len(entries), stamp_on(found.code))
