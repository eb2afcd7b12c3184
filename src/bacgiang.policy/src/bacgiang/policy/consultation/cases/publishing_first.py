"""Moderation afterwards: a job publishes what nothing speaks against (decision 6).

It leaves to the board what protection marked, what holds personal data, what came in
late, what words are hidden of, and what somebody of the board or its author wants to be
looked at.
"""

from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submissions import submissions
from ...legal.documents.by_uid import record_with
from ..draft.kinds import Moderation
from ..draft.schema import ILegalDraft
from ..timing.consultation import ConsultationState
from ..timing.store import consultation_store
from .deciding import publish_for_board
from .masks import mask_store
from .moderating import Seen
from .proposals import proposal_store
from .refusals import MOST
from .row import CaseRow
from .store import case_store
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


# The report is made of what was published: nothing comes to it by itself.
WHILE = frozenset({ConsultationState.OPEN, ConsultationState.CLOSED})
LOOKED_AT = frozenset({Event.PUBLISHED, Event.WITHHELD, Event.RETURNED})


def to_publish(site: DexterityContent, now: datetime) -> Iterator[tuple[Any, CaseRow]]:
    """Draft and row of each opinion to be published, the oldest of each draft first."""
    cases = case_store(site)
    for uid in cases.drafts():
        index, consultation = cases.of(uid), consultation_store(site).get(uid)
        if not index.total(State.WAITING) or consultation is None:
            continue
        if consultation.state(now) not in WHILE:
            continue
        draft = record_with(uid)
        if not _is_afterwards(draft):
            continue
        for code in index.codes(State.WAITING):
            row = index.get(code)
            if row is not None and _is_plain(site, uid, row):
                yield draft, row


def publish_next(site: DexterityContent, now: datetime) -> int:
    """Publish up to MOST of them, with one act a draft; how many."""
    by_draft: dict[str, tuple[Any, list[Seen]]] = {}
    for draft, row in islice(to_publish(site, now), MOST):
        _draft, chosen = by_draft.setdefault(draft.UID(), (draft, []))
        chosen.append(Seen(row.code, row.entries))
    results = (publish_for_board(draft, chosen) for draft, chosen in by_draft.values())
    return sum(one.is_done for some in results for one in some)


def _is_afterwards(draft: DexterityContent) -> bool:
    return (
        ILegalDraft.providedBy(draft)
        and draft.moderation == Moderation.AFTER.value
        and api.content.get_state(draft, default="") == "published"
    )


def _is_plain(site: DexterityContent, uid: str, row: CaseRow) -> bool:
    """Whether nothing asks for somebody to look first."""
    if row.marks or row.found or proposal_store(site).get(uid, row.code) is not None:
        return False
    if row.arrived is not None:
        # Somebody else than who entered it compares it with the letter.
        return False
    if mask_store(site).stamp(row.code):
        # Somebody else than who hid them compares it with the original.
        return False
    if row.entries == 1:
        return True
    found = submissions(site).get(row.code)
    return found is not None and not any(
        one.event in LOOKED_AT for one in found.entries
    )
