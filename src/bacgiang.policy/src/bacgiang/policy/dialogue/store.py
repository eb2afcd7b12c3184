"""Questions that a board took, by dialogue: all that pages for readers rest on.

Whoever asks writes to the log alone, so that what readers get stays kept in memory;
boards write here, each question at its own key.
"""

from ..base.moments import least_after
from ..base.stores.site_store import SiteStore
from ..base.stores.value import stored_value
from ..citizen.erasure import DataErased
from ..citizen.submissions.submissions import submissions
from .behavior import Times
from .content import ABOUT
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from datetime import datetime
from persistent import Persistent
from zope.component.hooks import getSite


@stored_value
class Question:
    """`number`: its name for everybody; `text`: as the board lets it be read; `unit`:
    code of the one that answers. `answer`: "" while there is none; `by`: who gave it,
    as readers are told. Moments are aware.
    """

    number: str
    text: str
    unit: str
    taken: datetime
    answer: str = ""
    by: str = ""
    answered: datetime | None = None


class DialogueStore(Persistent):
    """`changed`: keys of dialogues whose words are not in the index yet."""

    def __init__(self) -> None:
        self._questions: OOBTree = OOBTree()
        self._times: OOBTree = OOBTree()
        self.changed: OOTreeSet = OOTreeSet()

    def note(self, key: str, times: Times) -> None:
        """That there is such a dialogue."""
        if self._times.get(key) != times:
            self._times[key] = times
        if key not in self._questions:
            self._questions[key] = OOBTree()

    def next_change(self, now: datetime) -> datetime | None:
        moments = (at for several in self._times.values() for at in several if at)
        return least_after(moments, now)

    def get(self, key: str, code: str) -> Question | None:
        return self._questions.get(key, {}).get(code)

    def questions(self, key: str) -> dict[str, Question]:
        """By code."""
        return dict(self._questions.get(key, {}))

    def put(self, key: str, code: str, question: Question | None) -> None:
        """None takes it away."""
        kept = self._questions[key]
        if question is not None:
            kept[code] = question
        elif kept.pop(code, None) is None:
            return
        if key not in self.changed:
            self.changed.insert(key)


dialogue_store = SiteStore("bacgiang.policy.dialogues", DialogueStore)


def next_change(now: datetime) -> datetime | None:
    """When the next dialogue opens, begins or ends."""
    return dialogue_store().next_change(now)


def forget(event: DataErased) -> None:
    """What is erased is shown no more."""
    site = getSite()
    found = submissions(site).get(event.code) if site is not None else None
    if found is not None and found.subject.startswith(ABOUT):
        key, store = found.subject.removeprefix(ABOUT), dialogue_store(site)
        if store.get(key, event.code) is not None:
            store.put(key, event.code, None)
