"""The published opinions as open data: one record a point, for everybody.

No tracking code, no name without consent, no masked word.
"""

from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.masks import shown_points
from ..opinions.content import content_of
from ..responses.places import Places
from ..responses.public_reading import PublicReading
from ..responses.reading import is_late
from ..responses.store import response_store
from ..timing.store import consultation_store
from .numbers import public_number
from .planned import answer_of
from .planned import Answered
from .shown_rows import AT_ONCE
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from plone import api
from typing import NamedTuple


@dataclass(frozen=True)
class OpenRecord:
    """One point as everybody may read it now; see `open_fields`."""

    number: str
    provision: str
    provision_title: str
    version: int
    received: str
    late: bool
    channel: str
    author: str
    name: str
    stance: str
    text: str
    proposal: str
    alike: str
    state: str
    result: str
    reasons: str
    changed: tuple[str, ...]
    answered: str


class _Listed(NamedTuple):
    """What is kept in memory of a submission until it is its turn."""

    received: datetime
    code: str
    group: str
    said: datetime
    is_late: bool


def open_records(uid: str) -> Iterator[OpenRecord]:
    """One after the other, in little memory, by the day they came in."""
    store, places = response_store().of(uid), Places(uid)
    consultation, connection = consultation_store().get(uid), api.portal.get()._p_jar
    reading, firsts = PublicReading(uid), PublicReading(uid)
    listed = sorted(
        _Listed(
            row.received, row.code, row.group, row.said_at, is_late(row, consultation)
        )
        for row in CasesNow(uid).rows()
        if row.state is State.PUBLISHED
    )
    for at, row in enumerate(listed, 1):
        if at % AT_ONCE == 0 and connection is not None:
            connection.cacheGC()
        found = reading.submission(row.code)
        if found is None:
            continue
        content, name = content_of(found), reading.name(row.code)
        alike = firsts.submission(row.group) if row.group else None
        for number, point in enumerate(shown_points(row.code, found.version, content)):
            answer = store.published_answer_to(
                row.code, number, row.group, point.provision, row.said
            )
            shown = answer_of(answer, places) if answer is not None else NO_ANSWER
            yield OpenRecord(
                number=public_number(found, number),
                provision=point.provision,
                provision_title=places.of(point.provision).title,
                version=point.version,
                received=found.received.isoformat(timespec="seconds"),
                late=row.is_late,
                channel=content.channel.value,
                author=content.author.value,
                name=name,
                stance=point.stance.value,
                text=point.text,
                proposal=point.proposal,
                alike=alike.digest[:16] if alike is not None else "",
                state=found.state.value,
                result=shown.result,
                reasons=shown.reasons,
                changed=shown.changed,
                answered=shown.published,
            )


NO_ANSWER = Answered("", "", (), "")
