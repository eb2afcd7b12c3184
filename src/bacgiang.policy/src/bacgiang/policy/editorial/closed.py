"""Whether a ground closed something, for what stands below the room of withdrawals."""

from plone.dexterity.content import DexterityContent
from zope.component import queryUtility
from zope.interface import Interface


class IIsClosed(Interface):
    """The function of that room, as a utility."""

    def __call__(item: DexterityContent) -> bool:  # noqa: N805
        """Whether the item, or what it was made from, is closed."""


def is_closed(item: DexterityContent) -> bool:
    asked = queryUtility(IIsClosed)
    return asked is not None and bool(asked(item))
