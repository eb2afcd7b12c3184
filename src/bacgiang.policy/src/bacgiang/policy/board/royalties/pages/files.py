"""`@@royalty-statement.xlsx` and `.docx`: a statement as a table, and as a paper; and
the sheet of payment, with how each is paid.
"""

from ....base.acts.recording import record_act
from ....base.date_labels import day_label
from ....base.keeping import NeverKept
from ....base.number_labels import number_label
from ....base.refusal import Refused
from ....base.spreadsheets.xlsx_rows import Cell
from ....base.spreadsheets.xlsx_rows import write_rows
from ....base.word_paper import add_centred
from ....base.word_paper import new_paper
from ....editorial.acts.download import send_file
from ....units.levels import Level
from ....units.people.accounts import name_of
from ....units.register.names import unit_name
from ...act_kinds import ROYALTY_SHEET
from ...collaborators.register import PRIVATE
from ...collaborators.register import private_of
from ...collaborators.store import collaborator_store
from ...pages.files import XLSX
from ...paper import add_head
from ...paper import add_signatures
from ...paper import add_table
from ...paper import DOCX
from ...paper import say
from ...paper import VIETNAMESE
from ...tasks import reasons as task_reasons
from ...tasks.offices import acts_for
from ...tasks.record import OfficeTask
from ..decisions import in_words
from ..genres import Genre
from ..genres import Part
from ..genres import Role
from ..record import Line
from ..record import StatedWork
from ..record import Statement
from ..stating import statement_at
from .shown import payee_name
from .shown import sums
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


COLUMNS = (
    _("paper_column_number", default="No."),
    _("label_royalty_work", default="Work"),
    _("label_royalty_part", default="Part"),
    _("label_royalty_genre", default="Genre"),
    _("label_royalty_day", default="Came out"),
    _("label_royalty_coefficient", default="Coefficient"),
    _("label_royalty_payee", default="Who"),
    _("royalty_field_role", default="For"),
    _("label_royalty_amount", default="Đồng"),
)
WIDTHS = (1.2, 7.5, 2.2, 3.2, 2.4, 1.6, 3.6, 2.2, 2.4)
SUMS = (
    _("royalty_sum_royalties", default="Royalties"),
    _("royalty_sum_fees", default="Fees"),
    _("royalty_sum_carried", default="Carried over"),
    _("royalty_sum_all", default="All together"),
)
SIGNERS = (
    (_("paper_signer_drafted", default="DRAWN UP BY"), "hand"),
    (_("paper_signer_checked", default="CHECKED BY"), "check"),
    (_("paper_signer_approved", default="APPROVED BY"), "approve"),
    (_("paper_signer_head", default="HEAD OF THE EDITORIAL BOARD"), "confirm"),
)


class _OfStatement(NeverKept, BrowserView):
    def __call__(self) -> Any:
        try:
            identifier = str(self.request.form.get("task", ""))
            self.task, self.statement = statement_at(self.context, identifier)
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None
        return self.file()

    def file(self) -> Any:
        raise NotImplementedError

    def send(self, write: Any, name: str, content_type: str) -> Any:
        return send_file(
            self.request.response, write, name=name, content_type=content_type
        )


class StatementSheet(_OfStatement):
    """Amounts are numbers."""

    def file(self) -> Any:
        rows: list[list[Cell]] = [
            [number, *texts, amount]
            for number, (texts, amount) in enumerate(_texts(self.statement), 1)
        ]
        empty = [""] * (len(COLUMNS) - 2)
        for title, amount in zip(SUMS, sums(self.statement), strict=True):
            rows.append([say(title), *empty, amount])
        titles = [say(one) for one in COLUMNS]
        name = f"{file_name(self.statement)}.xlsx"
        return self.send(lambda target: write_rows(target, titles, rows), name, XLSX)


def payment_sheet(response: Any, task: OfficeTask, statement: Statement) -> Any:
    """Who is paid how much, and how: for the board alone, and it is recorded.
    Raises Refused.
    """
    if not acts_for(task.owner, Level.UPDATE):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    people, found = collaborator_store(), statement.payees()
    details = {"count": len(found)}
    record_act(ROYALTY_SHEET, unit=task.owner, uid=task.identifier, details=details)
    rows: list[list[Cell]] = []
    for identifier, amount in found.items():
        person = people.get(identifier)
        kept = private_of(person) if person is not None else {}
        texts = [kept.get(one, "") for one in PRIVATE]
        rows.append([payee_name(identifier), *texts, amount])
    rows.sort(key=lambda row: str(row[0]))
    titles = [say(one) for one in (COLUMNS[6], *PRIVATE.values(), COLUMNS[8])]
    return send_file(
        response,
        lambda target: write_rows(target, titles, rows),
        name=f"{file_name(statement)}-chi-tra.xlsx",
        content_type=XLSX,
    )


class StatementPaper(_OfStatement):
    """To be signed by who drew it up, checked and approved it."""

    def file(self) -> Any:
        document = _written(self.task, self.statement)
        name = f"{file_name(self.statement)}.docx"
        return self.send(document.save, name, DOCX)


def file_name(statement: Statement) -> str:
    return f"nhuan-but-{statement.unit}-{statement.first.isoformat()}"


def _written(task: OfficeTask, statement: Statement) -> Any:
    unit = unit_name(statement.unit, VIETNAMESE)
    document = new_paper(task.title, unit)
    add_head(document, unit)
    add_centred(document, task.title.upper(), 14)
    days = f"{day_label(statement.first)} – {day_label(statement.last)}"
    add_centred(document, days, 13, is_bold=False)
    for ground in statement.grounds:
        add_centred(document, ground, is_bold=False)
    rows = (
        (str(number), *texts, _money(amount))
        for number, (texts, amount) in enumerate(_texts(statement), 1)
    )
    add_table(document, COLUMNS, WIDTHS, rows)
    for title, amount in zip(SUMS, sums(statement), strict=True):
        document.add_paragraph(f"{say(title)}: {_money(amount)} đồng")
    add_signatures(document, [*_signers(task)])
    return document


def _signers(task: OfficeTask) -> Iterator[tuple[Any, str]]:
    """Of what stands there now, not of what was sent back."""
    sent_back = (at for at, one in enumerate(task.entries, 1) if one.act == "again")
    now = replace(task, entries=task.entries[max(sent_back, default=0) :])
    for capacity, act in SIGNERS:
        done = now.last(act)
        yield capacity, name_of(done.by) if done is not None else ""


def _texts(statement: Statement) -> Iterator[tuple[list[str], int]]:
    works = {(one.uid, one.part): one for one in statement.works}
    for line in statement.lines:
        yield _of_line(line, works.get((line.uid, line.part))), line.amount


def _of_line(line: Line, work: StatedWork | None) -> list[str]:
    return [
        line.title,
        say(Part(line.part).title_message) if line.part else "",
        say(Genre(work.genre).title_message) if work is not None else "",
        day_label(line.day),
        in_words(work.coefficient) if work is not None else "",
        payee_name(line.payee),
        say(Role(line.role).title_message),
    ]


def _money(amount: int) -> str:
    return number_label(amount, VIETNAMESE)
