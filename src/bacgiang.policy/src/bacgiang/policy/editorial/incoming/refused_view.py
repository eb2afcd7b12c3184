"""The answer to refused input: 400, as a page or as data, in the person's language."""

from ..visibility.seen_place import seen_place
from bacgiang.policy import _
import json
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component.hooks import getSite
from zope.i18n import translate
from zope.i18nmessageid import Message


DEFAULT_LANGUAGE = "vi"
LANGUAGES = ("vi", "en")


class RefusedInputView(BrowserView):
    """View of a RefusedInput.

    Before the site is reached there is neither a frame to show the page in nor a
    language chosen; then a plain page answers, in the language of the address, else in
    that which the browser asks for.
    """

    heading = _("heading_refused", default="This could not be taken in")
    help = _(
        "help_refused",
        default="Nothing was saved. Go back in your browser, correct it and send it "
        "again.",
    )
    home = _("link_begin_at_the_first_page", default="Begin at the first page")
    page = ViewPageTemplateFile("refused.pt")
    plain_page = ViewPageTemplateFile("refused_plain.pt")

    def __call__(self) -> str:
        if self._asked_by_program():
            body, kind = self._as_data(), "application/json"
        else:
            body, kind = self._as_page(), "text/html;charset=utf-8"
        response = self.request.response
        response.setHeader("Content-Type", kind)
        response.setHeader("Cache-Control", "no-store")
        response.setStatus(400, lock=1)
        response.setBody(body, lock=1)
        return body

    def _asked_by_program(self) -> bool:
        if IAPIRequest.providedBy(self.request):
            return True
        kind = self.request.environ.get("CONTENT_TYPE") or ""
        by_address = "/++api++" in self.request.environ.get("PATH_INFO", "")
        return by_address or "json" in kind.lower()

    def _as_data(self) -> str:
        reasons = [
            {"type": one.code, "message": self.words(one.message), "field": one.field}
            for one in self.context.refusals
        ]
        message = " ".join(one["message"] for one in reasons)
        data = {
            "type": reasons[0]["type"],
            "message": message,
            "field": reasons[0]["field"],
            "reasons": reasons,
        }
        return json.dumps(data, ensure_ascii=False, indent=2)

    def _as_page(self) -> str:
        exception, self.refusals = self.context, self.context.refusals
        if IPloneSiteRoot.providedBy(getSite()) and self.request.get("LANGUAGE"):
            self.context = seen_place(self.request, self.request["PARENTS"][0])
            try:
                return self.page()
            except Exception:
                # The frame reads the request, too; what is wrong in it may break it.
                self.context = exception
        return self.plain_page()

    def words(self, message: Message | str) -> str:
        return translate(message, target_language=self.language)

    @property
    def language(self) -> str:
        chosen = self.request.get("LANGUAGE") or ""
        if chosen:
            return str(chosen)
        parts = self.request.environ.get("PATH_INFO", "").split("/")
        of_address = next((one for one in LANGUAGES if one in parts), "")
        if of_address:
            return of_address
        asked = (self.request.getHeader("Accept-Language") or "").lower()
        return "en" if asked.startswith("en") else DEFAULT_LANGUAGE
