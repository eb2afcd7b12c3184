"""Pages that show a matter of their own: the toolbar has no menus of the item there.

Who works through a list of cases adds and publishes nothing at the folder that the list
happens to stand at, and its menus cost a sixth of the page.
"""

from plone.app.contentmenu.view import ContentMenuProvider
from zope.interface import Interface


class IOwnMatter(Interface):
    """A page whose item is but the place where it is found."""


class Menus(ContentMenuProvider):
    """Asked by the viewlet of the toolbar, which knows the page."""

    def render(self) -> str:
        is_own = IOwnMatter.providedBy(self.__parent__.view)
        return "" if is_own else str(super().render())
