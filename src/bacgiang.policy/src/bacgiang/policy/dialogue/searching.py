"""Questions and answers are found as words of their event."""

from ..editorial.workflow.parameters import State
from ..editorial.working_copy.rules import is_working_copy
from .behavior import IDialogue
from .behavior import key_of
from .behavior import times_of
from .store import dialogue_store
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.app.dexterity.textindexer.interfaces import IDynamicTextIndexExtender
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import adapter
from zope.interface import implementer


LEAST = timedelta(minutes=1)
"""Between two runs: a live dialogue changes all the time."""


@implementer(IDynamicTextIndexExtender)
@adapter(IDialogue)
class WordsOfDialogue:
    def __init__(self, item: DexterityContent) -> None:
        self._item = item

    def __call__(self) -> str:
        if times_of(self._item) is None:
            return ""
        questions = dialogue_store().questions(key_of(self._item)).values()
        said = (f"{one.text} {one.answer}" for one in questions)
        return " ".join((self._item.answerers or "", *said))


class IndexDialogues:
    """Job."""

    def due(self, site: Any, last_run: datetime | None, now: datetime) -> bool:
        is_time = last_run is None or now - last_run >= LEAST
        return is_time and bool(dialogue_store(site).changed)

    def run(self, site: Any, now: datetime) -> None:
        store = dialogue_store(site)
        catalog = api.portal.get_tool("portal_catalog")
        pairs = list(store.changed)
        for pair in pairs:
            store.changed.remove(pair)
        for key in {key for key, _moment in pairs}:
            for brain in catalog.unrestrictedSearchResults(TranslationGroup=key):
                item = brain._unrestrictedGetObject()
                item.reindexObject(idxs=["SearchableText"])


def note_dialogue(item: DexterityContent, event: object) -> None:
    """Its times, once it is public: pages change by the clock."""
    if not is_working_copy(item):
        is_public = api.content.get_state(item, default="") == State.PUBLISHED.value
        dialogue_store().note(item.UID(), times_of(item) if is_public else None)
