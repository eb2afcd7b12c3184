"""When readers did not have a draft while opinions on it were taken (4.1e, 7.2e).

It stands in the history of its workflow: withdrawn, put right and published again. The
last day stays what it was, unless the board extends it; readers are told.
"""

from ...editorial.workflow.parameters import CLOSING_GROUNDS
from ...editorial.workflow.parameters import Transition
from ...editorial.workflow.parameters import WithdrawalGround
from ...editorial.workflow.titles import GROUND_TITLES
from .consultation import Consultation
from .store import consultation_of
from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


# Of secrets nothing is told, and “another ground” tells nothing.
_UNTOLD = CLOSING_GROUNDS | {WithdrawalGround.OTHER}


@dataclass(frozen=True)
class Interruption:
    """Between two aware moments; `ends` is None while it goes on. `ground`: token of
    the ground of the withdrawal, "" where readers are not told it.
    """

    begins: datetime
    ends: datetime | None
    ground: str = ""

    @property
    def ground_title(self) -> Message | None:
        return GROUND_TITLES[WithdrawalGround(self.ground)] if self.ground else None


def interruptions_of(draft: DexterityContent) -> tuple[Interruption, ...]:
    """Those within the time in which opinions are taken, the oldest first."""
    consultation = consultation_of(draft)
    if consultation is None:
        return ()
    within = (_within(consultation, one) for one in _taken_off(draft))
    return tuple(one for one in within if one is not None)


def _within(consultation: Consultation, one: Interruption) -> Interruption | None:
    begins, ends = max(one.begins, consultation.opens), one.ends
    if ends is None and consultation.end <= datetime.now(UTC):
        ends = consultation.end
    if ends is not None:
        ends = min(ends, consultation.end)
    is_outside = begins >= (consultation.end if ends is None else ends)
    return None if is_outside else Interruption(begins, ends, one.ground)


def _taken_off(draft: DexterityContent) -> Iterator[Interruption]:
    """From each withdrawal until readers had it again: published may be for later."""
    begins: datetime | None = None
    back: datetime | None = None
    ground = ""
    for step in _steps(draft):
        at, action = _moment(step["time"]), step.get("action")
        stated = step.get("details") or {}
        if action == Transition.PUBLISH:
            back = at
        elif action == Transition.WITHDRAW:
            # It tells since when readers had the draft, or would have had it.
            if begins is not None and back is not None:
                since = stated.get("effective")
                back = max(back, datetime.fromisoformat(since)) if since else back
                if back < at:
                    yield Interruption(begins, back, ground)
                    begins = None
            if begins is None:
                begins, ground = at, _told(str(stated.get("ground") or ""))
            back = None
    if begins is None:
        return
    if back is not None and draft.effective_date is not None:
        back = max(back, _moment(draft.effective_date))
    yield Interruption(begins, back, ground)


def _steps(draft: DexterityContent) -> list[Any]:
    histories = getattr(aq_base(draft), "workflow_history", None) or {}
    steps = [step for history in histories.values() for step in history]
    return sorted(steps, key=lambda step: _moment(step["time"]))


def _moment(time: Any) -> datetime:
    """Of a DateTime."""
    moment: datetime = time.toZone("UTC").asdatetime()
    return moment


def _told(ground: str) -> str:
    return "" if not ground or WithdrawalGround(ground) in _UNTOLD else ground
