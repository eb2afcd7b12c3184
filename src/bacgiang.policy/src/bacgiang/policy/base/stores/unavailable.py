"""The answer where a store is missing: 503, as a page or as data.

The page has no frame: what the frame shows may be in the store that is missing.
"""

from ..refusal import Refusal
from ..refused_answer import envelope
from bacgiang.policy import _
import json
from plone.rest.interfaces import IAPIRequest
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate
from zope.i18nmessageid import Message


STATUS = 503
# An upgrade takes minutes.
RETRY_AFTER = 300
UNAVAILABLE = Refusal(
    "store_missing",
    _(
        "error_store_missing",
        default="The portal's data are being brought up to date. Nothing was taken in "
        "or changed. Try again later.",
    ),
)


class Unavailable(BrowserView):
    """View of a StoreMissing."""

    page = ViewPageTemplateFile("unavailable.pt")
    heading = _("heading_store_missing", default="Not available for a while")
    reason = UNAVAILABLE.message

    def __call__(self) -> str:
        if IAPIRequest.providedBy(self.request):
            body = json.dumps(envelope([UNAVAILABLE], self.request), ensure_ascii=False)
            kind = "application/json"
        else:
            body, kind = self.page(), "text/html;charset=utf-8"
        response = self.request.response
        response.setHeader("Content-Type", kind)
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Retry-After", str(RETRY_AFTER))
        response.setStatus(STATUS, lock=1)
        response.setBody(body, lock=1)
        return body

    def words(self, message: Message) -> str:
        return translate(message, target_language=self.language)

    @property
    def language(self) -> str:
        chosen = str(self.request.get("LANGUAGE") or "")
        asked = chosen or self.request.getHeader("Accept-Language") or ""
        return "en" if asked.lower().startswith("en") else "vi"
