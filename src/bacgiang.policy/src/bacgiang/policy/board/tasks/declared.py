"""Kinds in few words: what `parts` has, said in a line."""

from ...units.levels import Level
from .parts import Act
from .parts import Asker
from .parts import Fact
from .parts import Kind
from .parts import Owed
from .parts import Part
from .parts import Side
from .parts import State
from .usual import TITLES
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message


NOBODYS, CLOSED = "nobody", "closed"


def kind(
    asks: str,
    states: Mapping[str, Message | State],
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


def _state(said: str, title: Message | State) -> State:
    if isinstance(title, State):
        return title
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
