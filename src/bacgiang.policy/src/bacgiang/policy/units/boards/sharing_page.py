"""Plone's Sharing page for the administrator, who sets local roles by hand (14.2)."""

from plone import api
from plone.app.workflow.browser.sharing import SharingView


class AdministratorsSharing(SharingView):
    """Leaves inheritance alone where the stock page would refuse the whole form.

    Switching inheritance asks for the right to modify; none has it on what is approved
    or published, and the administrator on no item.
    """

    def can_edit_inherit(self) -> bool:
        return bool(api.user.has_permission("Modify portal content", obj=self.context))
