"""What a page is made of, as data: words, facts, lists, tables, forms."""

from .field import Field
from .field import Words
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from typing import TypeAlias


@dataclass(frozen=True)
class Said:
    """Words that lead to `url`, where there is one, `leads_to` the language there if it
    is another; `tongue`: "vi" of what somebody wrote; `look`: classes; `box`: value of
    the box in front, `name` that of its field; `inside`: what they unfold.
    """

    words: Words = ""
    url: str = ""
    tongue: str | None = None
    look: str | None = None
    id: str | None = None
    box: str = ""
    name: str = ""
    inside: "Sequence[Words | Said]" = ()
    leads_to: str | None = None


Cell: TypeAlias = Words | int | Said | Sequence[Words | Said]


def vi(words: str, url: str = "") -> Said:
    """What somebody wrote, in Vietnamese."""
    return Said(words, url, "vi")


def block(words: Words, tongue: str | None = None, look: str = "") -> Said:
    """On a line of its own."""
    return Said(words, tongue=tongue, look=f"d-block {look}".strip())


@dataclass(frozen=True)
class Button:
    """`value` is sent as `name`."""

    value: str
    title: Words
    look: str = "btn-primary"
    name: str = "do"


WARNING, SECOND = "btn-outline-danger", "btn-secondary"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a page, drawn in the order of its fields, as far as there is any.

    `id`: of its form, else of its table, list or facts; `look`: classes of its table
    and facts, with "cards" a table shows a card a row on phones; `folded`: what stays
    to be seen where it is folded; `chart`: SVG; `facts`: titles and values; `columns`:
    titles of the table, and `numbers` those of them, from 0, that hold some; `nothing`:
    said where there are no `items` and no `rows`. With `buttons` it is a form: `search`
    of one that only looks.
    """

    id: str | None = None
    look: str = ""
    heading: Cell = ""
    folded: Cell = ""
    lead: Words = ""
    text: str = ""
    links: Iterable[Cell] = ()
    nothing: Words = ""
    chart: str = ""
    facts: Sequence[tuple[Words, Cell]] = ()
    items: Sequence[Cell] = ()
    columns: Sequence[Words] = ()
    numbers: Sequence[int] = ()
    rows: Sequence[Sequence[Cell]] = ()
    fields: Iterable[Field] = ()
    buttons: Sequence[Button] = ()
    hidden: Sequence[tuple[str, str]] = ()
    search: bool = False

    def id_of(self, kind: str) -> str | None:
        """The first there is of form, table, list and facts has it."""
        there = {
            "form": self.buttons,
            "table": self.rows,
            "list": self.items,
            "facts": self.facts,
        }
        first = next((name for name, found in there.items() if found), "")
        return self.id if kind == first else None

    def label(self, place: int) -> Words | None:
        """What stands above a cell on a card; the first one heads it."""
        is_told = place and "cards" in self.look and self.columns
        return self.columns[place] if is_told else None


def plain(cell: Cell) -> Words | None:
    """A cell's words where it is nothing else, as most of a large table are: they are
    drawn in a third of the time.
    """
    if isinstance(cell, Said | list | tuple):
        # Of nothing at all a phone would show the heading of its column.
        return None if said(cell) else ""
    return _words(cell)


def said(cell: Cell) -> list[Said]:
    """The pieces of a cell, one after the other."""
    pieces: Any = cell if isinstance(cell, list | tuple) else [cell]
    found = (one if isinstance(one, Said) else Said(_words(one)) for one in pieces)
    return [one for one in found if one.words or one.box]


def _words(one: Any) -> Words:
    return str(one) if isinstance(one, int) else one
