"""From when published opinions and their numbers may be seen."""

from ..draft.kinds import Showing
from .store import consultation_of
from datetime import datetime
from plone.dexterity.content import DexterityContent


def shows_opinions(draft: DexterityContent, now: datetime) -> bool:
    """By the draft's setting: at once, or when the consultation is over.

    Never before it opened. `now` is aware.
    """
    consultation = consultation_of(draft)
    if consultation is None or now < consultation.opens:
        return False
    at_once = draft.showing == Showing.AT_ONCE.value
    return at_once or not consultation.is_open(now)
