"""What every act on opinions shares: who may, what was seen, what became of each."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..act_kinds import OPINION_DECIDE
from ..opinions.content import KIND
from . import refusals
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from z3c.caching.purge import Purge
from zope.event import notify


MODERATE = "bacgiang.policy: Moderate opinions"
# Digests in one fact of an act: a text of the record is cut after 10,000 characters.
DIGESTS = 150


@dataclass(frozen=True)
class Seen:
    """An opinion as somebody saw it: `entries` of its log then, None for whatever it
    is now.
    """

    code: str
    entries: int | None = None


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


def may_moderate(draft: Any) -> bool:
    """Whoever reviews, publishes or heads for the unit in charge of the draft."""
    return bool(api.user.has_permission(MODERATE, obj=draft))


def require_moderator(draft: Any) -> None:
    """Raises Refused for everybody else."""
    if not may_moderate(draft):
        raise Refused(refusals.NOT_YOURS)


def each(
    draft: Any, codes: Iterable[str | Seen], judge: Judge, act: Act
) -> list[Result]:
    """Act on what nothing speaks against, and say of the rest what does.

    Raises Refused for no opinion at all, and for too many.
    """
    chosen = {one.code: one for one in map(_seen, codes)}
    if not chosen:
        raise Refused(refusals.NONE_CHOSEN)
    if len(chosen) > refusals.MOST:
        raise Refused(refusals.TOO_MANY)
    return [_one(str(IUUID(draft)), seen, judge, act) for seen in chosen.values()]


def required(draft: Any, seen: Seen) -> Submission:
    """The opinion as it was seen. Raises Refused when it is another by now."""
    found = submissions().get(seen.code)
    refusal = _refusal(str(IUUID(draft)), found, seen)
    if found is None or refusal is not None:
        raise Refused(refusal or refusals.UNKNOWN)
    return found


def done(results: Sequence[Result]) -> list[str]:
    return [one.code for one in results if one.is_done]


def record(
    draft: Any,
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


def _seen(one: str | Seen) -> Seen:
    return Seen(one) if isinstance(one, str) else one


def _one(draft: str, seen: Seen, judge: Judge, act: Act) -> Result:
    found = submissions().get(seen.code)
    refusal = _refusal(draft, found, seen)
    if found is None or refusal is not None:
        return Result(seen.code, refusal or refusals.UNKNOWN)
    refusal = judge(found)
    if refusal is None:
        act(found)
    return Result(seen.code, refusal, found.entries[0].digest)


def _refusal(draft: str, found: Submission | None, seen: Seen) -> Refusal | None:
    if found is None or (found.kind, found.subject) != (KIND, draft):
        return refusals.UNKNOWN
    if found.state is State.WITHDRAWN:
        return refusals.WITHDRAWN
    if seen.entries is not None and seen.entries != len(found.entries):
        return refusals.CHANGED
    return None
