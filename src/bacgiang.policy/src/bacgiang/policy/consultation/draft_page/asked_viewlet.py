"""On the page of a draft: which bodies were asked, and whether they answered."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...editorial.working_copy.rules import is_working_copy
from ..replies.asked_store import asked_store
from ..replies.body import AskedBody
from ..replies.body import BODY_STATE_TITLES
from ..replies.rules import may_enter
from functools import cached_property
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class AskedBodiesViewlet(ViewletBase):
    """A table for everybody; ways to enter replies for the board."""

    index = ViewPageTemplateFile("asked_viewlet.pt")

    @property
    def available(self) -> bool:
        return bool(self.bodies) or self.works_on_it

    @cached_property
    def works_on_it(self) -> bool:
        """Whether who looks enters replies to this draft."""
        return may_enter(self.context) and not is_working_copy(self.context)

    @cached_property
    def bodies(self) -> tuple[AskedBody, ...]:
        return asked_store().public(self.context.UID())

    @cached_property
    def totals(self) -> dict[str, int]:
        return asked_store().totals(self.context.UID())

    state_titles = BODY_STATE_TITLES
    today = staticmethod(today)
    day = staticmethod(shown_day)
