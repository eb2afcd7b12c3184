"""Opinions for tests of a board's work, put into the log as they come in."""

from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.submissions import at_clock
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import KIND
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from datetime import datetime
from plone import api
from typing import Any
from uuid import uuid4


NAME = "Hoàng Thị Riêng Tư"
PHONE = "0987 654 321"


def point(text: str, provision: str = "", proposal: str = "") -> Point:
    return Point(provision, 1, Stance.DISAGREE, text, proposal)


def send(
    draft: Any, *points: Point | str, at: datetime | None = None, **facts: Any
) -> str:
    """An opinion comes in; its code. `facts`: of `Content`."""
    said = tuple(point(one) if isinstance(one, str) else one for one in points)
    log = submissions() if at is None else at_clock(submissions(), lambda: at)
    payload = to_payload(Content(said, **facts))
    return log.accept(KIND, draft.UID(), payload, uuid4().hex).code


def send_and_list(draft: Any, *points: Point | str, **facts: Any) -> str:
    """The same, and the job has made its row."""
    code = send(draft, *points, **facts)
    catch_up(api.portal.get())
    return code


def give_contact(draft: Any, code: str) -> None:
    """Who sent it, kept apart."""
    found = submissions().require(code)
    consent = Consent("2026-1", found.received, use_of_data=True)
    contact = Contact(
        draft.owning_unit,
        consent,
        name=NAME,
        email="rieng-tu@vi-du.vn",
        more={"language": "vi"},
    )
    contact_store(api.portal.get()).keep(code, contact, found.received)
