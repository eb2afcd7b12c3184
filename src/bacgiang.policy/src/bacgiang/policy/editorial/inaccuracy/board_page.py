"""What was reported to a board, `@@inaccuracy-reports` on its site."""

from ...base.act_page.act_page import ActPage
from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.form_values import batch_start
from ...base.form_values import listed_texts
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
NONE_CHOSEN = Refusal(
    "none_chosen",
    _(
        "refusal_reports_none_chosen",
        default="Choose the reports to be set aside, among those that nobody has "
        "handled.",
    ),
    "chosen",
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
        if "set_aside" in self.request.form:
            return self._set_aside()
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
        note = self._note()
        self.store.handle(report, Handling(now_utc(), current_actor(), note))
        if report.code:
            tell_answer(report, note)
            tell_of_answer(report.code)
        handled = _(
            "message_report_handled", default="The report is marked as handled."
        )
        self.redirect(self.action, handled)

    def _set_aside(self) -> None:
        """Many with one note: it stands under their codes, and no letter goes out, for
        strangers may have named addresses of others."""
        note = self._note()
        chosen = "shown" if self.form_value("set_aside") == "shown" else "chosen"
        names = dict.fromkeys(listed_texts(self.request.form, chosen))
        found = [
            report
            for name in list(names)[:PAGE]
            if self.store.is_open(self.unit, name)
            and (report := self.store.get(self.unit, name)) is not None
        ]
        Refused.raise_for(NONE_CHOSEN if not found else None)
        handling = Handling(now_utc(), current_actor(), note)
        for report in found:
            self.store.handle(report, handling)
            if report.code:
                tell_answer(report, note)
        done = _(
            "message_reports_set_aside",
            default="${count} reports are set aside.",
            mapping={"count": str(len(found))},
        )
        self.redirect(self.action, done)

    def _note(self) -> str:
        note = normalize(self.form_value("note")).strip()
        if not note or len(note) > MAX_TEXT:
            raise Refused(NOTE_MISSING)
        return note

    def batch(self) -> Batch:
        """Open reports first, each part newest first."""
        reports = self.store.of_unit(self.unit)
        return Batch(reports, PAGE, start=batch_start(self.request.form))

    def handlings(self, report: Report) -> tuple[Handling, ...]:
        return self.store.handlings(report.identifier)

    def item_of(self, report: Report) -> Any:
        """What was reported, None where whoever asks may not see it."""
        return api.content.get(UID=report.item)

    def contact_of(self, report: Report) -> str:
        """The address that was just asked for, "" for any other report."""
        identifier, contact = self.contact
        return contact if identifier == report.identifier else ""
