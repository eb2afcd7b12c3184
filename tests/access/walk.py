"""Go through the cells of a role and state over HTTP and say which differ."""

from .facts import Facts
from .facts import facts_of
from .items import item_id
from .items import item_of
from .items import section_of
from .items import site_root
from .matrix import Cell
from .matrix import matrix
from .person import Person
from .person import person
from bacgiang.policy.editorial.acts.store import act_store
from collections.abc import Callable
from collections.abc import Iterator
from requests import Response
import transaction
from typing import Any


Way = Callable[[Person, Any], Response]
UNIT, KIND, PLACE = "so-y-te", "News Item", "own_unit"

# The fact by which one sees that an act has happened.
SEEN_BY = {
    "modify": "title",
    "add_inside": "children",
    "delete": "siblings",
    "move": "siblings",
    "copy": "siblings",
    "share": "roles",
    "submit": "state",
    "retract": "state",
    "return": "state",
    "approve": "state",
    "publish": "state",
    "emergency_publish": "state",
    "withdraw": "state",
    "restore": "state",
    "check_out": "siblings",
    "offer": "offer",
    "correct": "corrections",
    "add": "siblings",
    "manage_board": "levels",
    "arrange_home": "home",
    "add_section": "sections",
    "delete_section": "sections",
    "rename_section": "sections",
}
# Acts that leave the item fit for the next one.
HARMLESS = {"view", "list", "history", "copy", "view_acts"}
# Acts of reading: the item's name must stand in the answer.
SHOWN = {"view", "list"}


def walk(portal: Any, ways: dict[str, Way], role: str, state: str) -> list[str]:
    """What differs from the matrix, a line each."""
    cells = [Cell(PLACE, KIND, state, role, act) for act in matrix().acts]
    return list(_differing(portal, ways, cells))


def walk_site(portal: Any, ways: dict[str, Way], role: str) -> list[str]:
    cells = list(matrix().site_cells(PLACE, role))
    return list(_differing(portal, ways, cells))


def _differing(portal: Any, ways: dict[str, Way], cells: list[Cell]) -> Iterator[str]:
    who = person(portal, cells[0].role, UNIT)
    spare = 0
    for cell in sorted(cells, key=matrix().allows):
        allowed = matrix().allows(cell)
        changes = allowed and cell.act not in HARMLESS and bool(cell.state)
        spare += changes
        state = cell.state or "draft"
        number = spare if changes else 0
        item = item_of(portal, UNIT, KIND, state, number)
        before, last = _facts(portal, item), act_store(portal).newest_key()
        answer = ways[cell.act](who, item)
        transaction.begin()
        name = item_id(UNIT, KIND, state, number)
        after = facts_of(site_root(portal, UNIT), section_of(portal, UNIT, KIND), name)
        shown = answer.status_code == 200 and name in answer.text
        changed = before.differing(after)
        if changed and act_store(portal).newest_key() == last:
            yield f"{cell}: {changed} changed without an act"
        for problem in _problems(cell, allowed, answer, shown, changed):
            yield f"{cell}: {problem} (HTTP {answer.status_code})"
        if number == 0 and item.getId() not in after.siblings:
            return


def _facts(portal: Any, item: Any) -> Facts:
    section = section_of(portal, UNIT, KIND)
    return facts_of(site_root(portal, UNIT), section, item.getId())


def _problems(
    cell: Cell, allowed: bool, answer: Response, shown: bool, changed: list[str]
) -> Iterator[str]:
    if answer.status_code >= 500:
        yield "an error of the server"
    if not allowed:
        if changed:
            yield f"refused by the matrix, changed {changed}"
        if shown if cell.act in SHOWN else _tells(cell, answer):
            yield "refused by the matrix, answered"
        return
    fact = SEEN_BY.get(cell.act)
    if fact is not None and fact not in changed:
        yield f"allowed by the matrix, {fact} as before"
    answered = shown if cell.act in SHOWN else _tells(cell, answer)
    if fact is None and not answered:
        yield "allowed by the matrix, not answered"


def _tells(cell: Cell, answer: Response) -> bool:
    """Whether the answer gives what was asked for."""
    if cell.act not in SEEN_BY:
        return answer.status_code == 200
    by_api = answer.headers.get("Content-Type", "").startswith("application/json")
    # Copying and moving answer 200 with an empty list where there is nothing to take.
    return by_api and answer.status_code < 300 and answer.text != "[]"
