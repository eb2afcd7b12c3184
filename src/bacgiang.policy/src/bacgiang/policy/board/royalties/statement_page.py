"""`@@royalty-statement?task=…`: what a statement states, who is paid, what is left."""

from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part as PagePart
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts import WARNING
from ...base.english.days import shown_day
from ...base.form_values import listed_texts
from ...base.refusal import Refusal
from ..collaborators.store import collaborator_store
from ..pages.shown import url_at
from ..pages.shown import Words
from ..tasks.kinds import state_title
from .decisions import in_words
from .files import DONG
from .files import LABELS
from .files import money
from .files import OfStatement
from .files import payment_sheet
from .files import SETTLED
from .files import settled
from .files import SUMS
from .genres import Genre
from .genres import Part
from .genres import Role
from .kind import APPROVED
from .kind import DRAFTED
from .kind import may_write
from .paying import SentPayment
from .paying import settle
from .paying import VOUCHER
from .reasons import MOST_NUMBER
from .stating import read_items
from .stating import Unstated
from .stating import unstated
from .store import StatedWork
from .titles import work_said
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


PAGE = "royalty-statement"
DONE = _("royalty_message_done", default="It is done.")
ASKED = _("royalty_help_voucher", default="For what is paid.")


class StatementPage(OfStatement):
    """States and people of the task are on its own page; here is the money."""

    address = PAGE

    def find(self) -> None:
        super().find()
        title = _(
            "link_royalty_task",
            default="State of the statement, and what is done with it",
        )
        self.links = [Said(title, url_at(self.context, self.task))]

    def act(self) -> Any:
        seen, act = self.form_value("seen"), self.form_value("do")
        if act == "sheet":
            return payment_sheet(self.request.response, self.task, self.statement)
        if act == "read":
            read_items(self.task, self.statement, seen)
        else:
            payees = listed_texts(self.request.form, "payees")
            day, voucher = self.form_value("day"), self.form_value("voucher")
            sent = SentPayment(act, payees, day, voucher)
            settle(self.task, self.statement, sent, seen)
        return self.redirect(self.action, DONE)

    def parts(self) -> Iterator[PagePart]:
        may, one = may_write(self.task, DRAFTED), self.statement
        sums = zip(SUMS, map(money, one.sums), strict=True)
        state = _("label_office_state", default="State")
        grounds = _("label_royalty_grounds", default="Reckoned by")
        read = _("button_royalty_read", default="Read who contributed to what came out")
        yield PagePart(
            id="royalty-read",
            facts=[
                (state, Said(state_title(self.task), id="royalty-state")),
                *((title, [amount, DONG]) for title, amount in sums),
                *((grounds, vi(each)) for each in one.grounds),
            ],
            buttons=[Button("read", read)] if may else (),
        )
        yield PagePart(
            id="royalty-works",
            look="cards",
            nothing=_("text_royalty_empty", default="Nothing stands in it yet."),
            columns=[LABELS[name] for name in ("work", "day", "genre", "coefficient")]
            + [_("label_royalty_lines", default="Who is paid (đồng)")],
            numbers=(3,),
            rows=[self._work(each) for each in one.works],
        )
        left = [self._left(each, may) for each in unstated(one)]
        if left:
            title = _(
                "heading_royalty_left", default="Came out, and stands in no statement"
            )
            yield PagePart(id="royalty-left", heading=title, items=left)
        if one.lines:
            yield self._paying()
        paper = _("link_royalty_paper", default="As a paper to be signed (DOCX)")
        sheet = _("link_royalty_sheet", default="As a table (XLSX)")
        files = ((paper, f"{PAGE}.docx"), (sheet, f"{PAGE}.xlsx"))
        task = self.task.identifier
        yield PagePart(links=[Said(each, self.url(n, task=task)) for each, n in files])

    def _work(self, work: StatedWork) -> list[Cell]:
        own = (one for one in self.statement.lines if one.key == work.key)
        return [
            [
                work_said(work, self._url(work.uid, work.part)),
                Said(Part(work.part).title_message, look="d-block small"),
            ],
            shown_day(work.day),
            Genre(work.genre).title_message,
            in_words(work.coefficient) if work.coefficient else "",
            [vi(work.words)]
            if not work.coefficient
            else [
                piece
                for one in own
                for piece in (
                    Said(
                        collaborator_store().name_of(one.payee),
                        tongue="vi",
                        look="d-block",
                    ),
                    Role(one.role).title_message,
                    money(one.amount),
                )
            ],
        ]

    def _left(self, left: Unstated, may: bool) -> list[Words | Said]:
        found: list[Words | Said] = [vi(left.item.title, left.item.url)]
        found.append(Said(left.part.title_message, look="d-block small"))
        if left.names:
            said = _("text_royalty_not_registered", default="not in the register:")
            found += [said, vi(", ".join(left.names))]
        if may:
            title = _("link_royalty_state_it", default="State it")
            found.append(Said(title, self._url(left.item.uid, left.part)))
        return found

    def _url(self, uid: str, part: str) -> str:
        task = self.task.identifier
        return self.url("royalty-work", task=task, item=uid, part=part)

    def _paying(self) -> PagePart:
        may, sums = may_write(self.task, APPROVED), self.statement.payees()
        names = sorted((collaborator_store().name_of(one), one) for one in sums)
        day = _("royalty_field_day", default="On which day")
        today = _("royalty_help_day", default="Today, unless it is said.")
        carry = _(
            "button_royalty_carry",
            default="Nobody fetched it: to the next year's fund",
        )
        notice = _("button_royalty_notice", default="Told that it is there")
        sheet = _("button_royalty_sheet", default="Sheet of payment (XLSX)")
        buttons = (
            Button("pay", _("button_royalty_pay", default="Paid")),
            Button("notice", notice, SECOND),
            Button("carry", carry, WARNING),
            Button("sheet", sheet, "btn-outline-secondary"),
        )
        return PagePart(
            id="royalty-pay",
            look="cards",
            heading=_("heading_royalty_payees", default="Who is paid"),
            columns=(LABELS["payee"], LABELS["amount"], SETTLED),
            numbers=(1,),
            rows=[self._payee(one, name, sums[one], may) for name, one in names],
            fields=[
                self.field("day", day, kind="date", help=today),
                self.field("voucher", VOUCHER, most=MOST_NUMBER, help=ASKED),
            ],
            buttons=buttons if may else (),
        )

    def _payee(self, payee: str, name: str, amount: int, may: bool) -> list[Cell]:
        kept = self.statement.settlement(payee)
        box = payee if may and kept.is_open else ""
        return [
            Said(name, tongue="vi", box=box, name="payees"),
            money(amount),
            settled(kept),
        ]

    def field_id(self, reason: Refusal) -> str:
        """Of the first whose money it can be."""
        if reason.field != "payees":
            return super().field_id(reason)
        waiting = [one for part in self.drawn for row in part.rows for one in row]
        boxes = (one for one in waiting if isinstance(one, Said) and one.box)
        return next((f"{one.name}-{one.box}" for one in boxes), "")
