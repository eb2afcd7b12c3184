"""Where collaborators, their pieces and the boards' rules are kept: with the site."""

from ...base.stores.site_store import SiteStore
from .record import Collaborator
from .record import HandedIn
from .record import SupplyRules
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Collection
from collections.abc import Iterator
from persistent import Persistent


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

    def put(self, person: Collaborator) -> None:
        before = self._people.get(person.identifier)
        if before is not None and before.account:
            self._of_account.discard((before.account, before.identifier))
        self._people[person.identifier] = person
        self._of_unit.insert((person.unit, person.identifier))
        if person.account:
            self._of_account.insert((person.account, person.identifier))

    def of_unit(self, unit: str) -> list[Collaborator]:
        """In no particular order, ended ones included."""
        keys = self._of_unit.keys((unit,), (f"{unit}\0",))
        return [self._people[key[-1]] for key in keys]

    def of_account(self, user_id: str) -> list[Collaborator]:
        """One person on the registers of several boards."""
        keys = self._of_account.keys((user_id,), (f"{user_id}\0",)) if user_id else ()
        return [self._people[key[-1]] for key in keys]

    def piece(self, identifier: str) -> HandedIn | None:
        return self._pieces.get(identifier)

    def put_piece(self, piece: HandedIn) -> None:
        before = self._pieces.get(piece.identifier)
        for one in () if before is None else _piece_keys(before):
            self._listed.discard(one)
        self._pieces[piece.identifier] = piece
        self._listed.update(_piece_keys(piece))

    def waiting(self, units: Collection[str] | None) -> Iterator[HandedIn]:
        """What waits for these boards, or for any, the oldest first."""
        for key in self._listed.keys(("waiting",), ("waiting\0",)):
            if units is None or key[-1] in units:
                yield self._pieces[key[2]]

    def of_person(self, identifier: str) -> list[HandedIn]:
        """The latest first."""
        keys = self._listed.keys((identifier,), (f"{identifier}\0",))
        return [self._pieces[key[2]] for key in reversed(keys)]

    def rules(self, unit: str) -> tuple[SupplyRules, ...]:
        """All there were; the last one counts."""
        return tuple(self._rules.get(unit, ()))

    def add_rules(self, unit: str, rules: SupplyRules) -> None:
        self._rules[unit] = (*self.rules(unit), rules)


def _piece_keys(piece: HandedIn) -> Iterator[tuple[str, str, str, str]]:
    moment = piece.at.isoformat()
    yield (piece.collaborator, moment, piece.identifier, piece.unit)
    if piece.is_waiting:
        yield ("waiting", moment, piece.identifier, piece.unit)


collaborator_store = SiteStore("bacgiang.policy.collaborators", CollaboratorStore)
