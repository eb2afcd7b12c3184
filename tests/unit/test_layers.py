"""Rooms and folders are layers: what stands below knows nothing of what uses it."""

import ast
from layers import ALL
from layers import allowed
from layers import ARCHITECTURE
from layers import Arrow
from layers import arrows
from layers import circles
from layers import picture
from layers import POLICY
from layers import rooms
from layers import SOURCE
from layers import with_picture
import pytest


@pytest.fixture(scope="module")
def found() -> set[Arrow]:
    return arrows()


def test_no_folder_holds_a_circle(found: set[Arrow]) -> None:
    assert not {folder: " → ".join(circle) for folder, circle in circles(found).items()}


def test_a_circle_is_found() -> None:
    """Of files, and of folders by whichever files of theirs."""
    low, high = ("room", "low", "one.py"), ("room", "high", "two.py")
    other, file = ("room", "low", "three.py"), ("room", "high", "four.py")
    package = ("room", "high", "__init__.py")
    assert circles({(high, low), (other, file)}).keys() == {"room"}
    assert circles({(high, file), (file, high)}).keys() == {"room/high"}
    assert not circles({(high, low), (file, low), (package, high), (high, package)})


def test_rooms_use_what_the_table_says(found: set[Arrow]) -> None:
    table = allowed(ARCHITECTURE.read_text(encoding="utf-8"))
    stray = {
        f"{room} → {other}": sorted(files)
        for room, uses in rooms(found).items()
        for other, files in uses.items()
        if not {ALL, other} & table.get(room, frozenset())
    }
    assert not stray


def test_the_table_says_what_rooms_use(found: set[Arrow]) -> None:
    """Every room has its line, and a line names no room that is not used."""
    table = allowed(ARCHITECTURE.read_text(encoding="utf-8"))
    uses = rooms(found)
    known = set(uses) | {one for used in uses.values() for one in used}
    assert table.keys() == known
    unused = {
        room: sorted(names - uses.get(room, {}).keys() - {ALL})
        for room, names in table.items()
    }
    assert not {room: names for room, names in unused.items() if names}


def test_the_picture_shows_the_rooms(found: set[Arrow]) -> None:
    """`python tests/layers.py` draws it anew."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    assert page == with_picture(page, picture(rooms(found)))


def test_the_policy_knows_nothing_of_the_theme(found: set[Arrow]) -> None:
    policy = SOURCE.joinpath(*POLICY)
    importers = [
        str(file.relative_to(SOURCE))
        for file in policy.rglob("*.py")
        if "theme" in (text := file.read_text(encoding="utf-8"))
        and "bacgiang.theme" in _imports(text)
    ]
    assert not importers


def _imports(text: str) -> set[str]:
    """Names of modules a text imports: the first two parts of each."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [f"{node.module}.{one.name}" for one in node.names]
        else:
            continue
        found |= {".".join(name.split(".")[:2]) for name in names}
    return found
