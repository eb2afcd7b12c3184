"""Rows of a sheet put together to replies: one for each letter of an organisation."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....text.folding import fold
from ...opinions.content import Channel
from ..asked_store import asked_store
from ..asking import body_named
from ..body import BodyState
from ..entering import check
from ..parsing import ReplyReader
from ..reply import Reply
from .columns import OF_THE_LETTER
from .columns import OF_THE_POINT
from .columns import TITLES
from .faults import DIFFERS
from .faults import Fault
from .reading import ReadSheet
from .reading import SheetRow
from collections.abc import Iterator
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Preview:
    """What would be entered, and what is against it: with one fault nothing is."""

    replies: tuple[Reply, ...] = ()
    faults: tuple[Fault, ...] = ()


def preview(draft: DexterityContent, sheet: ReadSheet) -> Preview:
    """The replies of a sheet."""
    replies: list[Reply] = []
    faults = list(sheet.faults)
    wrong = {one.row for one in faults}
    for rows in _letters(sheet.rows):
        if wrong.intersection(one.number for one in rows):
            continue
        reply, against = _reply(draft, rows)
        faults += against
        if reply is not None and not against:
            replies.append(reply)
    faults.sort(key=lambda one: one.row)
    return Preview(tuple(replies), tuple(faults))


def _letters(rows: list[SheetRow]) -> Iterator[list[SheetRow]]:
    """Rows of one organisation, number and date; in the order of their first rows."""
    found: dict[tuple[str, ...], list[SheetRow]] = {}
    for row in rows:
        key = (
            fold(row.values.get("organisation", "")),
            "".join(fold(row.values.get("number", "")).split()),
            row.values.get("dated", ""),
        )
        found.setdefault(key, []).append(row)
    yield from found.values()


def _reply(
    draft: DexterityContent, rows: list[SheetRow]
) -> tuple[Reply | None, list[Fault]]:
    faults = list(_differences(rows))
    first = rows[0].values
    letter = {
        name: next((row.values[name] for row in rows if row.values.get(name)), "")
        for name in OF_THE_LETTER
    }
    name = first.get("organisation", "")
    body = body_named(asked_store().of(draft.UID()), name)
    asked = body.identifier if body and body.state is BodyState.NOT_ANSWERED else ""
    values = {
        **letter,
        "organisation": name,
        "channel": Channel.LETTER.value,
        "asked_body": asked,
        "points": [
            {part: row.values.get(part, "") for part in OF_THE_POINT} for row in rows
        ],
    }
    try:
        reply = ReplyReader(draft, values).required()
        check(draft, reply)
    except Refused as error:
        return None, faults + [_placed(one, rows) for one in error.refusals]
    return reply, faults


def _differences(rows: list[SheetRow]) -> Iterator[Fault]:
    for name in ("arrived", "signer"):
        said = {row.values[name] for row in rows if row.values.get(name)}
        if len(said) > 1:
            yield Fault(rows[0].number, TITLES[name], DIFFERS)


def _placed(refusal: Refusal, rows: list[SheetRow]) -> Fault:
    """The row of the point that a refusal names; the first of the letter for others."""
    parts = refusal.field.split(".")
    if parts[0] == "points" and len(parts) == 3:
        number, name = rows[int(parts[1])].number, parts[2]
    else:
        number, name = rows[0].number, parts[0]
    return Fault(number, TITLES.get(name, ""), refusal)
