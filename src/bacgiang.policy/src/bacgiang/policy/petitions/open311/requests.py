"""Petitions as GeoReport tells them: public ones, and one by its sender's code."""

from ...base.tasks.working_days import calendar
from ...citizen.codes.tracking_code import CodeError
from ...citizen.codes.tracking_code import parse
from ...citizen.position import degrees_of
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.register.names import unit_name
from ..cases.answered_index import answered_index
from ..cases.answered_words import number_of
from ..cases.store import case_store
from ..content.content import content_of
from ..content.content import KIND
from ..content.content import Matter
from ..content.course import Course
from ..content.course import course_of
from ..content.deadlines import deadlines_of
from ..rules.regimes import regime_for
from ..rules.subjects import subjects
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any


MOST = 1_000
"""Petitions that are looked at for one answer."""
MOST_ROWS = 20_000
"""Of the newest ones so many are asked whether they fit: anybody may ask for none."""


def public_requests(
    language: str, since: datetime | None, until: datetime | None, service: str
) -> list[dict[str, Any]]:
    """Of the newest that were asked for, those with a place; `since`, `until`: of
    receipt, aware.
    """
    log, store = submissions(), case_store()
    newest = islice(store.published(""), MOST_ROWS)
    rows = filter(None, map(store.get, newest))
    codes = (
        row.code
        for row in rows
        if row.matter is Matter.PETITION
        and (since is None or row.received >= since)
        and (until is None or row.received <= until)
        and service in ("", row.subject)
    )
    found = map(log.require, islice(codes, MOST))
    return list(_with_place(found, language))


def request_with(name: str, language: str) -> dict[str, Any] | None:
    """`name`: number of a public one, or a tracking code; for the code alone nothing
    that was written is told.
    """
    log = submissions()
    code = answered_index().code_of(name)
    if code:
        found = log.require(code)
        return next(_with_place(iter([found]), language), None)
    try:
        held = log.get(parse(name))
    except CodeError:
        return None
    if held is None or held.kind != KIND:
        return None
    return {**_common(held, course_of(held), language), "service_request_id": name}


def _with_place(found: Iterator[Submission], language: str) -> Iterator[dict[str, Any]]:
    for one in found:
        content, course = content_of(one), course_of(one)
        if content is None or not course.is_published:
            continue
        if content.matter is not Matter.PETITION or not (
            content.place or content.position
        ):
            continue
        lat, long = degrees_of(content.position)
        yield {
            **_common(one, course, language),
            "service_request_id": number_of(one),
            "description": content.text,
            "status_notes": course.answer,
            "address": content.place,
            "lat": lat,
            "long": long,
        }


def _common(found: Submission, course: Course, language: str) -> dict[str, Any]:
    content = content_of(found)
    token = content.subject if content is not None else ""
    entry = subjects().get(token)
    regime = regime_for(Matter.PETITION.value, course.received_on)
    due = deadlines_of(course, regime, calendar()).due if course.is_open else None
    return {
        "status": "open" if course.is_open else "closed",
        "status_notes": course.phase.value,
        "service_code": token,
        "service_name": entry.title(language) if entry is not None else "",
        "agency_responsible": unit_name(course.unit, language),
        "requested_datetime": found.received.isoformat(timespec="seconds"),
        "updated_datetime": found.entries[-1].at.isoformat(timespec="seconds"),
        "expected_datetime": due.isoformat() if due is not None else "",
    }
