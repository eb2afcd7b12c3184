"""Before a withdrawal: what was made from the text may go with it. Before what was
withdrawn for a secret goes on: what stays shut.
"""

from ..items import holder_of
from ..withdrawal.closing import has_closing_notice
from ..withdrawal.closing import is_closed
from ..withdrawal.effects import GOES_ON
from ..withdrawal.family import is_public
from ..withdrawal.family import made_from
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..working_copy.rules import is_working_copy
from .noting import INotesBefore
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


TRANSLATION_GOES_WITH_IT = _(
    "note_translation_withdrawn",
    default="“${title}” is this text in another language. Where the ground is a secret "
    "or personal data, it is withdrawn at once as well.",
)
COPY_GOES_WITH_IT = _(
    "note_copy_withdrawn",
    default="“${title}” was made from this text. Where the ground is a secret or "
    "personal data, it is withdrawn at once as well.",
)
DRAFT_GOES_WITH_IT = _(
    "note_copy_closed",
    default="“${title}” was made from this text and is not public. Where the ground is "
    "a secret or personal data, only the head of the board sees it from then on.",
)
PART_GOES_WITH_IT = _(
    "note_part_closed",
    default="“${title}” in “${item}” was copied from here. Where the ground is a "
    "secret or personal data, only the head of the board sees it from then on: delete "
    "it there, and upload anew what discloses nothing.",
)
STAYS_CLOSED = _(
    "note_restored_closed",
    default="The draft stays with the head of the board: take out what it was "
    "withdrawn for, then submit it. Only then do others see it.",
)
VERSIONS_SHUT = _(
    "note_closed_goes_on",
    default="With this step others see it again, its earlier versions nobody: they say "
    "what it was withdrawn for.",
)


@implementer(INotesBefore)
class FamilyGoesWithIt:
    """The ground is chosen on the same page. What is public comes first."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def notes(self, transition: Transition) -> Iterator[Message]:
        if transition is Transition.RESTORE and has_closing_notice(IUUID(self.item)):
            yield STAYS_CLOSED
        goes_on = transition in GOES_ON and is_closed(self.item)
        if goes_on and not refusals(self.item, transition):
            yield VERSIONS_SHUT
        if transition is not Transition.WITHDRAW:
            return
        items = (made.item for made in made_from(self.item))
        seen = [one for one in items if one is not None and _is_told(one)]
        for one in sorted(seen, key=is_public, reverse=True):
            facts = {"title": one.Title() or one.getId()}
            holder = holder_of(one)
            if holder is not None:
                facts["item"] = holder.Title()
            yield Message(self._note(one), mapping=facts)

    def _note(self, one: DexterityContent) -> Message:
        if holder_of(one) is not None:
            return PART_GOES_WITH_IT
        if not is_public(one):
            return DRAFT_GOES_WITH_IT
        is_other = one.Language() != self.item.Language()
        return TRANSLATION_GOES_WITH_IT if is_other else COPY_GOES_WITH_IT


def _is_told(item: Any) -> bool:
    return not is_working_copy(item) and api.user.has_permission("View", obj=item)
