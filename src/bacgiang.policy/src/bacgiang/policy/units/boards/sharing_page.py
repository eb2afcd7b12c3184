"""Plone's Sharing page for the administrator, who sets local roles by hand (14.2)."""

from plone import api
from plone.app.workflow.browser.sharing import SharingView
from typing import Any
from zExceptions import Unauthorized


class AdministratorsSharing(SharingView):
    """Leaves inheritance alone where the stock page would refuse the whole form.

    Switching inheritance asks for the right to modify; none has it on what is approved
    or published, and the administrator on no item.
    """

    def handle_form(self) -> Any:
        """Raise Unauthorized for what the person may not see, as the API (4.2a)."""
        if not api.user.has_permission("View", obj=self.context):
            raise Unauthorized(self.context.getId())
        return super().handle_form()

    def can_edit_inherit(self) -> bool:
        return bool(api.user.has_permission("Modify portal content", obj=self.context))
