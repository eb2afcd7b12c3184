"""Questions that a board took, by dialogue: all that pages for readers rest on.

Whoever asks writes to the log alone, so that what readers get stays kept in memory;
boards write here, each question at its own key.
"""

from ..base.dates import now_utc
from ..base.moments import next_turn
from ..base.stores.site_store import SiteStore
from ..base.stores.value import stored_value
from ..citizen.erasure import DataErased
from ..citizen.submissions.submissions import submissions
from .behavior import Times
from .content import ABOUT
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from collections.abc import Container
from datetime import datetime
from persistent import Persistent
from zope.component.hooks import getSite


@stored_value
class Question:
    """`number`: its name for everybody; `text`: as the board lets it be read; `unit`:
    code of the one that answers. `answer`: "" while there is none; `by`: who gave it,
    as readers are told; `changed`: when its words were others last; `off`: since when
    it is off the page. Moments are aware.
    """

    number: str
    text: str
    unit: str
    taken: datetime
    answer: str = ""
    by: str = ""
    answered: datetime | None = None
    changed: datetime | None = None
    off: datetime | None = None


class DialogueStore(Persistent):
    """`changed`: key of each dialogue whose words are not in the index yet, with the
    moment, so that what comes in while they are put there is not forgotten. `settled`:
    codes of questions that are refused or erased.
    """

    # Of before they were counted.
    _refused: OOBTree | None = None

    def __init__(self) -> None:
        self._questions: OOBTree = OOBTree()
        self._times: OOBTree = OOBTree()
        self._turns: OOTreeSet = OOTreeSet()
        self.changed: OOTreeSet = OOTreeSet()
        self.settled: OOTreeSet = OOTreeSet()

    def note(self, uid: str, times: Times | None) -> None:
        """When the page of a dialogue changes by itself; None: never."""
        before = self._times.get(uid)
        if before == times:
            return
        self._turns.update((at, uid) for at in times or () if at)
        for at in set(before or ()) - set(times or ()) - {None}:
            self._turns.remove((at, uid))
        self._times[uid] = times

    def next_change(self, now: datetime) -> datetime | None:
        return next_turn(self._turns, now)

    def since(self, moment: datetime) -> set[str]:
        """UIDs of dialogues that opened, began, ended after a moment, or will."""
        return {uid for _at, uid in self._turns.keys((moment, ""))}

    def public(self) -> list[str]:
        """UIDs of all there are and were."""
        return [uid for uid, times in self._times.items() if times]

    def codes(self, key: str) -> Container[str]:
        """Of its questions that readers have."""
        return self.questions(key)

    def get(self, key: str, code: str) -> Question | None:
        """One that readers have."""
        found = self._questions.get(key, {}).get(code)
        return None if found is None or found.off else found

    def questions(self, key: str) -> dict[str, Question]:
        """Those that readers have, by code."""
        found = self._questions.get(key, {}).items()
        return {code: one for code, one in found if not one.off}

    def taken_off(self, key: str) -> dict[str, Question]:
        """Those that readers had, as they stood, by code."""
        found = self._questions.get(key, {}).items()
        return {code: one for code, one in found if one.off}

    def refuse(self, key: str, code: str, ground: str) -> None:
        """For good; that it was stays counted when its words are erased."""
        self.settled.insert(code)
        if self._refused is None:
            self._refused = OOBTree()
        self._refused.setdefault(key, OOBTree())[code] = ground

    def refused(self, key: str) -> Counter[str]:
        """How many, by ground."""
        return Counter((self._refused or {}).get(key, {}).values())

    def put(self, key: str, code: str, question: Question | None) -> None:
        """None takes it away."""
        if question is not None:
            self._questions.setdefault(key, OOBTree())[code] = question
        elif self._questions.get(key, {}).pop(code, None) is None:
            return
        self.changed.insert((key, now_utc()))


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
        store.put(key, event.code, None)
        store.settled.insert(event.code)
