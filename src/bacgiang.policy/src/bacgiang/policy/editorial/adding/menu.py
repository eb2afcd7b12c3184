"""The menu “Add new…”: what belongs here, the most wanted first, each with a line."""

from .places import order_in
from bacgiang.policy import _
from html import escape
from plone import api
from plone.app.contentmenu.menu import FactoriesMenu
from plone.app.contentmenu.menu import FactoriesSubMenuItem
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


OF_STOCK_TYPES: dict[str, Message] = {
    "News Item": _(
        "explanation_news_item",
        default="A piece of news, with source and author; goes through review.",
    ),
    "Document": _(
        "explanation_page",
        default="A page that stays: an introduction, a notice, a guide.",
    ),
    "Event": _(
        "explanation_event",
        default="Something with a day, a time and a place.",
    ),
    "File": _(
        "explanation_file",
        default="A file to download: PDF, Word, a sheet, a video.",
    ),
    "Image": _("explanation_image", default="A picture (JPEG, PNG, WebP)."),
    "Link": _("explanation_link", default="The address of a page on another site."),
}


def explanation_of(type_information: Any) -> Message | str:
    """The line for a type; "" for one that nobody has explained."""
    known = OF_STOCK_TYPES.get(type_information.getId())
    return known if known is not None else type_information.Description()


NAME = "bacgiang_adding"
ADD = "Add portal content"
Item = dict[str, Any]


class AddingEntry(FactoriesSubMenuItem):
    """The entry of the toolbar that opens the menu."""

    submenuId = NAME  # noqa: N815

    def available(self) -> bool:
        """The form asks for the right to add anything at the place, too."""
        place = getMultiAdapter((self.context, self.request), name="folder_factories")
        may = api.user.has_permission(ADD, obj=place.add_context())
        return bool(may and super().available())


class AddingMenu(FactoriesMenu):
    """Plone's own entries, in another order and explained.

    The toolbar prints a title as it is; so title and line are escaped here.
    """

    def getMenuItems(  # noqa: N802
        self, context: DexterityContent, request: HTTPRequest
    ) -> list[Item]:
        place = getMultiAdapter((context, request), name="folder_factories")
        order = order_in(place.add_context())
        found = super().getMenuItems(context, request)
        types = [one for one in found if one.get("id") in order]
        others = [one for one in found if one.get("id") not in order]
        types.sort(key=lambda one: order.index(one["id"]))
        return [self._explained(one, request) for one in types] + others

    def _explained(self, item: Item, request: HTTPRequest) -> Item:
        information = api.portal.get_tool("portal_types").getTypeInfo(item["id"])
        title = escape(translate(item["title"], context=request))
        line = escape(translate(explanation_of(information), context=request))
        small = f'<small class="adding-explanation">{line}</small>' if line else ""
        return item | {"title": f"{title} {small}".strip(), "description": ""}


ADDING_MENU = AddingMenu(NAME)
