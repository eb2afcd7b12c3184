"""What an English page says of a draft, out of its data."""

from ...base.english.words import EnglishWords
from ...units.register.names import unit_name
from ..draft.kinds import DraftKind
from ..draft.schema import ILegalDraft
from ..timing.states import state_of
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_of
from bacgiang.policy import _
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(ILegalDraft, IBrowserRequest)
class WordsOfDraft(EnglishWords):
    """What it is of, and whose."""

    @property
    def name(self) -> str:
        kind = DraftKind.titles().get(self.record.draft_kind, "")
        said = {
            "kind": translate(kind, target_language="en"),
            "unit": unit_name(self.record.owning_unit, "en"),
        }
        message = _(
            "text_draft_name", default="Draft of ${unit}: ${kind}", mapping=said
        )
        return str(translate(message, target_language="en"))

    @property
    def facts(self) -> tuple[Message | str, ...]:
        state = state_of(consultation_of(self.record))
        said = translate(STATE_TITLES[state], target_language="en") if state else ""
        return (f"{self.name}.", *((f"{said}.",) if said else ()))
