"""What uses what in `bacgiang.policy`: arrows between files, circles, and the rooms.

    python tests/layers.py      # draws the rooms anew in docs/architecture.md

An arrow is an import, wherever in a file it stands, or a name in a `configure.zcml`.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from graphlib import CycleError
from graphlib import TopologicalSorter
from pathlib import Path
import re


PROJECT = Path(__file__).parents[1]
SOURCE = PROJECT / "src/bacgiang.policy/src"
POLICY = ("bacgiang", "policy")
ARCHITECTURE = PROJECT / "docs/architecture.md"
BEGIN, END = "<!-- rooms: written by tests/layers.py -->", "<!-- /rooms -->"
SHARED = frozenset({"__init__.py", "interfaces.py", "release.py"})
"""Files of the package itself that every room may use: `_`, the layer, the release."""
ALL = "all"

Node = tuple[str, ...]
"""A file or folder: the parts of its path below `SOURCE`."""
Arrow = tuple[Node, Node]

_ZCML_NAME = re.compile(r'(?<=["\s])(\.*[\w.]*\.\w+)(?=["\s])')
_ROW = re.compile(r"^\| (`\w+/`(?:, `\w+/`)*) \|.*\| (.*) \|$", re.MULTILINE)
_ROOM = re.compile(r"`(\w+)/`")


def imported(file: Path) -> Iterator[Node]:
    """Dotted names, as parts, that a module imports; of `from a import b` both."""
    package = file.relative_to(SOURCE).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (tuple(one.name.split(".")) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            up = len(package) - node.level + 1
            start = package[:up] if node.level else ()
            module = (*start, *(node.module or "").split(".")) if node.module else start
            yield from ((*module, one.name) for one in node.names)


def named(file: Path) -> Iterator[Node]:
    """Dotted names, as parts, that stand in a ZCML file."""
    package = file.relative_to(SOURCE).parts[:-1]
    text = re.sub("<!--.*?-->", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for match in _ZCML_NAME.finditer(text):
        name = match[1].lstrip(".")
        dots = len(match[1]) - len(name)
        start = package[: len(package) - dots + 1] if dots else ()
        yield (*start, *name.split("."))


def arrows() -> set[Arrow]:
    """Every arrow between two files; a package is its `__init__.py`."""
    modules: dict[Node, Node] = {}
    for file in SOURCE.rglob("*.py"):
        parts = file.relative_to(SOURCE).parts
        is_package = file.name == "__init__.py"
        name = parts[:-1] if is_package else (*parts[:-1], file.stem)
        modules[name] = parts
    found = set()
    for file in (*SOURCE.rglob("*.py"), *SOURCE.rglob("*.zcml")):
        here = file.relative_to(SOURCE).parts
        for name in imported(file) if file.suffix == ".py" else named(file):
            while name and name not in modules:
                name = name[:-1]
            if name and modules[name] != here:
                found.add((here, modules[name]))
    return found


def circles(all_arrows: Iterable[Arrow]) -> dict[str, list[str]]:
    """Folders whose files or subfolders use each other in a circle, by their path.

    What a package's `__init__.py` and the files of ZCML say counts for the folder they
    stand in, not among its files.
    """
    below: dict[Node, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for here, there in all_arrows:
        depth = _common(here, there)
        one, other = here[depth], there[depth]
        if not {one, other} & {"__init__.py", "configure.zcml"}:
            below[here[:depth]][one].add(other)
    found = {}
    for folder, uses in below.items():
        try:
            TopologicalSorter(uses).prepare()
        except CycleError as error:
            found["/".join(folder)] = error.args[1]
    return found


def _common(one: Node, other: Node) -> int:
    """How many parts two paths have in common."""
    return next(
        place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b
    )


def rooms(all_arrows: Iterable[Arrow]) -> dict[str, dict[str, set[str]]]:
    """By room the rooms it uses, and the files that do; shared files are left out."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    depth = len(POLICY)
    for here, there in all_arrows:
        if here[:depth] != POLICY or there[:depth] != POLICY:
            continue
        one, other = here[depth], there[depth]
        is_room = len(here) > depth + 1 and len(there) > depth + 1
        if (
            is_room
            and one != other
            or one != other
            and len(here) > depth + 1
            and other not in SHARED
        ):
            found[one][other].add("/".join(here[depth:]))
    return found


def allowed(text: str) -> dict[str, frozenset[str]]:
    """What each room may use, as the table of `docs/architecture.md` says."""
    found = {}
    for names, last in _ROW.findall(text):
        uses = frozenset({ALL}) if last == ALL else frozenset(_ROOM.findall(last))
        found |= dict.fromkeys(_ROOM.findall(names), uses)
    return found


def picture(uses: Mapping[str, Mapping[str, set[str]]]) -> str:
    """The rooms as a Mermaid chart: an arrow leads down to what a room uses.

    What a room uses by way of another one has no arrow of its own.
    """
    every = {room: set(used) for room, used in uses.items()}
    lines = ["```mermaid", "flowchart TD"]
    for room in sorted(every):
        by_others = {far for near in every[room] for far in _reached(near, every)}
        lines += [f"    {room} --> {one}" for one in sorted(every[room] - by_others)]
    return "\n".join([*lines, "```"])


def _reached(room: str, every: Mapping[str, set[str]]) -> set[str]:
    """The rooms a room uses, by whatever way."""
    found: set[str] = set()
    waiting = {room}
    while waiting:
        waiting = set().union(*(every.get(one, ()) for one in waiting)) - found
        found |= waiting
    return found


def with_picture(text: str, drawn: str) -> str:
    """The page with the picture in its place."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{drawn}\n{END}{after}"


if __name__ == "__main__":
    page = ARCHITECTURE.read_text(encoding="utf-8")
    drawn = picture(rooms(arrows()))
    ARCHITECTURE.write_text(with_picture(page, drawn), encoding="utf-8")
