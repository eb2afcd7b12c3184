"""First pages have one view: Plone's menu would put another in its place at a click."""

from plone.app.contentmenu.menu import DisplaySubMenuItem
from Products.CMFDynamicViewFTI.interfaces import ISelectableBrowserDefault


class NoOtherViews(DisplaySubMenuItem):
    """Not offered."""

    def available(self) -> bool:
        return False


class OtherViews(DisplaySubMenuItem):
    """Offered where there is a choice. What stands in it is no view of an item."""

    def available(self) -> bool:
        shown = ISelectableBrowserDefault(self.context, None)
        is_choice = shown is not None and len(shown.getAvailableLayouts()) > 1
        return is_choice and bool(super().available())
