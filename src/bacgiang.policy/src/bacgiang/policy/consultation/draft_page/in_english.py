"""What an English page says of a draft, out of its data."""

from ...base.date_labels import day_label
from ...base.dates import in_utc
from ...base.english.words import EnglishWords
from ...units.register.names import unit_name
from ..draft.called import called_in_english
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


NAME = _("text_draft_name", default="Draft of ${unit}: ${kind}")
NAME_SINCE = _(
    "text_draft_name_since", default="Draft of ${unit}: ${kind}, open from ${day}"
)


@adapter(ILegalDraft, IBrowserRequest)
class WordsOfDraft(EnglishWords):
    """What it is of, and whose."""

    @property
    def title(self) -> str:
        return called_in_english(super().title)

    @property
    def name(self) -> str:
        """Of two drafts of one body the first day tells which is meant."""
        kind = DraftKind.titles().get(self.record.draft_kind, "")
        announced = consultation_of(self.record)
        opens = announced.opens if announced is not None else self.record.opens
        said = {
            "kind": translate(kind, target_language="en"),
            "unit": unit_name(self.record.owning_unit, "en"),
            "day": day_label(opens and in_utc(opens), "en"),
        }
        message = Message(NAME_SINCE if opens else NAME, mapping=said)
        return str(translate(message, target_language="en"))

    @property
    def facts(self) -> tuple[Message | str, ...]:
        state = state_of(consultation_of(self.record))
        said = translate(STATE_TITLES[state], target_language="en") if state else ""
        return (f"{self.name}.", *((f"{said}.",) if said else ()))
