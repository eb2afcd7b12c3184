"""`…/logout` signs out who asks for it; no picture of some page that leads here does.

Browsers say that somebody went here from a page of this host or typed the address.
Where they say nothing, or something else, a button asks.
"""

from ....base.act_page.act_page import ActPage
from bacgiang.policy import _
from plone import api
from Products.CMFPlone.browser.login.logout import LogoutView
from typing import Any


LED_HERE = ("same-origin", "none")


class SignOutPage(ActPage):
    """GET by a person's own click ends the session, else POST with the token."""

    heading = _("heading_sign_out", default="Sign out")

    def is_submitted(self) -> bool:
        return super().is_submitted() or self._was_led_here() or self._is_out()

    def protect(self) -> None:
        if self.request.method == "POST" and not self._is_out():
            super().protect()

    def act(self) -> Any:
        if self._is_out():
            home = api.portal.get_navigation_root(self.context).absolute_url()
            return self.redirect(home)
        return LogoutView(self.context, self.request)()

    def _was_led_here(self) -> bool:
        told = self.request.getHeader
        is_page = told("Sec-Fetch-Dest") == "document"
        return is_page and told("Sec-Fetch-Site") in LED_HERE

    def _is_out(self) -> bool:
        return bool(api.user.is_anonymous())
