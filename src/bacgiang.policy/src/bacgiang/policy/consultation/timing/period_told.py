"""The time limit of a draft, told to whoever hands it on, approves or publishes."""

from ...base.date_labels import day_label
from ...base.dates import in_utc
from ...base.frame_language import frame_language
from ...editorial.transition_page.noting import INotesBefore
from ...editorial.workflow.parameters import Transition
from .least_periods import findings_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message
from zope.interface import implementer


TOLD_BEFORE = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)


@implementer(INotesBefore)
class PeriodTold:
    """Hinders nothing: what is too short is refused by the rule of the period."""

    def __init__(self, draft: DexterityContent) -> None:
        self._draft = draft

    def notes(self, transition: Transition) -> Iterator[Message]:
        draft = self._draft
        if transition not in TOLD_BEFORE or None in (draft.opens, draft.closes):
            return
        language = frame_language()
        yield _(
            "note_draft_period",
            default="Opinions are taken from ${opens} to the end of ${closes}.",
            mapping={
                "opens": day_label(in_utc(draft.opens), language),
                "closes": day_label(draft.closes, language),
            },
        )
        for one in findings_of(draft):
            if one.ground:
                yield _(
                    "note_draft_period_shorter",
                    default="That is ${days} full days, fewer than ${least} "
                    "(${basis}). The legal basis given for it: ${ground}",
                    mapping={
                        "days": one.days,
                        "least": one.row.days,
                        "basis": one.row.basis,
                        "ground": one.ground,
                    },
                )
