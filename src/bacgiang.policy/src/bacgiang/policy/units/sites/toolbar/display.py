"""First pages have one view: Plone's menu would put another in its place at a click."""

from plone.app.contentmenu.menu import DisplaySubMenuItem


class NoOtherViews(DisplaySubMenuItem):
    """Not offered."""

    def available(self) -> bool:
        return False
