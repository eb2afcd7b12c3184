"""Links within the portal that readers could not follow, told before a step."""

from ..transition_page.noting import INotesBefore
from ..workflow.parameters import Transition
from .finding import links_of
from .inside import address_in_words
from .inside import host_of
from .inside import leads_on
from bacgiang.policy import _
from collections.abc import Iterator
from itertools import islice
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message
from zope.interface import implementer


TOLD_BEFORE = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
MOST = 5


@implementer(INotesBefore)
class BrokenBefore:
    """Hinders nothing: what a link leads to may be published with the item."""

    def __init__(self, item: DexterityContent) -> None:
        self._item = item

    def notes(self, transition: Transition) -> Iterator[Message]:
        if transition not in TOLD_BEFORE:
            return
        broken = (
            link
            for link in links_of(self._item)
            if host_of(link.address) == "" and not leads_on(self._item, link.address)
        )
        for link in islice(broken, MOST):
            address = address_in_words(self._item, link.address)
            yield _(
                "note_link_leads_nowhere",
                default="Readers find nothing at the link “${words}” now: ${address}",
                mapping={"words": link.words or address, "address": address},
            )
