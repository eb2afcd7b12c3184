"""Where a board works: the unit's site, or the main site's language root."""

from zope.interface import Interface


class IBoardPlace(Interface):
    """Of unit sites and language roots, told by `configure.zcml`."""
