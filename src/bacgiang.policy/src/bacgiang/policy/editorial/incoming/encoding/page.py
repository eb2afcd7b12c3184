"""`…/@@convert-encoding`: before and after, and a decision for each field."""

from ....base.refusal import RefusedInput
from .deciding import decide
from .deciding import Decisions
from .deciding import is_left
from .findings import TITLES
from .report import FieldReport
from .report import legacy_fields
from bacgiang.policy import _
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


CONVERT = "convert"
LEAVE = "leave"


class ConvertEncoding(BrowserView):
    """Asks for one decision a field; `decision.<field>` is convert, leave or empty."""

    template = ViewPageTemplateFile("convert.pt")
    reasons: tuple[Any, ...] = ()

    def __call__(self) -> str | None:
        if self.request.method == "POST" and "decide" in self.request.form:
            CheckAuthenticator(self.request)
            return self._decide()
        return self.template()

    def _decide(self) -> str | None:
        decisions = self._decisions()
        try:
            converted = decide(self.context, decisions)
        except RefusedInput as error:
            self.reasons = error.refusals
            self.request.response.setStatus(400, lock=1)
            return self.template()
        self._tell(bool(converted))
        self.request.response.redirect(f"{self.context.absolute_url()}/view")
        return None

    def _decisions(self) -> Decisions:
        form = self.request.form
        names = [one.name for one in legacy_fields(self.context)]
        digests = {name: form.get(f"digest.{name}") or "" for name in names}
        asked = {name: form.get(f"decision.{name}") for name in names}
        return Decisions(
            convert=tuple(name for name in names if asked[name] == CONVERT),
            leave=tuple(name for name in names if asked[name] == LEAVE),
            digests=digests,
        )

    def _tell(self, converted: bool) -> None:
        done = _("message_converted", default="Converted to Unicode.")
        kept = _("message_encoding_decided", default="Your decision has been kept.")
        api.portal.show_message(done if converted else kept, request=self.request)

    @property
    def fields(self) -> tuple[FieldReport, ...]:
        return legacy_fields(self.context)

    def encoding(self, report: FieldReport) -> str:
        return TITLES[report.finding.encoding]

    def is_left(self, report: FieldReport) -> bool:
        return is_left(self.context, report)

    def words(self, reason: Any) -> str:
        return reason.in_words(self.request)
