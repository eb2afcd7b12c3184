"""Reasons that may name a secret, or whose data they are: who reads them (4.2a).

Whoever withdraws an item on a ground that closes it writes why, and the record keeps
it. The standing office reads the records of all boards: that it was done, by whom, on
what ground, and no more.
"""

from ...units.levels import BOARD_HEAD
from ..kept_versions import shut_moments
from .act import Act
from .items_seen import Sight
from .kinds import WITHDRAW
from .scope import unit_read_at
from .working_copies import copies_made_of
from AccessControl import getSecurityManager
from collections.abc import Iterable
from datetime import datetime
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent


CLOSING = frozenset({"secrecy", "personal_data"})
"""Tokens of the grounds that close an item."""
# A tuple, as acquired roles would reach what is closed.
MAY_SEE_CLOSED = (BOARD_HEAD, "Manager")


def is_closing(act: Act) -> bool:
    """Whether a secret or personal data closed what it was done to."""
    return act.kind == WITHDRAW and act.details.get("ground") in CLOSING


def tells_closed(act: Act) -> bool:
    """Whether it closed something, or its words are of before that."""
    shut = shut_moments().of(act.item)
    return is_closing(act) or (shut is not None and act.time <= shut)


def leave_reasons_untold(uids: Iterable[str], until: datetime) -> None:
    """Those of acts until a moment on what has these UIDs, and on working copies of it:
    a copy that is merged or given up, or an item that is gone, is hidden from nobody.
    """
    for uid in uids:
        for one in (uid, *copies_made_of(uid)):
            shut_moments().put(one, until)


class ReasonReader:
    """Whoever reads acts at `context`: of all units, or of one."""

    def __init__(self, context: DexterityContent) -> None:
        self._context = context
        self._unit = unit_read_at(context)
        self._user = getSecurityManager().getUser()

    def may_read(self, act: Act, sight: Sight | None) -> bool:
        """Whether the reason is told; `sight` is of the act's item."""
        if not tells_closed(act) and sight is not Sight.HIDDEN:
            return True
        if act.actor == self._user.getId():
            return True
        roles = self._user.getRolesInContext(self._place(act))
        return not set(MAY_SEE_CLOSED).isdisjoint(roles)

    def _place(self, act: Act) -> DexterityContent:
        """Where it counts what one is."""
        if self._unit == act.unit:
            return self._context
        item = uuidToObject(act.item, unrestricted=True) if act.item else None
        return item if item is not None else api.portal.get()
