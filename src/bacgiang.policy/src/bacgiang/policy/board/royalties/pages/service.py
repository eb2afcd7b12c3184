"""`@royalties` of a board: its statements, what they state, and what becomes of them;
`@my-royalties` of whoever asks.
"""

from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ....base.json_values import of_kind
from ....base.json_values import text_in
from ....base.json_values import wrong_value
from ....base.keeping import NeverKept
from ....base.refusal import Refused
from ....units.sites.belonging import unit_code_of
from ...tasks import reasons as task_reasons
from ...tasks.offices import sits_at
from ...tasks.record import OfficeTask
from ...tasks.store import office_task_store
from ..decisions import decision_store
from ..decisions import Rates
from ..genres import Role
from ..own import own_lines
from ..paying import RULES
from ..paying import SentPayment
from ..paying import settle
from ..record import Line
from ..record import Share
from ..record import StatedWork
from ..record import Statement
from ..stating import put_work
from ..stating import read_items
from ..stating import seen_of
from ..stating import statement_at
from ..stating import statements_of
from ..stating import unstated
from .shown import payee_name
from collections.abc import Mapping
from dataclasses import replace
from plone.restapi.services import Service
from typing import Any
from typing import TypeGuard


READ, STATE = "read", "state"


class _OfBoard(NeverKept, Service):
    def address(self, task: str) -> str:
        return f"{self.context.absolute_url()}/@royalties/{task}"

    def said(self, task: OfficeTask, one: Statement) -> dict[str, Any]:
        return {
            "@id": self.address(one.task),
            "state": task.state,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "amount": sum(line.amount for line in one.lines),
        }

    def whole(self, task: OfficeTask, one: Statement) -> dict[str, Any]:
        left_out = unstated(one.unit, one.first, one.last)
        return {
            **self.said(task, one),
            "seen": seen_of(task, one),
            "grounds": [*one.grounds],
            "works": [_work(each) for each in one.works],
            "lines": [_line(each) for each in one.lines],
            "payees": [
                _payee(one, payee, amount) for payee, amount in one.payees().items()
            ],
            "left_out": [
                {
                    "UID": each.item.uid,
                    "part": each.part.value,
                    "title": each.item.title,
                    "names": [*each.names],
                }
                for each in left_out
            ],
        }


class RoyaltiesGet(NamedService, _OfBoard):
    """The board's statements and the decisions there are; with a name one of them
    whole.
    """

    def reply(self) -> dict[str, Any]:
        if self.named:
            return self.whole(*statement_at(self.context, self.named))
        unit, tasks = unit_code_of(self.context), office_task_store()
        found = statements_of(unit) if sits_at(unit) else ()
        known = ((tasks.get(one.task), one) for one in found)
        return {
            "@id": f"{self.context.absolute_url()}/@royalties",
            "items": [
                self.said(task, one) for task, one in known if _is_of(task, unit)
            ],
            "decisions": [_rates(one.rates) for one in decision_store().all()],
        }


class RoyaltiesPatch(NamedService, WritingService, _OfBoard):
    """The statement as it is after the act."""

    def reply(self) -> dict[str, Any]:
        task, statement = statement_at(self.context, self.named)
        body = self.body
        act, seen = text_in(body, "act"), text_in(body, "seen")
        if act == READ:
            done = read_items(task, statement, seen)
        elif act == STATE:
            done = put_work(task, statement, _sent_work(statement, body), seen)
        elif act in RULES:
            payees = of_kind(list, body.get("payees") or [], "payees")
            texts = tuple(of_kind(str, one, "payees") for one in payees)
            day, voucher = text_in(body, "day"), text_in(body, "voucher")
            done = settle(task, statement, SentPayment(act, texts, day, voucher), seen)
        else:
            raise Refused(task_reasons.NOT_NOW)
        return self.whole(*statement_at(self.context, done.task))


class OwnGet(NeverKept, Service):
    """Lines of whoever asks, of every board; nobody else's."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@my-royalties",
            "items": [
                {
                    **_line(one.line),
                    "unit": one.unit,
                    "is_approved": one.is_approved,
                    "paid": _day(one.kept.paid),
                    "carried": _day(one.kept.carried),
                }
                for one in own_lines()
            ],
        }


def _is_of(task: OfficeTask | None, unit: str) -> TypeGuard[OfficeTask]:
    return task is not None and task.owner == unit


def _work(one: StatedWork) -> dict[str, Any]:
    shares = [
        {"role": each.role, "payee": each.payee, "size": each.size}
        for each in one.shares
    ]
    return {
        "UID": one.uid,
        "part": one.part,
        "title": one.title,
        "day": one.day.isoformat(),
        "genre": one.genre,
        "coefficient": one.coefficient,
        "translation": one.translation,
        "extra": one.extra,
        "words": one.words,
        "shares": shares,
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "payee": one.payee,
        "role": one.role,
        "UID": one.uid if one.role != Role.CARRIED else "",
        "part": one.part,
        "title": one.title,
        "day": one.day.isoformat(),
        "amount": one.amount,
    }


def _payee(statement: Statement, payee: str, amount: int) -> dict[str, Any]:
    kept = statement.settlement(payee)
    return {
        "payee": payee,
        "name": payee_name(payee),
        "amount": amount,
        "notices": [one.isoformat() for one in kept.notices],
        "paid": _day(kept.paid),
        "carried": _day(kept.carried),
    }


def _rates(one: Rates) -> dict[str, Any]:
    return {
        "number": one.number,
        "signed": one.signed.isoformat(),
        "begins": one.begins.isoformat(),
        "unit": one.unit,
        "translation": one.translation,
        "fees": dict(one.fees),
        "coefficients": {genre: [low, high] for genre, low, high in one.coefficients},
    }


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _sent_work(statement: Statement, body: Mapping[str, Any]) -> StatedWork:
    """One of the works, with what is said otherwise."""
    uid, part = text_in(body, "UID"), text_in(body, "part")
    found = (one for one in statement.works if (one.uid, one.part) == (uid, part))
    work = next(found, None)
    if work is None:
        raise Refused(task_reasons.UNKNOWN)
    names = ("coefficient", "translation", "extra")
    said: dict[str, Any] = {one: _number(body, one) for one in names if one in body}
    said |= {one: text_in(body, one) for one in ("genre", "words") if one in body}
    changed = replace(work, **said)
    if "shares" not in body:
        return changed
    sent = of_kind(list, body["shares"], "shares")
    return replace(changed, shares=tuple(map(_share, sent)))


def _share(sent: Any) -> Share:
    one = of_kind(dict, sent, "shares")
    role, payee = text_in(one, "role"), text_in(one, "payee")
    return Share(role, payee, _number(one, "size"))


def _number(body: Mapping[str, Any], name: str) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise wrong_value(name, "0, 1, 2 …")
    return value
