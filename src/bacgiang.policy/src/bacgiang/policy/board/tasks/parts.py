"""What a kind of task between offices is declared with: all of it is data."""

from ...base.titled_enum import TitledEnum
from ...units.levels import Level
from .usual import TITLES
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum
from typing import Any
from zope.i18nmessageid import Message


class Side(StrEnum):
    """Whose act it is, or whose turn: an office of the task."""

    ASKER = "asker"
    OWNER = "owner"
    AUTHORITY = "authority"
    STANDING = "standing"


class Asker(StrEnum):
    """Who may ask."""

    MAIN_BOARD = "main_board"
    ANY_BOARD = "any_board"
    ANY_OFFICE = "any_office"
    """Every board, and the standing office."""
    OVERSEERS = "overseers"
    """The main board, and the standing office."""
    STANDING = "standing"


class Owed(StrEnum):
    """Who owes it."""

    UNITS = "units"
    """Those that are chosen, each a task of its own."""
    ITEM = "item"
    """The unit of the item that it is about."""
    ASKER = "asker"
    STANDING = "standing"
    MAIN_BOARD = "main_board"


class Part(TitledEnum):
    """What is said with an act."""

    GROUND = "ground", _("office_part_ground", default="Ground")
    WORDS = "words", _("office_part_words", default="In words")
    ITEMS = "items", _("office_part_items", default="Addresses on the portal")
    NUMBER = "number", _("office_part_number", default="Number of the decision")
    DAY = "day", _("office_part_day", default="Day")
    FILE = "file", _("office_part_file", default="The paper (PDF, Word, picture)")
    AMOUNT = "amount", _("office_part_amount", default="Spent, đồng")


@dataclass(frozen=True)
class State:
    """`turn`: whose it is to go on, None for nobody's; `level`: who of that office."""

    title: Message
    turn: Side | None = None
    level: Level = Level.UPDATE
    is_closed: bool = False


@dataclass(frozen=True)
class Act:
    """`before`: states in which it can be done; `after`: the state it leads to.

    `title` stands on its button, `done` in the record. `needs` must be said, `may` can
    be. `sets_due`: the day that is said is when it is due from now on. `unlike`: acts
    none of which whoever does it may have done.
    """

    code: str
    title: Message
    done: Message
    side: Side
    level: Level
    before: tuple[str, ...]
    after: str
    needs: tuple[Part, ...] = ()
    may: tuple[Part, ...] = ()
    sets_due: bool = False
    is_warning: bool = False
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A field of a kind's own; `kind` as `Field` has it, or "unit" for one that can be
    asked, "unit_of_register" for any, "amount" of đồng, "moment"; `options` by value.
    """

    name: str
    title: Message
    kind: str = "text"
    options: Mapping[str, Message] = field(default_factory=dict)
    is_required: bool = False
    help: Message | str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of task. `clause`: of the regulation; `title` of one, `heading` of many.

    `first`: the state it begins in. `about`: title
    of the field for the item that it is about, None where it is about none.
    `authorities`: whether an office that decides is named. `remind_days`: working days
    before it is due. `part_of`: code of the kind of which each is a part, which it can
    become while that is in its first state. `has_own_page`: it is asked for on a page
    of its own alone. `page`: name and title of one that shows what stands beside it.
    """

    code: str
    clause: str
    title: Message
    heading: Message
    asked_by: Asker
    asks_level: Level
    owed_by: Owed
    states: Mapping[str, State]
    first: str
    acts: tuple[Act, ...]
    grounds: Mapping[str, Message] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    about: Message | None = None
    has_authority: bool = False
    asks_ground: bool = False
    part_of: str = ""
    has_own_page: bool = False
    page: tuple[str, Message] | None = None
    help: Message | str = ""
    remind_days: int = 2
    order: int = 60

    def act(self, code: str) -> Act | None:
        return next((one for one in self.acts if one.code == code), None)


NOBODYS, CLOSED = "nobody", "closed"


def kind(
    asks: str,
    states: Mapping[str, Message],
    acts: Iterable[Act | str],
    **said: Any,
) -> Kind:
    """`asks`: who may, from which level on, and who owes it, as "any_board head >
    standing"; `states`: titles by "sent owner", a name and whose turn it is, at which
    level of theirs if not the lowest, or "draft nobody", "done closed"; of `acts` those
    that are but a way have the usual titles.
    """
    asker, level, _to, owed = asks.split()
    named = {code.split()[0]: _state(code, title) for code, title in states.items()}
    return Kind(
        asked_by=Asker(asker),
        asks_level=Level(level),
        owed_by=Owed(owed),
        states=named,
        first=next(iter(named)),
        acts=tuple(_usual(one) if isinstance(one, str) else one for one in acts),
        **said,
    )


def _state(said: str, title: Message) -> State:
    _code, whose, level = [*said.split(), Level.UPDATE][:3]
    if whose in (NOBODYS, CLOSED):
        return State(title, is_closed=whose == CLOSED)
    return State(title, Side(whose), Level(level))


def act(way: str, *unlike: str) -> Callable[[Message, Message], Act]:
    """Called with its titles. `way`: "end owner head: sent read > done: words number?",
    its code, a side and a level (the lowest if none is named), states, the one it leads
    to where it leads on, and parts, with "?" what only may be said; "due" is the day on
    which it is due from then on. A code with "!" is a warning's. `unlike`: acts none of
    which whoever does it may have done.
    """
    who, states, said = (*way.split(": "), "")[:3]
    code, side, level = [*who.split(), Level.UPDATE][:3]
    before, _to, after = states.partition(" > ")
    parts = [one.replace("due", Part.DAY) for one in said.split()]

    def called(title: Message, done: Message) -> Act:
        return Act(
            code.rstrip("!"),
            title,
            done,
            Side(side),
            Level(level),
            tuple(before.split()),
            after,
            needs=tuple(Part(one) for one in parts if not one.endswith("?")),
            may=tuple(Part(one[:-1]) for one in parts if one.endswith("?")),
            sets_due="due" in said,
            is_warning=code.endswith("!"),
            unlike=unlike,
        )

    return called


def _usual(way: str) -> Act:
    """Titled by its code, or as "code/title" by another one's."""
    code, rest = way.split(" ", 1)
    name, _slash, titled = code.rstrip("!").partition("/")
    warns = "!" if code.endswith("!") else ""
    return act(f"{name}{warns} {rest}")(*TITLES[titled or name])


def must(name: str, title: Message, kind: str = "text") -> Fact:
    """One that has to be said."""
    return Fact(name, title, kind, is_required=True)


def choice(name: str, title: Message, options: Mapping[str, Message]) -> Fact:
    """One of these has to be chosen."""
    return Fact(name, title, "radio", options, is_required=True)
