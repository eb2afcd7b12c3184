"""Where texts that nobody has saved yet are kept: by person, apart from all content."""

from ....base.erasable.erasable import decrypted
from ....base.erasable.erasable import encrypted
from ....base.erasable.erasable import Erasable
from ....base.erasable.erasable import erase
from ....base.stores.site_store import SiteStore
from .secret import new_secret
from .text import KeptText
from BTrees.OOBTree import OOBTree
from persistent import Persistent


MOST_TEXTS = 20
MOST_BYTES = 4_000_000
MOST_DONE = 50


class PersonsTexts(Persistent):
    """Texts by identifier, the last ones done with, and the key to all of them."""

    def __init__(self, secret: Erasable) -> None:
        self.secret = secret
        self.texts: OOBTree = OOBTree()
        self.done: tuple[str, ...] = ()

    def add(self, identifier: str, kept: KeptText) -> None:
        """Of somebody's very many, or very long ones, those kept first go.

        Done with at the same moment, it conflicts: tried again, it is not kept.
        """
        if self._p_jar is not None:
            self._p_jar.readCurrent(self)
        self.texts[identifier] = kept
        latest = sorted(self.texts.items(), key=lambda one: one[1].at, reverse=True)
        size = 0
        for number, (name, one) in enumerate(latest):
            size += len(one.data)
            is_too_much = number >= MOST_TEXTS or size > MOST_BYTES
            if is_too_much and name != identifier:
                del self.texts[name]

    def finish(self, identifier: str) -> None:
        """Take it out; what was on its way here when it was saved is not kept."""
        self.texts.pop(identifier, None)
        self.done = (*self.done, identifier)[-MOST_DONE:]


class UnsavedStore(Persistent):
    """Each person's texts are an object of their own: nobody waits for another one."""

    def __init__(self) -> None:
        self.people: OOBTree = OOBTree()

    def of(self, user_id: str) -> PersonsTexts | None:
        found: PersonsTexts | None = self.people.get(user_id)
        return found

    def secret_of(self, user_id: str) -> str | None:
        """In hex; None for who has none, or one that was erased."""
        mine = self.of(user_id)
        return None if mine is None else decrypted(mine.secret, _about(user_id))

    def begin(self, user_id: str) -> PersonsTexts:
        """Of whoever has no key yet, or one that is gone: then nothing can be read."""
        mine = PersonsTexts(encrypted(new_secret(), _about(user_id)))
        self.people[user_id] = mine
        return mine

    def erase(self, user_id: str) -> None:
        mine = self.people.pop(user_id, None)
        if mine is not None:
            erase(mine.secret)


def _about(user_id: str) -> str:
    return f"unsaved texts of {user_id}"


unsaved_store = SiteStore("bacgiang.policy.unsaved_texts", UnsavedStore)
