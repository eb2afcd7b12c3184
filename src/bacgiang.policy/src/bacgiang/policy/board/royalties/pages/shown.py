"""Statements as pages, files and services show them."""

from ....base.english.days import shown_day
from ....base.frame_language import frame_language
from ....base.number_labels import number_label
from ...collaborators.store import collaborator_store
from ..decisions import in_words
from ..genres import Genre
from ..genres import Part
from ..genres import Role
from ..record import Line
from ..record import Settlement
from ..record import StatedWork
from ..record import Statement
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias
from zope.i18nmessageid import Message


Words: TypeAlias = Message | str


@dataclass(frozen=True)
class ShownLine:
    """A line, with names in the place of codes; `amount` as people write it."""

    line: Line
    payee: str
    role: Words
    day: str
    amount: str


@dataclass(frozen=True)
class ShownWork:
    """`lines`: what each of it is paid."""

    work: StatedWork
    part: Words
    genre: Words
    day: str
    coefficient: str
    lines: list[ShownLine]


@dataclass(frozen=True)
class ShownPayee:
    """Somebody's money, and what became of it; `notices`: days."""

    identifier: str
    name: str
    amount: str
    kept: Settlement
    notices: str
    paid: str
    carried: str


def money(amount: int) -> str:
    return number_label(amount, frame_language())


def payee_name(identifier: str) -> str:
    found = collaborator_store().get(identifier)
    return found.name if found is not None else ""


def shown_line(line: Line) -> ShownLine:
    return ShownLine(
        line=line,
        payee=payee_name(line.payee),
        role=Role(line.role).title_message,
        day=shown_day(line.day),
        amount=money(line.amount),
    )


def shown_work(work: StatedWork, lines: Iterable[Line]) -> ShownWork:
    own = (one for one in lines if (one.uid, one.part) == (work.uid, work.part))
    return ShownWork(
        work=work,
        part=Part(work.part).title_message,
        genre=Genre(work.genre).title_message,
        day=shown_day(work.day),
        coefficient=in_words(work.coefficient) if work.coefficient else "",
        lines=[shown_line(one) for one in own],
    )


def shown_payees(statement: Statement) -> list[ShownPayee]:
    """By name."""
    found = []
    for identifier, amount in statement.payees().items():
        kept = statement.settlement(identifier)
        found.append(
            ShownPayee(
                identifier=identifier,
                name=payee_name(identifier),
                amount=money(amount),
                kept=kept,
                notices=", ".join(shown_day(one) for one in kept.notices),
                paid=shown_day(kept.paid),
                carried=shown_day(kept.carried),
            )
        )
    return sorted(found, key=lambda one: (one.name, one.identifier))


def sums(statement: Statement) -> tuple[int, int, int, int]:
    """Royalties, fees, what was carried over, and all of it."""
    royalties = sum(one.amount for one in statement.lines if one.is_royalty)
    fees = sum(one.amount for one in statement.lines if one.is_fee)
    every = sum(one.amount for one in statement.lines)
    return royalties, fees, every - royalties - fees, every
