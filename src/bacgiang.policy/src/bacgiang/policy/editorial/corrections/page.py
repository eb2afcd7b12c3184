"""The form of a correction, `…/@@correct`."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .adding import add_correction
from .rules import MAX_TEXT
from .rules import person_refuses
from bacgiang.policy import _
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class CorrectPage(BrowserView):
    """Asks what is corrected and why; shows every reason against it."""

    template = ViewPageTemplateFile("correct.pt")
    reasons: tuple[Refusal, ...] = ()
    max_length = MAX_TEXT

    def __call__(self) -> str | None:
        refusal = person_refuses(self.context)
        self.may_correct = refusal is None
        if refusal is not None:
            return self._show((refusal,))
        if self.request.method == "POST" and "perform" in self.request.form:
            CheckAuthenticator(self.request)
            return self._perform()
        return self.template()

    def _perform(self) -> str | None:
        try:
            add_correction(self.context, self.sent("what"), self.sent("why"))
        except Refused as error:
            return self._show(error.refusals)
        api.portal.show_message(
            _("message_corrected", default="The correction is public now."),
            request=self.request,
        )
        self.request.response.redirect(f"{self.context.absolute_url()}/view")
        return None

    def _show(self, reasons: tuple[Refusal, ...]) -> str:
        self.reasons = reasons
        self.request.response.setStatus(400, lock=1)
        return self.template()

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)

    def sent(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""


class CorrectionPossible(BrowserView):
    """Whether whoever asks may correct the item now (condition of an action)."""

    def __call__(self) -> bool:
        return person_refuses(self.context) is None
