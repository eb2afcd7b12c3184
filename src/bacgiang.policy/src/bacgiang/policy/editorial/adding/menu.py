"""The menu “Add new…”: what belongs here, the most wanted first, each with a line."""

from .explanations import explanation_of
from .places import order_in
from html import escape
from plone import api
from plone.app.contentmenu.menu import FactoriesMenu
from plone.app.contentmenu.menu import FactoriesSubMenuItem
from typing import Any
from zope.component import getMultiAdapter
from zope.i18n import translate


NAME = "bacgiang_adding"
Item = dict[str, Any]


class AddingEntry(FactoriesSubMenuItem):
    """The entry of the toolbar that opens the menu."""

    submenuId = NAME  # noqa: N815


class AddingMenu(FactoriesMenu):
    """Plone's own entries, in another order and explained.

    The toolbar prints a title as it is; so title and line are escaped here.
    """

    def getMenuItems(self, context: Any, request: Any) -> list[Item]:  # noqa: N802
        place = getMultiAdapter((context, request), name="folder_factories")
        order = order_in(place.add_context())
        found = super().getMenuItems(context, request)
        types = [one for one in found if one.get("id") in order]
        others = [one for one in found if one.get("id") not in order]
        types.sort(key=lambda one: order.index(one["id"]))
        return [self._explained(one, request) for one in types] + others

    def _explained(self, item: Item, request: Any) -> Item:
        information = api.portal.get_tool("portal_types").getTypeInfo(item["id"])
        title = escape(translate(item["title"], context=request))
        line = escape(translate(explanation_of(information), context=request))
        small = f'<small class="adding-explanation">{line}</small>' if line else ""
        return item | {"title": f"{title} {small}".strip(), "description": ""}


ADDING_MENU = AddingMenu(NAME)
