"""What a kind of task between offices is declared with: all of it is data."""

from ...base.titled_enum import TitledEnum
from ...units.levels import Level
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum
from zope.i18nmessageid import Message


class Side(StrEnum):
    """Whose act it is, or whose turn: an office of the task."""

    ASKER = "asker"
    OWNER = "owner"
    AUTHORITY = "authority"
    STANDING = "standing"
    CENTRE = "centre"
    """Who administers the system, for the standing office (7.1-2b)."""
    BOARD = "board"
    """The owner where it is a board, not the standing office."""
    ABOVE = "above"
    """The standing office where it is not the owner."""
    OWN = "own"
    """The standing office where it is the owner."""


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
    `fields`: titles of fields that are called otherwise, by name. `days`: working days
    that are usual until it is due, 0 where none are; None where it is due on no day.
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
    fields: Mapping[str, Message] = field(default_factory=dict)
    days: int | None = 0
    help: Message | str = ""
    remind_days: int = 2
    order: int = 60

    def fact(self, name: str) -> Fact:
        return next(one for one in self.facts if one.name == name)

    def act(self, code: str) -> Act | None:
        return next((one for one in self.acts if one.code == code), None)
