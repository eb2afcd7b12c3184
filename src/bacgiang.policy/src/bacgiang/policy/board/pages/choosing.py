"""Units that something is asked of: chosen one by one, or all of a kind at once."""

from ...base.act_page.field import Words
from ...units.boards.board import board_with_code
from ...units.kinds import UnitKind
from ...units.levels import WITHOUT_BOARD
from ...units.register.directory import directory
from ...units.register.vocabularies import KIND_TITLES
from ..tasks.offices import askable_units
from bacgiang.policy import _
from collections.abc import Iterable
from zope.i18nmessageid import Message


ALL = "all:"
"""Sent for all units; with a kind behind it for those of the kind."""
EVERY = _("office_units_every", default="All units (${count})")
OF_KIND = _("office_units_of_kind", default="All of the kind “${kind}” (${count})")
NOBODY = _("office_unit_nobody", default="${unit} (nobody there has an account)")


def unit_options() -> list[tuple[str, Words]]:
    """Of those on whose board is nobody it is said: they get no letter."""
    groups, names = _groups(), dict(askable_units())
    found: list[tuple[str, Words]] = []
    for sent, codes in groups.items():
        kind = sent.removeprefix(ALL)
        title = KIND_TITLES[UnitKind(kind)] if kind else ""
        facts = {"count": str(len(codes)), "kind": title}
        found.append((sent, Message(OF_KIND if kind else EVERY, mapping=facts)))
    for code in (
        one for sent, of_kind in groups.items() if sent != ALL for one in of_kind
    ):
        unit = {"unit": names[code]}
        is_empty = has_nobody(code)
        found.append((code, Message(NOBODY, mapping=unit) if is_empty else names[code]))
    return found


def chosen_units(sent: Iterable[str]) -> tuple[str, ...]:
    """Codes, each once; what stands for no unit stays as it is."""
    groups = _groups()
    return tuple(dict.fromkeys(code for one in sent for code in groups.get(one, [one])))


def has_nobody(code: str) -> bool:
    """Whether nobody there can be told."""
    return code not in WITHOUT_BOARD and not board_with_code(code).active()


def _groups() -> dict[str, list[str]]:
    """Codes by what is sent for them, in the order of kinds."""
    kinds = {one.code: one.kind for one in directory()}
    known = [code for code, _name in askable_units()]
    found = {ALL: known}
    for kind in UnitKind:
        of_kind = [code for code in known if kinds[code] == kind]
        found |= {f"{ALL}{kind}": of_kind} if of_kind else {}
    return found
