"""Questions of a definition, as its JSON has them: found, added, moved, taken out.

What is not there raises KeyError; what a definition may hold, `checking` says.
"""

from ....text.folding import fold
from collections.abc import Collection
from collections.abc import Iterator
import re
from typing import Any
from typing import NamedTuple


Item = dict[str, Any]
Items = list[Item]
HOLDERS = frozenset({"group", "rows"})
TOP = ""
LONGEST_NAME = 30


class Place(NamedTuple):
    """Where a question stands: in a list, which `holder` holds ("" for the form)."""

    question: Item
    around: Items
    holder: str


def places(items: Items, holder: str = TOP) -> Iterator[Place]:
    """Every question in its order, a group or rows before what they hold."""
    for one in items:
        yield Place(one, items, holder)
        yield from places(one.get("items", []), one["name"])


def find(items: Items, name: str) -> Place:
    for place in places(items):
        if place.question["name"] == name:
            return place
    raise KeyError(name)


def add(items: Items, question: Item, holder: str) -> None:
    """As the last one there."""
    inside = items if holder == TOP else find(items, holder).question["items"]
    inside.append(question)


def move(items: Items, name: str, by: int) -> None:
    """Up (-1) or down (1) among its neighbours, as far as there are any."""
    question, around, _holder = find(items, name)
    number = around.index(question)
    to = number + by
    if 0 <= to < len(around):
        around[number], around[to] = around[to], around[number]


def may_hold(holder: Item, question: Item) -> bool:
    """Groups hold all but groups, rows what is answered in a line; {}: any that is to
    come.
    """
    kind = question.get("kind")
    wrong = {"group": ("group",), "rows": ("group", "rows", "file")}
    return kind not in wrong.get(holder["kind"], (kind,))


def put_into(items: Items, name: str, holder: str) -> None:
    """Out of where it stands, as the last one of another place."""
    question, around, before = find(items, name)
    if holder in names_of([question]):
        raise KeyError(holder)
    if holder != before:
        add(items, question, holder)
        # From where it stood, not the first that is equal.
        del around[next(n for n, one in enumerate(around) if one is question)]


def take_out(items: Items, name: str) -> None:
    question, around, _holder = find(items, name)
    around.remove(question)


def free_name(words: str, taken: Collection[str]) -> str:
    """A name that nothing has, made of words; it stays whatever they become."""
    slug = re.sub(r"[^a-z0-9]+", "_", fold(words)).strip("_")[:LONGEST_NAME]
    return free(slug if slug[:1].isalpha() else f"q_{slug}".strip("_"), taken, "_")


def free_value(title: str, taken: Collection[str]) -> str:
    """Of an option, in the same way."""
    return free(free_name(title, ()).replace("_", "-"), taken, "-")


def free(name: str, taken: Collection[str], between: str) -> str:
    """The name itself, or the first number behind it that is free."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}{between}{number}"
    return found


def names_of(items: Items) -> set[str]:
    return {one.question["name"] for one in places(items)}
