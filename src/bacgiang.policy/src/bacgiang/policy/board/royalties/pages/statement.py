"""`@@royalty-statement?task=…`: what a statement states, who is paid, what is left."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.field import Field
from ....base.act_page.form_page import UNLISTED
from ....base.form_values import listed_texts
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....units.levels import Level
from ...pages.links import OfTask
from ...pages.shown import url_at
from ...tasks.kinds import state_title
from ...tasks.offices import acts_for
from ...tasks.offices import sits_at
from ...tasks.record import OfficeTask
from .. import reasons
from ..kind import APPROVED
from ..kind import CODE
from ..kind import DRAFTED
from ..paying import SentPayment
from ..paying import settle
from ..record import Statement
from ..stating import read_items
from ..stating import seen_of
from ..stating import statement_at
from ..stating import Unstated
from ..stating import unstated
from .files import payment_sheet
from .shown import money
from .shown import shown_line
from .shown import shown_payees
from .shown import shown_work
from .shown import ShownLine
from .shown import ShownPayee
from .shown import ShownWork
from .shown import sums
from .shown import Words
from bacgiang.policy import _
from functools import cached_property
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


PAGE = "@@royalty-statement"
LINK = _("link_royalty_statement", default="What it states, and who is paid")
DONE = _("royalty_message_done", default="It is done.")


class StatementPage(ActPage):
    """States and people of the task are on its own page; here is the money."""

    template = ViewPageTemplateFile("statement.pt")
    headers = UNLISTED
    address_fields = ("task",)
    money = staticmethod(money)

    def prepare(self) -> None:
        try:
            found = statement_at(self.context, self.form_value("task"))
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None
        self.task: OfficeTask = found[0]
        self.statement: Statement = found[1]

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

    @property
    def action(self) -> str:
        asked = urlencode({"task": self.form_value("task")})
        return f"{super().action}?{asked}"

    @property
    def seen(self) -> str:
        return seen_of(self.task, self.statement)

    @property
    def task_url(self) -> str:
        return url_at(self.context, self.task)

    def file_url(self, ending: str) -> str:
        asked = urlencode({"task": self.task.identifier})
        return f"{self.context.absolute_url()}/{PAGE}.{ending}?{asked}"

    def work_url(self, shown: ShownWork) -> str:
        return work_url(self.context, self.task, shown.work.uid, shown.work.part)

    def unstated_url(self, left: Unstated) -> str:
        return work_url(self.context, self.task, left.item.uid, left.part)

    @property
    def state(self) -> Words:
        return state_title(self.task)

    @property
    def may_write(self) -> bool:
        is_theirs = acts_for(self.task.owner, Level.UPDATE)
        return is_theirs and self.task.state == DRAFTED

    @property
    def may_pay(self) -> bool:
        is_theirs = acts_for(self.task.owner, Level.UPDATE)
        return is_theirs and self.task.state == APPROVED

    @cached_property
    def works(self) -> list[ShownWork]:
        return [shown_work(one, self.statement.lines) for one in self.statement.works]

    def carried(self) -> list[ShownLine]:
        found = self.statement.lines
        return [shown_line(one) for one in found if not (one.is_royalty or one.is_fee)]

    @cached_property
    def payees(self) -> list[ShownPayee]:
        return shown_payees(self.statement)

    @cached_property
    def left_out(self) -> list[Unstated]:
        one = self.statement
        return [*unstated(one.unit, one.first, one.last)]

    def sums(self) -> list[tuple[Words, str]]:
        royalties, fees, carried, every = sums(self.statement)
        said = [
            (_("royalty_sum_royalties", default="Royalties"), royalties),
            (_("royalty_sum_fees", default="Fees"), fees),
            (_("royalty_sum_carried", default="Carried over"), carried),
            (_("royalty_sum_all", default="All together"), every),
        ]
        return [(title, money(amount)) for title, amount in said]

    def pay_fields(self) -> list[Field]:
        return [
            Field(
                name="day",
                title=_("royalty_field_day", default="On which day"),
                kind="date",
                value=self.form_value("day"),
                help=_("royalty_help_day", default="Today, unless it is said."),
            ),
            Field(
                name="voucher",
                title=_("royalty_field_voucher", default="Number of the voucher"),
                value=self.form_value("voucher"),
                most=reasons.MOST_NUMBER,
            ),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field if reason.field in ("day", "payees") else ""


def work_url(place: DexterityContent, task: OfficeTask, uid: str, part: str) -> str:
    asked = urlencode({"task": task.identifier, "item": uid, "part": part})
    return f"{place.absolute_url()}/@@royalty-work?{asked}"


def statement_links(place: DexterityContent, of: OfTask) -> list[tuple[str, Words]]:
    """From the task's page to the money, for members of the board."""
    if of.task.kind != CODE or not sits_at(of.task.owner):
        return []
    asked = urlencode({"task": of.task.identifier})
    return [(f"{place.absolute_url()}/{PAGE}?{asked}", LINK)]
