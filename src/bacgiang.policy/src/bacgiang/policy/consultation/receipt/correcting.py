"""The author puts other words in the place of what was sent, until closing.

They are replaced, left, or taken out, a point at a time. The corrected opinion waits to
be looked at like a new one.
"""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.protection.reasons import too_many_characters
from ...citizen.protection.screening import Mark
from ...citizen.protection.settings import protection_settings
from ...citizen.receipts_page.author_acts import ERASED
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.errors import UnfitPayload
from ...citizen.submissions.states import VERSIONS
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ...citizen.taking_in import MOST_CHARACTERS
from ..opinions import checking
from ..opinions import content
from ..opinions.input import cleaned
from ..opinions.input import SentOpinion
from ..opinions.input import SentPoint
from ..opinions.letter import write_to_author
from ..versions.store import draft_versions
from .drafts_seen import public_draft
from .times import until_closing
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any
from zope.interface import implementer


class Change(StrEnum):
    """What is done to a point."""

    KEEP = "keep"
    REPLACE = "replace"
    REMOVE = "remove"


@dataclass(frozen=True)
class Correction:
    """The points as they are to be; `version`: the one they are made from."""

    version: int
    points: tuple[content.Point, ...]


UNREADABLE = Refusal(
    "unreadable_correction",
    _(
        "receipt_refusal_correction",
        default="Say for every opinion of the submission whether it stays (keep), gets "
        "other words (replace) or is taken out (remove).",
    ),
    "points",
)
NOTHING_CHANGED = Refusal(
    "nothing_changed",
    _(
        "receipt_refusal_unchanged",
        default="Nothing would change. Write the new words of the opinion that you "
        "want to correct.",
    ),
    "points",
)
NOTHING_LEFT = Refusal(
    "nothing_left",
    _(
        "receipt_refusal_nothing_left",
        default="No opinion would be left. To take all of them back, withdraw the "
        "submission.",
    ),
    "points",
)
CORRECTED_MEANWHILE = Refusal(
    "corrected_meanwhile",
    _(
        "receipt_refusal_meanwhile",
        default="The submission was corrected in the meantime. Open the form again and "
        "write what is still to be changed.",
    ),
    "version",
)


@implementer(IAuthorAct)
class Correct:
    """`opinion.correct`. Body: `points`, one for each there is and in their order, with
    `change` and, where it is "replace", `stance`, `text` and `proposal`; `version`: the
    one of the submission that it is made from, the newest where it is left out.
    """

    title = _("link_correct_opinion", default="Correct this opinion")
    page = "correct-opinion"
    order = 10
    is_screened = True
    needs_key = False

    def read(self, submission: Submission, body: Mapping[str, Any]) -> Correction:
        if submission.is_erased:
            raise Refused(ERASED)
        version = body.get("version", submission.version)
        base = content_at(submission, version)
        if base is None:
            raise Refused(CORRECTED_MEANWHILE)
        sent = body.get("points")
        if not isinstance(sent, list) or len(sent) != len(base.points):
            raise Refused(UNREADABLE)
        points = _points(submission.subject, base.points, sent)
        if points == base.points:
            raise Refused(NOTHING_CHANGED)
        if not points:
            raise Refused(NOTHING_LEFT)
        return Correction(version, points)

    def is_done(self, submission: Submission, asked: Correction) -> bool:
        """The form that was shown before the correction, sent once more."""
        if asked.version == submission.version:
            return False
        if asked.points != content.content_of(submission).points:
            raise Refused(CORRECTED_MEANWHILE)
        return True

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        if submission.is_erased:
            return [ERASED]
        return list(until_closing(submission, now))

    def characters(self, asked: Correction) -> int:
        return sum(len(one.text) + len(one.proposal) for one in asked.points)

    def do(
        self,
        submission: Submission,
        asked: Correction,
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        before = content.content_of(submission)
        # What was left may be what was marked.
        all_marks = tuple(dict.fromkeys((*before.marks, *marks)))
        after = replace(before, points=asked.points, marks=all_marks)
        log = at_clock(submissions(), lambda: now)
        try:
            done = log.correct(submission.code, content.to_payload(after))
        except UnfitPayload:
            # Long texts that stay, and long ones that come.
            raise Refused(too_many_characters(MOST_CHARACTERS)) from None
        _confirm(done, is_proven=Mark.NO_PROOF.value not in marks)
        return done


def _confirm(submission: Submission, *, is_proven: bool) -> None:
    """A letter to the address that was given, as on sending."""
    email, draft = (
        address_of_author(submission.code),
        public_draft(submission.subject),
    )
    if email and draft is not None:
        write_to_author(draft, submission, email, is_proven=is_proven)


def content_at(submission: Submission, version: Any) -> content.Content | None:
    """What stood in a version of the submission, None for one it does not have."""
    found = (
        content.from_payload(one.payload)
        for one in submission.entries
        if one.event in VERSIONS and one.version == version and one.payload is not None
    )
    return next(found, None)


def _points(
    uid: str, points: Sequence[content.Point], sent: list[Any]
) -> tuple[content.Point, ...]:
    """The corrected points of a draft (UID). Raises Refused."""
    typed = {
        number: _typed(point, one)
        for number, (point, one) in enumerate(zip(points, sent, strict=True))
        if _change(one) is Change.REPLACE
    }
    most = protection_settings().most_characters
    whole = SentOpinion(tuple(typed.values()))
    Refused.raise_for(*checking.refusals_of_size(whole, most))
    Refused.raise_for(
        *(
            refusal
            for number, one in typed.items()
            for refusal in _refusals(uid, one, number)
        )
    )
    replaced = {number: _replaced(points[number], one) for number, one in typed.items()}
    return tuple(
        replaced.get(number, point)
        for number, point in enumerate(points)
        if _change(sent[number]) is not Change.REMOVE
    )


def _change(sent: Any) -> Change:
    """Raises Refused for what says nothing of a point."""
    try:
        return Change(sent.get("change"))
    except (AttributeError, ValueError):
        raise Refused(UNREADABLE) from None


def _typed(point: content.Point, sent: Mapping[str, Any]) -> SentPoint:
    """What was typed; the provision and its version stay."""
    words = (form_value(sent, name) for name in ("stance", "text", "proposal"))
    return SentPoint(point.provision, point.version, *words)


def _replaced(point: content.Point, typed: SentPoint) -> content.Point:
    clean = cleaned(SentOpinion((typed,))).points[0]
    stance = content.Stance(clean.stance)
    return replace(point, stance=stance, text=clean.text, proposal=clean.proposal)


def _refusals(uid: str, typed: SentPoint, number: int) -> list[Refusal]:
    """As of a new opinion, named by the number of the point."""
    kept = draft_versions()
    found = checking.refusals_of_points(
        (typed,), partial(kept.get, uid), kept.last_number(uid)
    )
    return [one.at(one.field.replace("points.0", f"points.{number}")) for one in found]
