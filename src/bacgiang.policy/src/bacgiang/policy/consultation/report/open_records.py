"""The published opinions as open data: one record a point, for everybody.

No tracking code, no name without consent, no masked word.
"""

from ...base.asked import let_go
from ...citizen.submissions.states import State
from ..cases.cases_now import CasesNow
from ..cases.masks import shown_points
from ..opinions.content import content_of
from ..opinions.finding import public_number
from ..responses.places import Places
from ..responses.points import is_late
from ..responses.public_reading import PublicReading
from ..responses.response import targets
from ..responses.store import response_store
from ..timing.store import consultation_store
from .planned import answer_of
from .planned import Answered
from .shown_rows import AT_ONCE
from collections.abc import Iterator
from plone import api
from typing import Any


def open_records(uid: str) -> Iterator[dict[str, Any]]:
    """By the names in `open_fields`, as everybody may read them now; one after the
    other, in little memory, by the day they came in.
    """
    store, places = response_store().of(uid), Places(uid)
    consultation, connection = consultation_store().get(uid), api.portal.get()._p_jar
    reading, firsts = PublicReading(uid), PublicReading(uid)
    listed = sorted(
        (row.received, row.code, row.group, row.said_at, is_late(row, consultation))
        for row in CasesNow(uid).rows()
        if row.state is State.PUBLISHED
    )
    for at, (_received, code, group, said, late) in enumerate(listed, 1):
        if at % AT_ONCE == 0 and connection is not None:
            let_go(connection)
        found = reading.submission(code)
        if found is None:
            continue
        content, name = content_of(found), reading.name(code)
        alike = firsts.submission(group) if group else None
        for number, point in enumerate(shown_points(code, found.version, content)):
            possible = targets(code, number, group, point.provision)
            answer = store.published_answer(possible, said)
            shown = answer_of(answer, places) if answer is not None else NO_ANSWER
            yield {
                "number": public_number(found, number),
                "provision": point.provision,
                "provision_title": places.of(point.provision).title,
                "version": point.version,
                "received": found.received.isoformat(timespec="seconds"),
                "late": late,
                "channel": content.channel.value,
                "author": content.author.value,
                "name": name,
                "stance": point.stance.value,
                "text": point.text,
                "proposal": point.proposal,
                "alike": alike.digest[:16] if alike is not None else "",
                "state": found.state.value,
                "result": shown.result,
                "reasons": shown.reasons,
                "changed": shown.changed,
                "answered": shown.published,
            }


NO_ANSWER = Answered("", "", (), "")
