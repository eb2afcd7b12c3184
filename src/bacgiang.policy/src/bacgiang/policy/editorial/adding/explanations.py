"""One line on each type for whoever chooses in the menu.

Types of Plone itself are explained here; one of the project by the description of its
type information.
"""

from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message


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
