"""Plone's own pages for changing states lead to the forms of the acts.

The stock ones ask for nothing the regulation asks for, set dates by themselves, and
take many items at once.
"""

from ..items import IEditorialItem
from .parameters import Transition
from .rules import open_transitions
from bacgiang.policy import _
from plone import api
from Products.Five import BrowserView
from typing import Any


class TransitionPage(BrowserView):
    """`content_status_modify`: the address that menus give a transition."""

    def __call__(self, workflow_action: str = "", *args: Any, **options: Any) -> None:
        known = workflow_action in {one.value for one in Transition}
        place = f"/@@act/{workflow_action}" if known else "/view"
        self.request.response.redirect(f"{self.context.absolute_url()}{place}")


class StatusHistoryPage(BrowserView):
    """`content_status_history`, `folder_publish`: nothing is changed there."""

    def __call__(self) -> None:
        api.portal.show_message(
            _(
                "message_states_by_acts",
                default="States are changed by the acts in the state menu, each with "
                "its own form.",
            ),
            request=self.request,
            type="warning",
        )
        self.request.response.redirect(f"{self.context.absolute_url()}{self._place()}")

    def _place(self) -> str:
        """The form that was asked for, the only one that is open, else the item."""
        if not IEditorialItem.providedBy(self.context):
            return "/view"
        names = [one.value for one in open_transitions(self.context)]
        asked = self.request.form.get("workflow_action")
        if asked in names:
            return f"/@@act/{asked}"
        return f"/@@act/{names[0]}" if len(names) == 1 else "/view"
