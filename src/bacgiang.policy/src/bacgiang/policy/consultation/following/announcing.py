"""Let followers be told what is new of drafts; for the clock."""

from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from ..receipt.drafts_seen import public_draft
from ..timing.consultation import Consultation
from ..timing.store import consultation_store
from ..versions.store import draft_versions
from .announced import announced
from .channels import Channel
from .events import ENDS
from .events import to_tell
from .followers import followers
from .happenings import happenings
from .topics import DRAFT
from .topics import topics_of
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from typing import Any


# After the end of a draft nothing is left to tell of it; its last letters go out first.
KEPT_AFTER_END = timedelta(days=30)


@dataclass(frozen=True)
class News:
    """Marks of a draft that nobody was told yet."""

    uid: str
    draft: Any
    consultation: Consultation
    version: int
    marks: list[str]


def news(site: DexterityContent, now: datetime) -> Iterator[News]:
    """Of public drafts: what happens while one is withdrawn is told, if it is timely
    then, when it is back.
    """
    for uid, consultation in consultation_store(site).items():
        told = announced(site).of(uid)
        found = happenings(consultation, draft_versions(site).of(uid), now)
        marks = [one.mark for one in found if one.mark not in told]
        draft = public_draft(uid) if marks else None
        if draft is not None:
            number = draft_versions(site).last_number(uid)
            yield News(uid, draft, consultation, number, marks)


def announce(site: DexterityContent, now: datetime) -> int:
    """Put letters to followers into the outbox; how many events were told."""
    known, box, count = announced(site), outbox(site), 0
    for one in news(site, now):
        tokens = list(followers(site).of_topics(topics_of(one.draft)))
        for mark in to_tell(one.marks, one.consultation, one.version, now):
            count += 1
            for token in tokens:
                box.add(Waiting(token, Channel.FOLLOWER.value, one.uid, mark), now)
        known.add(one.uid, one.marks)
    return count


def finished(site: DexterityContent, now: datetime) -> list[str]:
    """Tokens of followers of drafts that ended a while ago."""
    kept = followers(site)
    return [
        token
        for uid, consultation in consultation_store(site).items()
        if consultation.state(now) in ENDS
        and consultation.outcome is not None
        and now - consultation.outcome.at >= KEPT_AFTER_END
        for token in kept.tokens_of(f"{DRAFT}{uid}")
    ]
