"""What has no words of its own to be approved has no working copies."""

from plone.app.iterate.browser.control import Control


class NoCheckOut(Control):
    """Of sites, registers and whatever else is neither an item nor holds words."""

    def checkout_allowed(self) -> bool:
        return False

    checkin_allowed = cancel_allowed = checkout_allowed
