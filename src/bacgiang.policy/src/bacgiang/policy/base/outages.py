"""That the portal will not answer for a while: told by the room that has notices."""

from datetime import datetime
from zope.interface import Interface


class ITellsOfOutages(Interface):
    """A utility. Whoever calls has asked who may."""

    def announce(identifier: str, starts: datetime, ends: datetime, text: str) -> None:  # noqa: N805
        """Tell of it on every page from now on until it ends. Raises Refused."""

    def end(identifier: str) -> None:  # noqa: N805
        """It is over, or will not be: nothing for what is not announced."""
