"""`@@site-look`: a board's head chooses accent and banner of the unit's site (8.3)."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from .accents import Accent
from .accents import ACCENT_TITLES
from .choosing import choose
from .choosing import Wish
from .reasons import LONGEST_ALTERNATIVE
from .store import look_of
from .store import UnitLook
from bacgiang.policy import _
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


KEPT = _("message_look_kept", default="The look of the site is changed.")


class LookPage(BrowserView):
    """One form; what is not filled in stays as it is."""

    template = ViewPageTemplateFile("look_page.pt")
    reasons: tuple[Refusal, ...] = ()
    longest = LONGEST_ALTERNATIVE

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method != "POST":
            return self.template()
        CheckAuthenticator(self.request)
        try:
            choose(self.context, self._wish())
        except Refused as refused:
            self.reasons = refused.refusals
            self.request.response.setStatus(400, lock=1)
            return self.template()
        api.portal.show_message(KEPT, request=self.request)
        self.request.response.redirect(f"{self.context.absolute_url()}/@@site-look")
        return ""

    def _wish(self) -> Wish:
        form = self.request.form
        sent = form.get("banner")
        data = sent.read() if hasattr(sent, "read") else b""
        if not data:
            data = b"" if form.get("without") == "1" else None
        return Wish(form.get("accent"), data, form.get("alternative"))

    @property
    def look(self) -> UnitLook:
        return look_of(self.context.unit_code)

    def accents(self) -> list[tuple[str, Any, bool]]:
        """Names, titles, and which is chosen."""
        chosen = self.look.accent
        return [(one.value, ACCENT_TITLES[one], one.value == chosen) for one in Accent]

    def banner_url(self) -> str:
        return banner_url(self.context)

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)


def banner_url(site: Any) -> str:
    """Address of the banner of a unit's site, "" without one."""
    digest = look_of(site.unit_code).digest
    return f"{site.absolute_url()}/@@site-banner?v={digest}" if digest else ""
