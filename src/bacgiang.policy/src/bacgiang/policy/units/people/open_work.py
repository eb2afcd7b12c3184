"""What a member has open on a board's site: drafts and items that wait."""

from .handing_over_store import responsible_for
from collections.abc import Callable
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import Attribute
from zope.interface import Interface


OPEN_STATES = ("draft", "pending")


class ILastChanger(Interface):
    """Adapter of an item: says who changed it last.

    The room that keeps the record of acts registers a better one for its items.
    """

    user_id: Callable[[], str | None] = Attribute("A method: None when unknown.")


class HistoryLastChanger:
    """From Plone's own histories: the last version, else the last step of workflow."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def user_id(self) -> str | None:
        return self._version_author() or self._last_actor()

    def _version_author(self) -> str | None:
        tool = api.portal.get_tool("portal_repository")
        if not tool.isVersionable(self.item):
            return None
        history = tool.getHistoryMetadata(self.item)
        if not history or history.getLength(countPurged=False) == 0:
            return None
        last = history.retrieve(history.getLength(countPurged=False) - 1)
        return last["metadata"]["sys_metadata"].get("principal")

    def _last_actor(self) -> str | None:
        tool = api.portal.get_tool("portal_workflow")
        chain = tool.getChainFor(self.item)
        status = tool.getStatusOf(chain[0], self.item) if chain else None
        return (status or {}).get("actor")


@dataclass(frozen=True)
class OpenItem:
    """One open item, as lists show it; `modified` is ISO 8601."""

    uid: str
    title: str
    url: str
    state: str
    modified: str


def open_work(code: str, user_id: str) -> list[OpenItem]:
    """Open items of the unit that are this person's, the oldest change first.

    Theirs is what was handed to them, and what they created or changed last unless it
    was handed to somebody else. Only what whoever asks may see is found.
    """
    brains = api.content.find(
        unit_code=code,
        review_state=list(OPEN_STATES),
        sort_on="modified",
    )
    return [_row(brain) for brain in brains if _belongs_to(brain, user_id)]


def _belongs_to(brain: AbstractCatalogBrain, user_id: str) -> bool:
    assigned = responsible_for(brain.UID)
    if assigned is not None:
        return assigned == user_id
    item = brain.getObject()
    _folder, creator = item.getOwnerTuple() or (None, None)
    if creator == user_id:
        return True
    last = ILastChanger(item, None)
    return last is not None and last.user_id() == user_id


def _row(brain: AbstractCatalogBrain) -> OpenItem:
    return OpenItem(
        uid=brain.UID,
        title=brain.Title,
        url=f"{brain.getURL()}/view",
        state=brain.review_state,
        modified=brain.modified.ISO8601(),
    )
