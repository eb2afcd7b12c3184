"""Translations of each other belong to one board, whoever links them (14.2, 15.2).

What is linked goes together: each page leads to the other, a secret closes both, a
dialogue is one in all its languages. Who writes for two boards would give either the
say over what the other has published.
"""

from ..base.policy_sites import on_policy_sites
from ..base.refusal import Refusal
from ..base.refusal import Refused
from .items import IEditorialItem
from .same_board import same_board
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.app.multilingual.interfaces import ITG
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.lifecycleevent.interfaces import IObjectMovedEvent


OTHER_BOARD = Refusal(
    "other_board",
    _(
        "refusal_link_other_board",
        default="Translations of each other belong to one board. Write the translation "
        "on the site of the board whose text it is; before a draft moves to another "
        "board, take the link away.",
    ),
)


def in_group(group: str, besides: str = "", **asked: Any) -> Iterator[Any]:
    """All that is in a group of translations, whoever may see it; `besides`: a UID."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(TranslationGroup=group, **asked):
        if besides != brain.UID:
            yield brain._unrestrictedGetObject()


def of_other_boards(item: DexterityContent, group: str, **asked: Any) -> list[Any]:
    """What is in a group, and another board decides on."""
    # While it moves, the catalog has the item itself where it was.
    others = in_group(group, besides=str(IUUID(item, "")), **asked)
    return [one for one in others if not same_board(one, item)]


def refuse_other_board(item: DexterityContent, group: str) -> None:
    """Raise Refused where an item would be in one group with another board's."""
    if of_other_boards(item, group):
        raise Refused(OTHER_BOARD, status=403)


@on_policy_sites
def refuse_moved(item: IEditorialItem, event: IObjectMovedEvent) -> None:
    """A draft that goes to another board takes no link with it. Raises Refused.

    Sections move with what is in them, by who manages sites.
    """
    moves = event.oldParent is not None and event.newParent is not None
    leaves = moves and event.oldParent is not event.newParent
    group = ITG(item, None) if leaves and event.object is item else None
    if group:
        refuse_other_board(item, group)
