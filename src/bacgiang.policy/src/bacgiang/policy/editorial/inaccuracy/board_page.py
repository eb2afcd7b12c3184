"""What was reported to a board, `@@inaccuracy-reports` on its site."""

from ...base.act_page.act_page import ActPage
from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.form_values import batch_start
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.looking_up import address_of_author
from ...units.sites.belonging import unit_code_of
from ..workflow.item_roles import roles_on_item
from .letters import tell_of_answer
from .report import ContactLook
from .report import Handling
from .report import MAX_TEXT
from .report import Report
from .sealing import tell_answer
from .store import report_store
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from plone import api
from plone.base.batch import Batch
from typing import Any
from zope.publisher.interfaces import NotFound


PAGE = 30

NOTE_MISSING = Refusal(
    "note_missing",
    _(
        "refusal_report_note_missing",
        default="Write what was done, in at most 2,000 characters.",
    ),
    "note",
)
NOT_YOUR_BOARD = Refusal(
    "not_your_board",
    _(
        "refusal_report_not_your_board",
        default="Only members of this board handle its reports and see who sent them.",
    ),
    status=403,
)


class ReportsPage(ActPage):
    """Reports of the own unit, with their handling."""

    contact: tuple[str, str] = ("", "")
    max_note = MAX_TEXT

    def prepare(self) -> None:
        self.store = report_store()
        self.unit = unit_code_of(self.context)

    @property
    def on_board(self) -> bool:
        return roles_on_item(self.context).on_board

    def act(self) -> Any:
        if not self.on_board:
            raise Refused(NOT_YOUR_BOARD)
        identifier = self.form_value("report")
        report = self.store.get(self.unit, identifier)
        if report is None:
            raise NotFound(self.context, identifier, self.request)
        if "show_contact" in self.request.form:
            look = ContactLook(now_utc(), current_actor())
            kept = self.store.look_up_contact(identifier, look)
            self.contact = (identifier, kept or address_of_author(report.code))
            return self.template()
        return self._handle(report)

    def _handle(self, report: Report) -> None:
        note = normalize(self.form_value("note")).strip()
        if not note or len(note) > MAX_TEXT:
            raise Refused(NOTE_MISSING)
        handling = Handling(now_utc(), current_actor(), note)
        self.store.handle(report.identifier, handling)
        if report.code:
            tell_answer(report, note)
            tell_of_answer(report.code)
        handled = _(
            "message_report_handled", default="The report is marked as handled."
        )
        self.redirect(self.action, handled)

    def batch(self) -> Batch:
        """Open reports first, each part newest first."""
        reports = self.store.of_unit(self.unit)
        ordered = sorted(reports, key=lambda one: bool(self.handlings(one)))
        return Batch(ordered, PAGE, start=batch_start(self.request.form))

    def handlings(self, report: Report) -> tuple[Handling, ...]:
        return self.store.handlings(report.identifier)

    def item_of(self, report: Report) -> Any:
        """What was reported, None where whoever asks may not see it."""
        return api.content.get(UID=report.item)

    def contact_of(self, report: Report) -> str:
        """The address that was just asked for, "" for any other report."""
        identifier, contact = self.contact
        return contact if identifier == report.identifier else ""
