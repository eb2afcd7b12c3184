"""`@royalties` of a board: its statements, what they state, and what becomes of them;
`@my-royalties` of whoever asks.
"""

from ...base.api_services import MethodsService
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.json_values import texts_in
from ...base.json_values import told
from ...base.json_values import wrong_value
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..collaborators.store import collaborator_store
from ..pages.shown import say
from ..tasks import reasons as task_reasons
from ..tasks.offices import sits_at
from ..tasks.record import OfficeTask
from ..tasks.store import office_task_store
from .decisions import decision_store
from .kind import STATEMENTS
from .own import own_lines
from .paying import RULES
from .paying import SentPayment
from .paying import settle
from .stating import put_work
from .stating import read_items
from .stating import statement_at
from .stating import statements_of
from .stating import unstated
from .store import Line
from .store import Share
from .store import StatedWork
from .store import Statement
from .titles import work_title
from collections.abc import Mapping
from dataclasses import replace
from typing import Any


class RoyaltiesService(MethodsService):
    address = "@royalties"

    def get(self) -> dict[str, Any]:
        """The board's statements and the decisions there are; with a name one of them
        whole.
        """
        if self.named:
            return self._whole(*statement_at(self.context, self.named))
        unit, tasks = unit_code_of(self.context), office_task_store()
        found = statements_of(unit) if sits_at(unit) else ()
        known = [(tasks.get(one.task), one) for one in found]
        items = [
            self._said(task, one)
            for task, one in known
            if task is not None and task.owner == unit
        ]
        decisions = [
            told(
                one.rates,
                "number signed begins unit translation",
                fees=dict(one.rates.fees),
                coefficients={name: span for name, *span in one.rates.coefficients},
            )
            for one in decision_store().all()
        ]
        return {"@id": self.at, "items": items, "decisions": decisions}

    def patch(self) -> dict[str, Any]:
        """The statement as it is after the act."""
        task, statement = statement_at(self.context, self.named)
        body = self.body
        act, seen = text_in(body, "act"), text_in(body, "seen")
        if act == "read":
            read_items(task, statement, seen)
        elif act == "state":
            put_work(task, statement, _sent_work(statement, body), seen)
        elif act in RULES:
            day, voucher = text_in(body, "day"), text_in(body, "voucher")
            sent = SentPayment(act, texts_in(body, "payees"), day, voucher)
            settle(task, statement, sent, seen)
        else:
            raise Refused(task_reasons.NOT_NOW)
        return self._whole(*statement_at(self.context, self.named))

    def _said(self, task: OfficeTask, one: Statement) -> dict[str, Any]:
        named = {"@id": f"{self.at}/{one.task}", "state": task.state}
        return told(one, "first last", amount=one.sums[-1], **named)

    def _whole(self, task: OfficeTask, one: Statement) -> dict[str, Any]:
        return {
            **self._said(task, one),
            "seen": STATEMENTS.seen(task),
            "grounds": [*one.grounds],
            "works": [_work(each) for each in one.works],
            "lines": [_line(each) for each in one.lines],
            "payees": [_payee(one, *each) for each in one.payees().items()],
            "left_out": [
                told(
                    each.item,
                    "title",
                    names=[*each.names],
                    part=each.part.value,
                    UID=each.item.uid,
                )
                for each in unstated(one)
            ],
        }


class OwnService(MethodsService):
    address = "@my-royalties"
    named_methods = ()

    def get(self) -> dict[str, Any]:
        """Lines of whoever asks, of every board; nobody else's."""
        items = [
            {
                **_line(one.line),
                **told(one, "unit is_approved"),
                **told(one.kept, "paid carried"),
            }
            for one in own_lines()
        ]
        return {"@id": self.at, "items": items}


def _work(one: StatedWork) -> dict[str, Any]:
    names = "part day genre coefficient translation extra words"
    shares = [told(each, "role payee size") for each in one.shares]
    return told(one, names, title=_title(one), UID=one.uid, shares=shares)


def _line(one: Line) -> dict[str, Any]:
    uid = "" if one.is_carried else one.uid
    return told(one, "payee role part day amount", title=_title(one), UID=uid)


def _title(one: StatedWork | Line) -> str:
    return say(work_title(one))


def _payee(statement: Statement, payee: str, amount: int) -> dict[str, Any]:
    name = collaborator_store().name_of(payee)
    kept = statement.settlement(payee)
    return told(kept, "payee notices paid carried", name=name, amount=amount)


def _sent_work(statement: Statement, body: Mapping[str, Any]) -> StatedWork:
    """One of the works, with what is said otherwise."""
    uid, part = text_in(body, "UID"), text_in(body, "part")
    found = (one for one in statement.works if (one.uid, one.part) == (uid, part))
    work = next(found, None)
    if work is None:
        raise Refused(task_reasons.UNKNOWN)
    numbers = ("coefficient", "translation", "extra")
    said: dict[str, Any] = {one: _number(body, one) for one in numbers if one in body}
    said |= {one: text_in(body, one) for one in ("genre", "words") if one in body}
    if "shares" in body:
        said["shares"] = tuple(map(_share, of_kind(list, body["shares"], "shares")))
    return replace(work, **said)


def _share(sent: Any) -> Share:
    one = of_kind(dict, sent, "shares")
    role, payee = text_in(one, "role"), text_in(one, "payee")
    return Share(role, payee, _number(one, "size"))


def _number(body: Mapping[str, Any], name: str) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise wrong_value(name, "0, 1, 2 …")
    return value
