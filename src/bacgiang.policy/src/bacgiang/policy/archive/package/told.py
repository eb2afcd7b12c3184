"""What is told of an item beside its versions: what it is, and what happened to it."""

from ...base.acts.actor import SYSTEM
from ...editorial.acts.rows import ActRow
from ...editorial.acts.secret_reasons import is_closing
from ...editorial.acts.secret_reasons import tells_closed
from ...editorial.public.facts import facts_of
from ...units.register.names import unit_name
from ..formats.dublin_core import dublin_core
from ..formats.premis import Agent
from ..formats.premis import Event
from ..formats.premis import premis
from dataclasses import replace
from plone.dexterity.content import DexterityContent


def events_of(uid: str, name: str, rows: list[ActRow]) -> bytes:
    """PREMIS: the acts as events, whoever did them as agents."""
    events = (
        Event(row.act.identifier, row.act.kind, row.kind, row.time, row.act.actor, said)
        for row in rows
        for said in ["; ".join(_details(row))]
    )
    people = {row.act.actor: row.person for row in rows}
    agents = (Agent(one, name, one != SYSTEM) for one, name in sorted(people.items()))
    return premis(uid, name, events, agents)


def passed_on(row: ActRow) -> ActRow:
    """What was closed, and why, is for its board: packages go further."""
    act = row.act
    is_told = is_closing(act) or not tells_closed(act)
    reason = "" if tells_closed(act) else act.reason
    return replace(row, reason=reason, details=row.details if is_told else ())


def _details(row: ActRow) -> list[str]:
    states = f"{row.state_before} → {row.state_after}" if row.state_after else ""
    said = (f"{title}: {fact}" for title, fact in row.details)
    return [one for one in (states, row.reason, *said) if one]


def core_of(item: DexterityContent, uid: str, unit: str) -> bytes:
    """Dublin Core."""
    facts = facts_of(item)
    return dublin_core(
        (
            ("identifier", uid),
            ("identifier", item.absolute_url()),
            ("title", item.Title()),
            ("description", item.Description()),
            *(("subject", one) for one in item.Subject()),
            ("type", item.portal_type),
            ("language", item.Language()),
            ("creator", facts.byline),
            ("source", facts.source),
            ("publisher", unit_name(unit)),
            ("created", item.created().ISO8601()),
            ("modified", item.modified().ISO8601()),
            ("issued", facts.published.isoformat() if facts.published else ""),
        )
    )
