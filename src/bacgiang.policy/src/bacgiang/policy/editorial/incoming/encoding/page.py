"""`…/@@convert-encoding`: before and after, and a decision for each field."""

from ....base.act_page.act_page import ActPage
from .deciding import decide
from .deciding import Decisions
from .deciding import is_left
from .report import FieldReport
from .report import legacy_fields
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


CONVERT = "convert"
LEAVE = "leave"
CONVERTED = _("message_converted", default="Converted to Unicode.")
DECIDED = _("message_encoding_decided", default="Your decision has been kept.")


class ConvertEncoding(ActPage):
    """Asks for one decision a field; `decision.<field>` is convert, leave or empty."""

    template = ViewPageTemplateFile("convert.pt")

    def is_submitted(self) -> bool:
        return super().is_submitted() and "decide" in self.request.form

    def act(self) -> None:
        converted = decide(self.context, self._decisions())
        done = CONVERTED if converted else DECIDED
        self.redirect(f"{self.context.absolute_url()}/view", done)

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

    @property
    def fields(self) -> tuple[FieldReport, ...]:
        return legacy_fields(self.context)

    def is_left(self, report: FieldReport) -> bool:
        return is_left(self.context, report)
