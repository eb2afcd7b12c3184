"""A unit that has a board here is told what a draft's page says of its opinion."""

from ...base.acts.actor import current_actor
from ...citizen.submissions.states import Event
from ...citizen.submissions.submissions import submissions
from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_letters
from ...editorial.queues.recipients import at_level
from ...legal.documents.by_uid import record_with
from ...text.folding import fold
from ...units.levels import Level
from ..cases.events import OpinionsDecided
from ..timing.store import consultation_of
from .asking import units_by_name
from .letters import letter_store
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


SUBJECT = _(
    "letter_asked_subject", default="What a draft says of your unit's opinion on it"
)
TEXT = _(
    "letter_asked_text",
    default="The page of a draft tells everybody that your unit was asked for its "
    "opinion, or what it answered. If that is not so, write to the unit in charge of "
    "the draft.",
)


def tell_unit(draft: DexterityContent, unit: str) -> None:
    """Whoever heads its board; nobody of a draft that was never public."""
    if unit and consultation_of(draft) is not None:
        people = at_level(unit, Level.HEAD, frozenset({current_actor()}))
        send_letters(people, draft, Letter(SUBJECT, TEXT, draft.absolute_url()))


def tell_of_replies(event: OpinionsDecided) -> None:
    """Units whose letters are published, each once a draft."""
    if event.fate is not Event.PUBLISHED:
        return
    names, letters = units_by_name(), letter_store()
    told = set()
    for code in event.codes:
        found = submissions().get(code)
        letter = letters.get(found.subject, code) if found is not None else None
        unit = names.get(fold(letter.organisation), "") if letter is not None else ""
        if found is not None and unit:
            told.add((found.subject, unit))
    for uid, unit in sorted(told):
        draft = record_with(uid)
        if draft is not None:
            tell_unit(draft, unit)
