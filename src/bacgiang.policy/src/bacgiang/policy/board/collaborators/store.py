"""Collaborators, what they hand in, and rules for supplying news, as they are kept:
with the site.
"""

from ...base.erasable.erasable import Erasable
from ...base.policy_sites import on_policy_sites
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...editorial.kept_versions import VersionsShut
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from datetime import datetime
from persistent import Persistent
from plone.uuid.interfaces import IUUID
from typing import Any


@stored_value
class Collaborator:
    """Somebody whom the board `unit` pays. `names`: as bylines have them, the person's
    own first; `account`: user id, "" without one; `private`: how to reach and pay them.
    `until`: the last day, None while it goes on. `waits`: what of how they
    are paid somebody of the board said, with who, until a second one types the same.
    `former`: names that were theirs. `agreed`: the account that was theirs before,
    while `account` waits.
    """

    identifier: str
    unit: str
    names: tuple[str, ...]
    account: str
    since: date
    until: date | None = None
    private: Erasable | None = None
    changes: int = 0
    waits: tuple[tuple[str, str], ...] = ()
    former: tuple[str, ...] = ()
    agreed: str = ""

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def told(self) -> str:
        """The name, and those under which something of theirs was agreed to before."""
        return f"{self.name} ({', '.join(self.former)})" if self.former else self.name

    @property
    def own_account(self) -> str:
        """Whose it is: one person alone neither gives nor takes it."""
        return self.agreed if "email" in dict(self.waits) else self.account

    @property
    def seen(self) -> str:
        return str(self.changes)

    def is_on(self, day: date) -> bool:
        """Whether what came out on a day can be theirs."""
        return self.until is None or day <= self.until

    @property
    def byline(self) -> str:
        """As their work is signed: the pen name, where there is one."""
        return self.names[-1]


@stored_value
class SupplyRules:
    """How a board takes news in; `number` and `day` of the decision, where there is."""

    at: datetime
    by: str
    words: str
    number: str = ""
    day: date | None = None


@stored_value
class HandedIn:
    """A piece handed in: `state` waiting, taken (as the item `uid`) or declined, with
    `answer` in words. `author`: the account that sent it; "" of those before that was
    kept.
    """

    identifier: str
    unit: str
    collaborator: str
    title: str
    words: str
    at: datetime
    state: str = "waiting"
    uid: str = ""
    answer: str = ""
    by: str = ""
    author: str = ""

    @property
    def is_waiting(self) -> bool:
        return self.state == "waiting"


class CollaboratorStore(Persistent):
    """Nobody is taken out: what they were paid names them."""

    def __init__(self) -> None:
        self._people: OOBTree = OOBTree()
        self._of_unit: OOTreeSet = OOTreeSet()
        self._of_account: OOTreeSet = OOTreeSet()
        self._pieces: OOBTree = OOBTree()
        self._listed: OOTreeSet = OOTreeSet()
        self._rules: OOBTree = OOBTree()

    def get(self, identifier: str) -> Collaborator | None:
        return self._people.get(identifier)

    def name_of(self, identifier: str) -> str:
        found = self.get(identifier)
        return found.told if found is not None else ""

    def put(self, person: Collaborator) -> None:
        before = self.get(person.identifier)
        for one in (before.account, before.agreed) if before is not None else ():
            self._of_account.discard((one, person.identifier))
        self._people[person.identifier] = person
        self._of_unit.insert((person.unit, person.identifier))
        for one in filter(None, (person.account, person.agreed)):
            self._of_account.insert((one, person.identifier))

    def of_unit(self, unit: str) -> list[Collaborator]:
        """In no particular order, ended ones included."""
        return [self._people[key[-1]] for key in _below(self._of_unit, unit)]

    def of_account(self, user_id: str) -> list[Collaborator]:
        """One person on the registers of several boards; also where one person alone
        says that it is theirs.
        """
        keys = _below(self._of_account, user_id) if user_id else ()
        return [self._people[key[-1]] for key in keys]

    def piece(self, identifier: str) -> HandedIn | None:
        return self._pieces.get(identifier)

    def put_piece(self, piece: HandedIn) -> None:
        before = self.piece(piece.identifier)
        for one in () if before is None else _piece_keys(before):
            self._listed.discard(one)
        self._pieces[piece.identifier] = piece
        self._listed.update(_piece_keys(piece))

    def waiting(self, units: Collection[str] | None) -> Iterator[HandedIn]:
        """What waits for these boards, or for any, the oldest first."""
        for key in _below(self._listed, "waiting"):
            if units is None or key[-1] in units:
                yield self._pieces[key[2]]

    def of_person(self, identifier: str) -> list[HandedIn]:
        """The latest first."""
        keys = _below(self._listed, identifier)
        return [self._pieces[key[2]] for key in reversed(keys)]

    def let_go(self, uid: str, title: str) -> None:
        """Of what became this item only what that is called now is told."""
        for one in list(self._pieces.values()):
            if one.uid == uid:
                self.put_piece(replace(one, title=title, words=""))

    def rules(self, unit: str) -> tuple[SupplyRules, ...]:
        """All there were; the last one counts."""
        return tuple(self._rules.get(unit, ()))

    def add_rules(self, unit: str, rules: SupplyRules) -> None:
        self._rules[unit] = (*self.rules(unit), rules)


def _below(keys: Any, first: str) -> Any:
    return keys.keys((first,), (f"{first}\0",))


def _piece_keys(piece: HandedIn) -> Iterator[tuple[str, str, str, str]]:
    moment = piece.at.isoformat()
    yield (piece.collaborator, moment, piece.identifier, piece.unit)
    if piece.is_waiting:
        yield ("waiting", moment, piece.identifier, piece.unit)


collaborator_store = SiteStore("bacgiang.policy.collaborators", CollaboratorStore)


@on_policy_sites
def let_go_shut(event: VersionsShut) -> None:
    collaborator_store().let_go(IUUID(event.item), event.item.Title())
