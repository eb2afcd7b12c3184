"""The answer where something is refused: a page or data, in the person's language."""

from .addresses_of_api import is_of_api
from .api_errors import ApiErrors
from .error_answers import tell_error
from .frame_language import spoken_to
from .keeping import Keeping
from .keeping import say
from .rate_headers import say_when_again
from .refusal import Refused
from .refused_answer import envelope
from bacgiang.policy import _
from http import HTTPStatus
from plone.dexterity.content import DexterityContent
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.component import getMultiAdapter
from zope.component.hooks import getSite
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


NOT_TAKEN_IN = _("heading_refused", default="This could not be taken in")
LATER = _("heading_store_missing", default="Not available for a while")
CORRECT_IT = _(
    "help_refused",
    default="Nothing was saved. Go back in your browser, correct it and send it again.",
)


class RefusedView(BrowserView):
    """View of a Refused that nobody caught.

    Before the site is reached there is neither a frame to show the page in nor a
    language chosen; then a plain page answers, in the language of the address, else in
    that which the browser asks for.
    """

    name = "refused-input"
    home = _("link_begin_at_the_first_page", default="Begin at the first page")
    context: DexterityContent
    page = ViewPageTemplateFile("refused.pt")
    plain_page = ViewPageTemplateFile("refused_plain.pt")

    @property
    def heading(self) -> Message:
        return LATER if self._is_busy else NOT_TAKEN_IN

    @property
    def help(self) -> Message | str:
        """Nothing to correct is in what the portal had no time for."""
        return "" if self._is_busy else CORRECT_IT

    @property
    def _is_busy(self) -> bool:
        refused = self.refusals
        return bool(refused and refused[0].status == HTTPStatus.SERVICE_UNAVAILABLE)

    def __call__(self) -> str | None:
        if IAPIRequest.providedBy(self.request):
            return ApiErrors(self.context, self.request)()
        response = self.request.response
        response.setStatus(self.context.status, lock=1)
        say(response, Keeping.NEVER)
        if self._asked_by_program():
            exception = self.context
            said = envelope(exception.refusals, self.request, exception.details)
            tell_error(self.request, said)
            return None
        say_when_again(self.request)
        body = self._as_page()
        response.setHeader("Content-Type", "text/html;charset=utf-8")
        # A page is still to get the theme.
        response.setBody(body)
        return body

    def _asked_by_program(self) -> bool:
        kind = self.request.environ.get("CONTENT_TYPE") or ""
        by_address = is_of_api(self.request.environ.get("PATH_INFO", ""))
        return by_address or "json" in kind.lower()

    def _as_page(self) -> str:
        exception, self.refusals = self.context, self.context.refusals
        if IPloneSiteRoot.providedBy(getSite()) and self.request.get("LANGUAGE"):
            self.context = self.place()
            try:
                return self.page()
            except Exception:
                # The frame reads the request, too; what is wrong in it may break it.
                self.context = exception
        return self.plain_page()

    def place(self) -> Any:
        """What the page is drawn around."""
        return getSite()

    def translated(self, message: Message | str) -> str:
        return translate(message, target_language=self.language)

    @property
    def language(self) -> str:
        return spoken_to(self.request)


def answer_refused(refused: Refused, request: HTTPRequest) -> Any:
    """The answer as if it had been raised."""
    return getMultiAdapter((refused, request), name="index.html")()
