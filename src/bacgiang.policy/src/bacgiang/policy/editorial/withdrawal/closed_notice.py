"""Above what a closing ground closed and is no longer withdrawn, for its head: nobody
else sees it, why, and what ends that.
"""

from ...units.people.own_language.parts import ToldToMembers
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.titles import TRANSITION_TITLES
from .closing import closed_original
from .closing import is_closed
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.uuid.interfaces import IUUID
from zope.i18nmessageid import Message


NEXT = {
    State.DRAFT: Transition.SUBMIT,
    State.PENDING: Transition.APPROVE,
    State.APPROVED: Transition.PUBLISH,
}


class ClosedNotice(ToldToMembers, ViewletBase):
    """Of a copy, a translation, a working copy, or the item itself restored."""

    @property
    def available(self) -> bool:
        item = self.context
        is_due = self.step is not None and is_closed(item)
        return is_due and roles_on_item(item).sees_closed

    @cached_property
    def step(self) -> Transition | None:
        state = api.content.get_state(self.context, default="")
        return NEXT.get(State(state)) if state else None

    @property
    def is_original(self) -> bool:
        return closed_original(IUUID(self.context)) == IUUID(self.context)

    def reasons(self) -> list[Message | str]:
        """Why the next step cannot be taken, and what to do."""
        held = refusals(self.context, self.step) if self.step is not None else ()
        return [one.message for one in held]

    @property
    def step_title(self) -> Message | str:
        return TRANSITION_TITLES[self.step] if self.step is not None else ""

    @property
    def may_return(self) -> bool:
        return not refusals(self.context, Transition.RETURN)
