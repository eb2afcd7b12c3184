"""Opinions in the log and answers to them, for tests of answering and reporting."""

from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import KIND
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from bacgiang.policy.consultation.responses.answering import draft_answers
from bacgiang.policy.consultation.responses.answering import wording_from
from bacgiang.policy.consultation.responses.approving import approve_answers
from bacgiang.policy.consultation.responses.approving import publish_answers
from bacgiang.policy.consultation.responses.naming import target_from
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.law.tree import all_provisions
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from typing import Any
from uuid import uuid4


REASONS = "Cơ quan soạn thảo đã sửa theo góp ý."


def provision_ids(draft: Any) -> dict[str, str]:
    """Identities of the provisions of the text, by where they stand (eId)."""
    return {one.eid: one.wid for one in all_provisions(draft.structure.tree)}


def point(provision: str = "", text: str = "Đề nghị làm rõ.", **more: Any) -> Point:
    facts = {"version": 1, "stance": Stance.AGREE_WITH_CHANGES, **more}
    return Point(provision=provision, text=text, **facts)


def give(
    draft: Any, *points: Point, fate: Event | None = Event.PUBLISHED, **more: Any
) -> str:
    """Send an opinion, decide on it, and let the job see it; its code."""
    log, content = submissions(), Content(points or (point(),), **more)
    made = log.accept(KIND, draft.UID(), to_payload(content), uuid4().hex)
    if fate is Event.WITHHELD:
        log.decide(made.code, fate, "insult")
    elif fate is not None:
        log.decide(made.code, fate)
    catch_up(api.portal.get())
    return made.code


def name(code: str, *, publish: bool = True, **facts: str) -> None:
    """Keep who sent it."""
    now = datetime.now(UTC)
    consent = Consent("1", now, use_of_data=True, publish_name=publish, notices=True)
    known = {"name": "Nguyễn Thị Mẫu", "email": "mau@example.org", **facts}
    contact = Contact(unit="so-y-te", consent=consent, **known)
    contact_store(api.portal.get()).keep(code, contact, now)


def close(draft: Any) -> None:
    """Put the consultation back so far that it was over yesterday."""
    store, uid = consultation_store(), draft.UID()
    known = store.get(uid)
    assert known is not None
    now = datetime.now(UTC)
    opens, closes = now - timedelta(days=40), (now - timedelta(days=2)).date()
    store.put(uid, replace(known, opens=opens, closes=closes))


def word(draft: Any, token: str, user: str = "update", **more: Any) -> Any:
    """Let a member of the board word an answer to what has none yet."""
    facts = {"result": "taken-up", "reasons": REASONS, "changed": (), **more}
    with api.env.adopt_user(username=f"so-y-te-{user}"):
        (made,) = draft_answers(draft, wording_from(**facts), {target_from(token): ""})
    return made


def answer(draft: Any, token: str, **more: Any) -> Any:
    """The same, approved by the leader and published."""
    made = word(draft, token, **more)
    with api.env.adopt_user(username="so-y-te-head"):
        approve_answers(draft, {made.identifier: made.stamp()})
        (published,) = publish_answers(draft)
    return published
