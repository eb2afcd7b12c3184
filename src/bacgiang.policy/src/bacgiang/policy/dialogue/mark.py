"""What lists and calendars say of an event that is a dialogue: where it stands now."""

from ..base.event_marks import IEventMark
from .behavior import IDialogue
from .behavior import Phase
from .public_ones import phase_for_readers
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import implementer


WORDS = {
    Phase.ANNOUNCED: _("dialogue_mark_announced", default="Online dialogue"),
    Phase.ASKING: _("dialogue_mark_asking", default="Online dialogue: ask now"),
    Phase.LIVE: _("dialogue_mark_live", default="Online dialogue: answered now"),
    Phase.OVER: _("dialogue_mark_over", default="Online dialogue: over, to be read"),
}


@implementer(IEventMark)
@adapter(IDialogue)
def mark_of(event: DexterityContent) -> Message | None:
    phase = phase_for_readers(event)
    return WORDS[phase] if phase is not None else None
