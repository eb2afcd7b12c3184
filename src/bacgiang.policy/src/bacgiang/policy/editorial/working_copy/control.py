"""What plone.app.iterate asks before it acts, for its pages and for the API."""

from .rules import check_out_refuses
from .rules import is_working_copy
from plone import api
from plone.app.iterate.browser.control import Control


class EditorialControl(Control):
    """Check-out by the rules; check-in never by hand, only by publishing the copy."""

    def checkout_allowed(self) -> bool:
        return check_out_refuses(self.context) is None

    def checkin_allowed(self) -> bool:
        return False

    def cancel_allowed(self) -> bool:
        return is_working_copy(self.context) and bool(
            api.user.has_permission("Modify portal content", obj=self.context)
        )
