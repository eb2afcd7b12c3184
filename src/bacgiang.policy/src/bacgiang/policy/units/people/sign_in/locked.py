"""The answer while no attempt to sign in is taken: 429, as a page or as data."""

from bacgiang.policy import _
import json
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component.hooks import getSite
from zope.i18n import translate
from zope.i18nmessageid import Message


STATUS = 429
TYPE = "too_many_attempts"


class TooManyAttempts(Exception):
    """Too many attempts failed under this name, from this address.

    `minutes` is how long to wait. It says nothing of whether there is such an account.
    """

    def __init__(self, minutes: int) -> None:
        super().__init__(f"{minutes} minutes to wait")
        self.minutes = minutes


class TooManyAttemptsView(BrowserView):
    """View of a TooManyAttempts; plain where there is no site to frame it."""

    page = ViewPageTemplateFile("locked.pt")
    plain_page = ViewPageTemplateFile("locked_plain.pt")
    minutes = 0
    heading = _("heading_sign_in_locked", default="Signing in is closed for a while")

    def __call__(self) -> str:
        self.minutes = self.context.minutes
        if IAPIRequest.providedBy(self.request):
            body, kind = self._as_data(), "application/json"
        else:
            body, kind = self._as_page(), "text/html;charset=utf-8"
        response = self.request.response
        response.setHeader("Content-Type", kind)
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Retry-After", str(60 * self.minutes))
        response.setStatus(STATUS, lock=1)
        response.setBody(body, lock=1)
        return body

    def _as_page(self) -> str:
        site = getSite()
        if not IPloneSiteRoot.providedBy(site):
            return self.plain_page()
        exception, self.context = self.context, site
        try:
            return self.page()
        except Exception:
            # The frame needs more of the request than there may be by now.
            self.context = exception
            return self.plain_page()

    def _as_data(self) -> str:
        error = {"type": TYPE, "message": self.words(self.reason)}
        return json.dumps({"error": error, **error}, ensure_ascii=False, indent=2)

    @property
    def reason(self) -> Message:
        return _(
            "error_sign_in_locked",
            default="Too many attempts to sign in with this name failed. To protect "
            "the account, none is taken from this address for ${minutes} minutes. "
            "Wait, or set a new password when you have forgotten it.",
            mapping={"minutes": self.minutes},
        )

    def words(self, message: Message) -> str:
        return translate(message, target_language=self.language)

    @property
    def language(self) -> str:
        chosen = str(self.request.get("LANGUAGE") or "")
        asked = chosen or self.request.getHeader("Accept-Language") or ""
        return "en" if asked.lower().startswith("en") else "vi"
