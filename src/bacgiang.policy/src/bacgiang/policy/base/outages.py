"""That the portal will not answer for a while: told by the room that has notices."""

from datetime import datetime
from zope.i18nmessageid import Message
from zope.interface import Interface


class ITellsOfOutages(Interface):
    """A utility. Whoever calls has asked who may."""

    def announce(
        identifier: str,  # noqa: N805
        starts: datetime,
        ends: datetime,
        what: Message,
    ) -> None:
        """Tell of it on every page from now on until it ends. Raises Refused.

        `what`: the portal's own words for what is done, as nobody else reads the notice
        before it stands there.
        """

    def end(identifier: str) -> None:  # noqa: N805
        """It is over, or will not be: nothing for what is not announced."""
