"""What a kind of record has to say, so that sheets of it are taken in."""

from ...base.refusal import Refusal
from ...base.spreadsheets.limits import Limits
from ...base.spreadsheets.sheet import Sheet
from ..intake.outcome import Result
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import Interface


LIMITS = Limits(
    file_bytes=10_000_000,
    unpacked_bytes=100_000_000,
    members=500,
    sheets=10,
    rows=5_000,
    last_row=20_000,
    columns=120,
    cells=300_000,
    places=1_200_000,
)
"""Of what is uploaded in the browser; more goes over the command line."""


@dataclass(frozen=True)
class Table:
    """A table that a sheet may be: `columns` are names and titles, as people choose
    them; those of `needed` have to be there.
    """

    name: str
    title: Message | str
    columns: tuple[tuple[str, Message | str], ...]
    needed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where; `row` 0 and `column` "" for nowhere in particular."""

    message: Message | str
    sheet: Message | str = ""
    row: int = 0
    column: Message | str = ""


@dataclass(frozen=True)
class Row:
    """A record a sheet holds, as the API takes it; with `faults` it is not taken,
    with `remarks` somebody looks at it first.

    `name`: by what people know it. `unit`: code of the unit in charge, "" for that of
    whoever imports. `holds`: what is in it, line by line, where one row of the list
    is many of the sheet.
    """

    sheet: Message | str
    number: int
    name: str
    item: Mapping[str, Any] = field(default_factory=dict)
    unit: str = ""
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Read:
    """The rows of a file; with `faults` of the whole file there are none."""

    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()


class ISheetKind(Interface):
    """A kind of record that comes in sheets: a utility, named as in the API."""

    title = Attribute("What the records are called, a message.")
    tables = Attribute("Tables, the one of the records first.")
    done_words = Attribute(
        "How many of the records were looked at (Message with done, total); may be "
        "missing where each is a row"
    )
    take_words = Attribute(
        "Of the button that takes them in (Message with count, lines: how many they "
        "hold); may be missing"
    )

    def stands_at(context: DexterityContent) -> bool:  # noqa: N805
        """Whether the context is where such records are asked for."""

    def why_not(unit: str) -> Refusal | None:  # noqa: N805
        """Why whoever acts cannot take such records in for the unit."""

    def guess_table(sheet: Sheet, place: int, alone: bool) -> str:  # noqa: N805
        """Name of the table that a sheet seems to be, "" for none."""

    def guess(table: str, heading: str) -> str:  # noqa: N805
        """Name of the column that a heading stands for, "" for none."""

    def read(sheets: Sequence[Sheet]) -> Read:  # noqa: N805
        """The records of sheets, named as tables, whose headings are columns."""

    def on_trial(
        item: Mapping[str, Any],  # noqa: N805
        before: frozenset[str],
    ) -> Mapping[str, Any]:
        """The item as it is tried, after rows of these names that passed the trial."""

    def take(item: Mapping[str, Any], unit: str, dry: bool) -> Result:  # noqa: N805
        """Take one in; in a trial nothing of it stays."""


def kind_named(name: str) -> Any | None:
    return queryUtility(ISheetKind, name)


def kinds_standing_at(context: DexterityContent) -> list[str]:
    """Names of what is asked for here, whoever may take it in."""
    kinds = sorted(getUtilitiesFor(ISheetKind))
    return [name for name, kind in kinds if kind.stands_at(context)]


def kinds_at(context: DexterityContent, unit: str) -> list[tuple[str, Any]]:
    """What whoever acts may take in here."""
    return [
        (name, kind)
        for name, kind in sorted(getUtilitiesFor(ISheetKind))
        if kind.stands_at(context) and kind.why_not(unit) is None
    ]
