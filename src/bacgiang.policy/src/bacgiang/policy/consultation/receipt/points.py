"""The points of a submission as the form of a correction names them."""

from ...base.form_values import form_value
from ...citizen.submissions.submission import Submission
from ..opinions.content import content_of
from ..opinions.content import Stance
from .correcting import Change
from .describing import point_title
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zope.i18nmessageid import Message


STANCE_TITLES: Mapping[str, Message] = {
    Stance.AGREE: _("my_stance_agree", default="I agree"),
    Stance.AGREE_WITH_CHANGES: _(
        "my_stance_agree_with_changes", default="I agree, with changes"
    ),
    Stance.DISAGREE: _("my_stance_disagree", default="I disagree"),
    Stance.OTHER: _("my_stance_other", default="Something else"),
}
CHANGE_TITLES: Mapping[str, Message] = {
    Change.KEEP: _("change_keep", default="Leave it as it is"),
    Change.REPLACE: _("change_replace", default="Replace it by what I write below"),
    Change.REMOVE: _("change_remove", default="Take it out"),
}


@dataclass(frozen=True)
class PointRow:
    """What the form shows of a point, and what was typed again where it is refused."""

    number: int
    title: str
    change: str
    stance: str
    text: str
    proposal: str


def point_rows(submission: Submission, request: Any) -> list[PointRow]:
    """Never what was sent before: whoever has the code alone would read it."""
    points = content_of(submission).points
    first = Change.KEEP if len(points) > 1 else Change.REPLACE
    return [
        PointRow(
            number=number,
            title=point_title(submission.subject, point, request),
            change=_typed(request, f"change_{number}") or first.value,
            stance=_typed(request, f"stance_{number}"),
            text=_typed(request, f"text_{number}"),
            proposal=_typed(request, f"proposal_{number}"),
        )
        for number, point in enumerate(points)
    ]


def _typed(request: Any, name: str) -> str:
    return form_value(request.form, name)
