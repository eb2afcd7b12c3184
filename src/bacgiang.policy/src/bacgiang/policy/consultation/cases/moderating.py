"""What every act on opinions shares: who may, what was seen, what became of each."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ..act_kinds import OPINION_DECIDE
from ..opinions.finding import opinion_on
from . import refusals
from .proposals import stamp_on
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from z3c.caching.purge import Purge
from zope.event import notify


MODERATE = "bacgiang.policy: Moderate opinions"
# Digests in one fact of an act: a text of the record is cut after 10,000 characters.
DIGESTS = 150


@dataclass(frozen=True)
class Seen:
    """An opinion as somebody saw it: `entries` of its log then, None for whatever it
    is now; `proposal`: the stamp of what was proposed and hidden, "" for nothing, None
    likewise.
    """

    code: str
    entries: int | None = None
    proposal: str | None = None


@dataclass(frozen=True)
class Result:
    """What became of one; `digest`: of its first entry, which names it in the record
    of acts.
    """

    code: str
    refusal: Refusal | None = None
    digest: str = ""

    @property
    def is_done(self) -> bool:
        return self.refusal is None


Judge = Callable[[Submission], Refusal | None]
Act = Callable[[Submission], object]


def may_moderate(draft: DexterityContent) -> bool:
    """Whoever reviews, publishes or heads for the unit in charge of the draft."""
    return bool(api.user.has_permission(MODERATE, obj=draft))


def require_moderator(draft: DexterityContent) -> None:
    """Raises Refused for everybody else."""
    if not may_moderate(draft):
        raise Refused(refusals.NOT_YOURS)


def each(
    draft: DexterityContent, codes: Iterable[str | Seen], judge: Judge, act: Act
) -> list[Result]:
    """Act on what nothing speaks against, and say of the rest what does.

    Raises Refused for no opinion at all, and for too many.
    """
    seen = (Seen(one) if isinstance(one, str) else one for one in codes)
    chosen = {one.code: one for one in seen}
    if not chosen:
        raise Refused(refusals.NONE_CHOSEN)
    if len(chosen) > refusals.MOST:
        raise Refused(refusals.TOO_MANY)
    return [_one(draft, seen, judge, act) for seen in chosen.values()]


def required(draft: DexterityContent, seen: Seen) -> Submission:
    """The opinion as it was seen. Raises Refused when it is another by now."""
    found = opinion_on(draft.UID(), seen.code)
    if found is None:
        raise Refused(refusals.UNKNOWN)
    if found.state is State.WITHDRAWN:
        raise Refused(refusals.WITHDRAWN)
    if seen.entries not in (None, len(found.entries)):
        raise Refused(refusals.CHANGED)
    if seen.proposal not in (None, stamp_on(draft.UID(), seen.code)):
        raise Refused(refusals.CHANGED)
    return found


def done(results: Sequence[Result]) -> list[str]:
    return [one.code for one in results if one.is_done]


def record(
    draft: DexterityContent,
    decision: str,
    results: Sequence[Result],
    *,
    kind: str = OPINION_DECIDE,
    actor: str = "",
    **facts: Any,
) -> None:
    """One act for all that was done: which ones by their digests, nothing personal."""
    digests = [one.digest for one in results if one.is_done]
    if not digests:
        return
    named = {
        f"opinions_{start // DIGESTS + 1}" if start else "opinions": " ".join(
            digests[start : start + DIGESTS]
        )
        for start in range(0, len(digests), DIGESTS)
    }
    details = {"decision": decision, "count": len(digests), **facts, **named}
    record_act(kind, draft, actor=actor or None, details=details)
    notify(Purge(draft))


def _one(draft: DexterityContent, seen: Seen, judge: Judge, act: Act) -> Result:
    try:
        found = required(draft, seen)
    except Refused as refused:
        return Result(seen.code, refused.refusals[0])
    refusal = judge(found)
    if refusal is None:
        act(found)
    return Result(seen.code, refusal, found.entries[0].digest)
