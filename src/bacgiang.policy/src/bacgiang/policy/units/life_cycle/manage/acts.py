"""The acts of a unit's life as forms: what each asks, refuses and does."""

from ....base.refusal import Refusal
from ...kinds import Presence
from ...register.unit import Unit
from .. import life_cycle
from .. import refusing
from ..statements import FIELD_OF
from ..statements import read_day
from ..statements import read_facts
from ..statements import read_text
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Any
from zope.i18nmessageid import Message


class Asks(StrEnum):
    """Kinds of question in a form."""

    TEXT = "text"
    DAY = "date"
    UNIT = "unit"
    LONG_TEXT = "long_text"


@dataclass(frozen=True)
class Question:
    """One field of a form; `of_unit` begins with what the register holds."""

    name: str
    label: Message
    asks: Asks = Asks.TEXT
    required: bool = False
    of_unit: bool = False
    help: Message | str = ""


@dataclass(frozen=True)
class Stated:
    """What was stated for an act: facts of the unit, and when, why, to whom."""

    facts: dict[str, Any] = field(default_factory=dict)
    on: date | None = None
    reason: str = ""
    successor: str | None = None


ON = Question("on", _("label_takes_effect", default="Takes effect on"), Asks.DAY, True)
REASON = Question(
    "reason",
    _("label_reason", default="Reason"),
    Asks.LONG_TEXT,
    True,
    help=_(
        "help_register_reason",
        default="The reason stays in the record of acts, for example the number and "
        "date of the decision.",
    ),
)
WHY = Question("reason", _("label_reason", default="Reason"), Asks.LONG_TEXT)
SUCCESSOR = Question(
    "successor", _("label_unit_successor", default="Successor"), Asks.UNIT, True
)


class LifeAct:
    """An act of a unit's life. Subclasses say what it asks, refuses and does."""

    name = ""
    title: Message
    does: Message
    questions: tuple[Question, ...] = ()

    def read(self, form: Mapping[str, Any], unit: Unit) -> Stated:
        """What the form states; raises Refused for values that cannot be read."""
        asked = {one.name for one in self.questions}
        facts = {name: form.get(name) for name in FIELD_OF if name in asked}
        return Stated(
            facts=read_facts(facts, unit),
            on=read_day(form.get("on"), "on") if "on" in asked else None,
            reason=read_text(form.get("reason"), "reason"),
            successor=read_text(form.get("successor"), "successor") or None,
        )

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        raise NotImplementedError

    def perform(self, unit: Unit, stated: Stated) -> None:
        raise NotImplementedError

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        """What speaks against the act whatever is stated."""
        raise NotImplementedError


class Rename(LifeAct):
    name = "rename"
    title = _("title_unit_rename", default="Rename")
    does = _(
        "about_unit_rename",
        default="The unit gets another name; the former one stays in its history.",
    )
    questions: tuple[Question, ...] = (
        Question("name", _("label_name", default="Name"), required=True, of_unit=True),
        Question(
            "name_en", _("label_name_en", default="Name in English"), of_unit=True
        ),
        Question(
            "short_name", _("label_short_name", default="Short name"), of_unit=True
        ),
        ON,
        WHY,
    )

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_rename(unit, stated.facts, stated.on)

    def perform(self, unit: Unit, stated: Stated) -> None:
        life_cycle.change_unit(unit, stated.facts, stated.on, stated.reason)

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        return refusing.why_not_touch(unit)


class ChangeHost(Rename):
    name = "host"
    title = _("title_unit_host", default="Change the host name")
    does = _(
        "about_unit_host",
        default="The unit's site answers under another host name; the former one leads "
        "there.",
    )
    questions = (
        Question("host", _("label_host", default="Host name"), of_unit=True),
        WHY,
    )

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_change_to(unit, stated.facts)


class Move(ChangeHost):
    name = "move"
    title = _("title_unit_move", default="Move below another unit")
    does = _(
        "about_unit_move",
        default="The unit takes another place in the tree of the organisation.",
    )
    questions = (
        Question(
            "parent",
            _("label_parent", default="Belongs to"),
            Asks.UNIT,
            of_unit=True,
        ),
        WHY,
    )


class Open(LifeAct):
    name = "open"
    title = _("title_unit_open", default="Open the site")
    does = _(
        "about_unit_open",
        default="The unit gets a public site in both languages; a desk becomes one.",
    )
    presence = Presence.OPEN

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_open_as(unit, self.presence)

    def perform(self, unit: Unit, stated: Stated) -> None:
        life_cycle.open_unit(unit, self.presence)

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        return refusing.why_not_open_as(unit, self.presence)


class OpenDesk(Open):
    name = "open-desk"
    title = _("title_unit_open_desk", default="Open a desk")
    does = _(
        "about_unit_open_desk",
        default="The unit gets a place only its board sees, from which it supplies "
        "items to other sites.",
    )
    presence = Presence.DESK


class TakeToDesk(LifeAct):
    name = "desk"
    title = _("title_unit_desk", default="Take the site back to a desk")
    does = _(
        "about_unit_desk",
        default="The public no longer sees the unit's site; its board goes on working "
        "there.",
    )
    questions = (WHY,)

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_take_to_desk(unit)

    def perform(self, unit: Unit, stated: Stated) -> None:
        life_cycle.take_to_desk(unit, stated.reason)

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        return refusing.why_not_take_to_desk(unit)


class Merge(LifeAct):
    name = "merge"
    title = _("title_unit_merge", default="Merge into another unit")
    does = _(
        "about_unit_merge",
        default="The unit ends. Its site closes, with a notice; the successor's board "
        "corrects what stands there and finishes what is open.",
    )
    questions = (SUCCESSOR, ON, REASON)

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_merge(unit, stated.successor, stated.on, stated.reason)

    def perform(self, unit: Unit, stated: Stated) -> None:
        life_cycle.merge_unit(unit, stated.successor, stated.on, stated.reason)

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        return refusing.why_not_end_at_all(unit)


class Close(LifeAct):
    name = "close"
    title = _("title_unit_close", default="Close")
    does = _(
        "about_unit_close",
        default="The unit ends. Its site closes, with a notice, and stays readable.",
    )
    questions = (
        Question(
            "successor",
            _("label_successor_if_any", default="Successor, if there is one"),
            Asks.UNIT,
        ),
        ON,
        REASON,
    )

    def refusals(self, unit: Unit, stated: Stated) -> tuple[Refusal, ...]:
        return refusing.why_not_close_on(
            unit, stated.successor, stated.on, stated.reason
        )

    def perform(self, unit: Unit, stated: Stated) -> None:
        life_cycle.close_unit(unit, stated.on, stated.reason, stated.successor)

    def unavailable(self, unit: Unit) -> tuple[Refusal, ...]:
        return refusing.why_not_close_at_all(unit)


ACTS: tuple[LifeAct, ...] = (
    Rename(),
    ChangeHost(),
    Move(),
    Open(),
    OpenDesk(),
    TakeToDesk(),
    Merge(),
    Close(),
)
ACT_OF = {act.name: act for act in ACTS}
