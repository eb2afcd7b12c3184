"""Issue the final report: when it is over and nobody is left out (4.1e)."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ..act_kinds import REPORT_ISSUE
from ..replies.asked_store import asked_store
from ..responses.board_rights import DECIDE
from ..responses.board_rights import require
from ..responses.places import Places
from ..responses.reading import Unanswered
from ..responses.reading import unanswered
from ..responses.reading import undecided
from ..timing.events import ReportIssued
from ..timing.store import consultation_of
from ..timing.store import consultation_store
from . import reasons
from .head import head_of
from .planned import planned_rows
from .store import issued_report_store
from .store import IssuedReport
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from zope.event import notify
from zope.globalrequest import getRequest


NAMED_PLACES = 10


def issue_report(draft: DexterityContent) -> IssuedReport:
    """Issue the report of a draft and keep it as it is now.

    Raises Refused before closing, a second time, while nobody has decided on an
    opinion, and while one counts as unanswered; it says how many there are and where.
    """
    require(DECIDE, draft)
    uid, now = draft.UID(), datetime.now(UTC)
    consultation = consultation_of(draft)
    if consultation is None or now < consultation.end:
        raise Refused(reasons.NOT_OVER)
    if consultation.is_settled:
        raise Refused(reasons.ALREADY_ISSUED)
    if any(one.by for one in asked_store().of(uid)):
        raise Refused(reasons.BODIES_WAIT)
    places, left, waiting = Places(uid), unanswered(uid), undecided(uid)
    count = len(left.points)
    Refused.raise_for(
        reasons.still_undecided(waiting) if waiting else None,
        reasons.still_unanswered(count, where_in_words(left, places))
        if count
        else None,
    )
    rows = list(planned_rows(uid, places))
    report = IssuedReport(head_of(draft, rows, now), rows)
    issued_report_store().put(uid, report)
    consultation_store().put(uid, replace(consultation, report_issued=now))
    details = {"digest": report.digest, "count": sum(len(one.members) for one in rows)}
    record_act(REPORT_ISSUE, draft, details=details)
    notify(ReportIssued(draft, now))
    return report


def where_in_words(left: Unanswered, places: Places) -> str:
    """ "Khoản 2 Điều 5 (3), Điều 7 (1), …" in the order of the text."""
    counts, request = left.by_provision(), getRequest()
    found = sorted((places.of(wid) for wid in counts), key=lambda one: one.order)
    said = [
        f"{one.in_words(request)} ({counts[one.wid]})" for one in found[:NAMED_PLACES]
    ]
    return ", ".join(said) + (", …" if len(found) > NAMED_PLACES else "")
