"""Words for letters about drafts."""

from ...base.date_labels import day_label
from ..timing.consultation import Outcome
from bacgiang.policy import _
from zope.i18nmessageid import Message


ISSUED = _("text_document_issued", default="${document}, issued on ${day}")


def document_words(outcome: Outcome | None, language: str) -> Message | str:
    """The document that was adopted, with its day of issue where that is known."""
    if outcome is None or outcome.issued is None:
        return outcome.told_name if outcome is not None else ""
    facts = {"document": outcome.told_name, "day": day_label(outcome.issued, language)}
    return Message(ISSUED, mapping=facts)
