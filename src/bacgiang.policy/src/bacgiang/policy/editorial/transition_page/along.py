"""What says the same as an item that is withdrawn: withdrawn with it, or told of."""

from ..items import IEditorialItem
from ..same_board import same_board
from ..visibility.state_now import title_for_item
from ..withdrawal.alike import alike
from ..withdrawal.family import is_public
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.rules import take_stated_step
from .noting import INotesBefore
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


STAYS = _(
    "note_alike_stays",
    default="“${title}” says nearly the same or holds the same picture or file, and "
    "was not made from this text: it stays as it is unless it is withdrawn, too.",
)
ELSEWHERE = _(
    "note_alike_elsewhere",
    default="“${title}”, of another board, says nearly the same or holds the same "
    "picture or file. Where the ground is a secret or personal data, the head of that "
    "board is asked to look at it.",
)


@dataclass(frozen=True)
class Along:
    """What whoever acts can withdraw in the same act."""

    item: Any

    @property
    def uid(self) -> str:
        return str(IUUID(self.item))

    @property
    def title(self) -> str:
        return self.item.Title() or self.item.getId()

    @property
    def url(self) -> str:
        return f"{self.item.absolute_url()}/view"

    @property
    def state_title(self) -> Message | str:
        return title_for_item(self.item)


def told_alike(item: DexterityContent) -> list[Any]:
    """Of what says the same, what whoever asks may see."""
    return [one for one in alike(item) if api.user.has_permission("View", obj=one)]


def along(item: DexterityContent) -> list[Along]:
    return [
        Along(one)
        for one in told_alike(item)
        if same_board(one, item) and not refusals(one, Transition.WITHDRAW)
    ]


def withdraw_along(
    items: Collection[Along], chosen: Collection[str], sent: Mapping[str, Any]
) -> None:
    """Each by an act of its own. Raises Refused."""
    for one in items:
        if one.uid in chosen:
            take_stated_step(one.item, Transition.WITHDRAW, sent)


def in_answer(item: DexterityContent) -> dict[str, Any]:
    return {
        "@id": item.absolute_url(),
        "title": item.Title(),
        "UID": IUUID(item),
        "is_public": is_public(item),
    }


@implementer(INotesBefore)
class AlikeIsLeft:
    """Public ones first."""

    def __init__(self, item: IEditorialItem) -> None:
        self.item = item

    def notes(self, transition: Transition) -> Iterator[Message]:
        for one in told_alike(self.item) if transition is Transition.WITHDRAW else ():
            said = STAYS if same_board(one, self.item) else ELSEWHERE
            yield Message(said, mapping={"title": one.Title() or one.getId()})
