"""Where a dialogue stands, as those of its translations say that others have agreed
to: questions hang on their group (`behavior.key_of`).

A draft is written by somebody alone: it opens nothing again, and lets nobody answer.
"""

from ..editorial.workflow.parameters import State
from .behavior import key_of
from .behavior import Phase
from .behavior import phase_of
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


ONCE_PUBLIC = frozenset({State.PUBLISHED.value, State.WITHDRAWN.value})
"""Nobody changes one of these alone."""


def was_public(item: DexterityContent) -> bool:
    return api.content.get_state(item, default="") in ONCE_PUBLIC


def phase_for_acts(item: DexterityContent, now: datetime | None = None) -> Phase | None:
    """None where it is no dialogue, or was never public."""
    return phase_for_readers(item, now) if was_public(item) else None


def phase_for_readers(
    item: DexterityContent, now: datetime | None = None
) -> Phase | None:
    """None where it is no dialogue; over as soon as it is in one of the languages that
    readers have it in.
    """
    phase = phase_of(item, now)
    if phase is None or phase is Phase.OVER:
        return phase
    catalog = api.portal.get_tool("portal_catalog")
    asked = {"TranslationGroup": key_of(item), "review_state": State.PUBLISHED.value}
    others = catalog.unrestrictedSearchResults(**asked)
    phases = {phase_of(one._unrestrictedGetObject(), now) for one in others}
    return Phase.OVER if Phase.OVER in phases else phase
