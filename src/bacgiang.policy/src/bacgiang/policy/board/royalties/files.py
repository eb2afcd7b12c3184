"""`@@royalty-statement.xlsx` and `.docx`: a statement as a table, and as a paper; the
sheet of payment, with how each is paid; and what pages share with these.
"""

from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.acts.recording import record_act
from ...base.date_labels import day_label
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ...base.refusal import Refused
from ...base.word_paper import add_centred
from ...base.word_paper import add_table
from ...text.number_words import in_words as in_vietnamese
from ...units.levels import Level
from ...units.people.accounts import name_of
from ...units.register.names import unit_name
from ..act_kinds import ROYALTY_SHEET
from ..collaborators.register import BY_ONE
from ..collaborators.register import PAID_TO
from ..collaborators.register import PRIVATE
from ..collaborators.register import private_of
from ..collaborators.store import collaborator_store
from ..pages.shown import Words
from ..paper import add_signatures
from ..paper import begin_paper
from ..paper import say
from ..paper import send_paper
from ..paper import send_sheet
from ..paper import VIETNAMESE
from ..tasks import reasons as task_reasons
from ..tasks.offices import acts_for
from ..tasks.record import OfficeTask
from .decisions import in_words
from .genres import Genre
from .genres import Part
from .genres import Role
from .kind import STATEMENTS
from .paying import VOUCHER
from .stating import statement_at
from .store import Line
from .store import Settlement
from .store import StatedWork
from .store import Statement
from .titles import work_title
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from typing import Any


LABELS = {
    "number": _("paper_column_number", default="No."),
    "work": _("label_royalty_work", default="Work"),
    "part": _("label_royalty_part", default="Part"),
    "genre": _("label_royalty_genre", default="Genre"),
    "day": _("label_royalty_day", default="Came out"),
    "coefficient": _("label_royalty_coefficient", default="Coefficient"),
    "payee": _("label_royalty_payee", default="Who"),
    "role": _("royalty_field_role", default="For"),
    "amount": _("label_royalty_amount", default="Đồng"),
}
SUMS = (
    _("royalty_sum_royalties", default="Royalties"),
    _("royalty_sum_fees", default="Fees"),
    _("royalty_sum_carried", default="Carried over"),
    _("royalty_sum_all", default="All together"),
)
WORDS = _("royalty_sum_words", default="In words")
DONG = _("royalty_dong", default="đồng")
SETTLED = _("label_royalty_settled", default="What became of it")


class OfStatement(PartsPage):
    """For members of the board alone."""

    address_fields: tuple[str, ...] = ("task",)

    def find(self) -> None:
        self.task, self.statement = statement_at(self.context, self.form_value("task"))
        self.heading, self.seen = vi(self.task.title), STATEMENTS.seen(self.task)


def money(amount: int) -> str:
    return number_label(amount, frame_language())


def settled(kept: Settlement) -> list[Words | Said]:
    """What became of somebody's money."""
    found: list[Words | Said] = []
    for title, said in (
        (_("text_royalty_paid", default="Paid on"), [kept.paid]),
        (_("text_royalty_told", default="Told on"), kept.notices),
        (
            _("text_royalty_carried", default="To the next year's fund on"),
            [kept.carried],
        ),
    ):
        days = ", ".join(shown_day(one) for one in said if one is not None)
        found += [Said(title, look="d-block"), days] if days else []
    if kept.voucher:
        found += [Said(VOUCHER, look="d-block"), kept.voucher]
    return found


COLUMNS = (*LABELS.values(),)
WIDTHS = (1.2, 7.5, 2.2, 3.2, 2.4, 1.6, 3.6, 2.2, 2.4)
SIGNERS = (
    (_("paper_signer_drafted", default="DRAWN UP BY"), "hand"),
    (_("paper_signer_checked", default="CHECKED BY"), "check"),
    (_("paper_signer_approved", default="APPROVED BY"), "approve"),
    (_("paper_signer_head", default="HEAD OF THE EDITORIAL BOARD"), "confirm"),
)


class StatementSheet(OfStatement):
    """Amounts are numbers."""

    address = "royalty-statement.xlsx"

    def show(self) -> Any:
        empty = [""] * (len(COLUMNS) - 2)
        sums = zip(SUMS, self.statement.sums, strict=True)
        rows: list[list[str | int]] = [
            [at, *texts, amount] for at, texts, amount in _rows(self.statement)
        ]
        rows += [[say(title), *empty, amount] for title, amount in sums]
        name = file_name(self.statement)
        return send_sheet(self.request.response, name, map(say, COLUMNS), rows)


class StatementPaper(OfStatement):
    """To be signed by who drew it up, checked and approved it."""

    address = "royalty-statement.docx"

    def show(self) -> Any:
        paper, name = _written(self.task, self.statement), file_name(self.statement)
        return send_paper(self.request.response, name, paper.save)


def payment_sheet(response: Any, task: OfficeTask, statement: Statement) -> Any:
    """Who is paid how much, and how: for the board alone, and it is recorded.
    Raises Refused.
    """
    if not acts_for(task.owner, Level.UPDATE):
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    people, sums = collaborator_store(), statement.payees()
    details = {"count": len(sums)}
    record_act(ROYALTY_SHEET, unit=task.owner, uid=task.identifier, details=details)
    rows: list[list[str | int]] = []
    for identifier, amount in sums.items():
        person = people.get(identifier)
        kept = private_of(person) if person is not None else {}
        if person is not None and any(one in PAID_TO for one, _by in person.waits):
            kept |= dict.fromkeys(PAID_TO, say(BY_ONE))
        texts = [kept.get(one, "") for one in PRIVATE]
        rows.append([people.name_of(identifier), *texts, amount])
    titles = map(say, (LABELS["payee"], *PRIVATE.values(), LABELS["amount"]))
    rows.sort(key=lambda row: str(row[0]))
    return send_sheet(response, f"{file_name(statement)}-chi-tra", titles, rows)


def file_name(statement: Statement) -> str:
    return f"nhuan-but-{statement.unit}-{statement.first.isoformat()}"


def _written(task: OfficeTask, statement: Statement) -> Any:
    unit = unit_name(statement.unit, VIETNAMESE)
    document = begin_paper(task.title, unit)
    days = f"{day_label(statement.first)} – {day_label(statement.last)}"
    add_centred(document, days, 13, is_bold=False)
    for ground in statement.grounds:
        add_centred(document, ground, is_bold=False)
    rows = (
        (str(number), *texts, _money(amount))
        for number, texts, amount in _rows(statement)
    )
    add_table(document, [*map(say, COLUMNS)], WIDTHS, rows)
    for title, amount in zip(SUMS, statement.sums, strict=True):
        document.add_paragraph(f"{say(title)}: {_money(amount)} đồng")
    said = in_vietnamese(statement.sums[-1]).capitalize()
    document.add_paragraph(f"{say(WORDS)}: {said} đồng.")
    add_signatures(document, [*_signers(task)])
    return document


def _signers(task: OfficeTask) -> Iterator[tuple[Any, str]]:
    """Of what stands there now, not of what was sent back."""
    sent_back = (at for at, one in enumerate(task.entries, 1) if one.act == "again")
    now = replace(task, entries=task.entries[max(sent_back, default=0) :])
    for capacity, act in SIGNERS:
        done = now.last(act)
        yield capacity, name_of(done.by) if done is not None else ""


def _rows(statement: Statement) -> Iterator[tuple[int, list[str], int]]:
    works = {one.key: one for one in statement.works}
    for number, line in enumerate(statement.lines, 1):
        yield number, _texts(line, works.get(line.key)), line.amount


def _texts(line: Line, work: StatedWork | None) -> list[str]:
    return [
        say(work_title(line)),
        say(Part(line.part).title_message) if line.part else "",
        say(Genre(work.genre).title_message) if work is not None else "",
        day_label(line.day),
        in_words(work.coefficient) if work is not None else "",
        collaborator_store().name_of(line.payee),
        say(Role(line.role).title_message),
    ]


def _money(amount: int) -> str:
    return number_label(amount, VIETNAMESE)
