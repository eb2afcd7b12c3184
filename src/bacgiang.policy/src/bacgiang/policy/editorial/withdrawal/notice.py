"""Above a withdrawn item, for its board: readers do not see it, since when, and why."""

from ...base.date_labels import stamp_label
from ...units.people.own_language.parts import ToldToMembers
from ..public.accounts.names import sees_work
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.parameters import WithdrawalGround
from ..workflow.rules import refusals
from ..workflow.titles import GROUND_TITLES
from .store import notice_store
from .untold import words_of_closing
from .was_public import was_public
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.uuid.interfaces import IUUID
from typing import Any


class WithdrawnNotice(ToldToMembers, ViewletBase):
    """Its text stands below like that of any article."""

    @property
    def available(self) -> bool:
        state = api.content.get_state(self.context, default="")
        return state == State.WITHDRAWN and sees_work(self.context)

    @cached_property
    def notice(self) -> Any:
        return notice_store().get(IUUID(self.context))

    @property
    def date(self) -> str:
        if self.notice is None:
            return ""
        return stamp_label(self.notice.at, api.portal.get_current_language())

    @property
    def was_public(self) -> bool:
        return was_public(self.context)

    @property
    def ground(self) -> Any:
        said = self.notice.ground if self.notice is not None else ""
        return GROUND_TITLES[WithdrawalGround(said)] if said else ""

    @property
    def comment(self) -> str:
        """What whoever withdrew it wrote."""
        if self.notice is not None and self.notice.closes_all:
            return words_of_closing(IUUID(self.context))
        tool = api.portal.get_tool("portal_workflow")
        return str(tool.getInfoFor(self.context, "comments", "") or "")

    @property
    def may_restore(self) -> bool:
        return not refusals(self.context, Transition.RESTORE)
