"""`@@passwordreset/<token>`: Plone's page, which says for how long its links hold."""

from .reset_links import HOURS
from Products.CMFPlone.browser.login.password_reset import PasswordResetView


class ResetView(PasswordResetView):
    def expiration_timeout(self) -> int:
        """In hours; Plone counts days."""
        return HOURS
