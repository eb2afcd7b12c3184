"""`fc-paste`: put in what was cut or copied, one by one."""

from ...base.refusal import Refused
from ..visibility.seen import may_see
from .act import BulkAct
from .act import take_off_own_lock
from .outcome import Outcome
from .query import folder_shown
from .reasons import EMPTY_CLIPBOARD
from .reasons import NOT_FOUND
from .reasons import NOT_HERE
from collections.abc import Iterator
from OFS.CopySupport import _cb_decode
from OFS.CopySupport import _cb_encode
from OFS.Moniker import loadMoniker
from typing import Any
from ZODB.POSException import ConflictError


MOVES = 1
LONGEST_CLIPBOARD = 8192


class BulkPaste(BulkAct):
    """The clipboard comes as a cookie, so it is input like any other."""

    def prepare(self) -> None:
        self.folder = folder_shown(self.context, self.request)
        try:
            kind, places = _cb_decode(self.request["__cp"], LONGEST_CLIPBOARD)
            self.places = [list(place) for place in places]
        except ConflictError:
            raise
        except Exception as error:
            # Whatever was sent as a clipboard and is none.
            raise Refused(EMPTY_CLIPBOARD) from error
        if not self.places:
            raise Refused(EMPTY_CLIPBOARD)
        self.moves = kind == MOVES

    def outcomes(self) -> Iterator[Outcome]:
        for place in self.places:
            obj = self._bound(place)
            if obj is None:
                yield Outcome("", _name(place), (NOT_FOUND,))
                continue
            self.place = place
            yield self.attempt(obj, self.action)

    def action(self, obj: Any) -> None:
        if self.moves:
            take_off_own_lock(obj)
        one = _cb_encode((int(self.moves), [self.place]))
        try:
            self.folder.manage_pasteObjects(one)
        except ValueError as error:
            # Dexterity says so of what cannot be added there.
            raise Refused(NOT_HERE) from error

    def _bound(self, place: list[Any]) -> Any | None:
        """The object at a place of the clipboard that whoever acts may see."""
        try:
            obj = loadMoniker(place).bind(self.context.getPhysicalRoot())
        except ConflictError:
            raise
        except Exception:
            # A place that is not there any more fails in as many ways as it has steps.
            return None
        return obj if may_see(obj) else None


def _name(place: list[Any]) -> str:
    return str(place[-1]) if place else "?"
