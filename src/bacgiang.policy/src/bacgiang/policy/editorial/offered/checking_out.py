"""What is no item has no working copies."""

from plone.app.iterate.browser.control import Control


class NoCheckOut(Control):
    """Of sites and sections."""

    def checkout_allowed(self) -> bool:
        return False

    checkin_allowed = cancel_allowed = checkout_allowed
