"""Print the tests that a change needs: those of the rooms it touches, and its own.

    python tests/what_changed.py [REV]

A change is what differs from REV (HEAD, when left out) and what git does not know yet.
A file `policy/<room>/<matter>/…` asks for `tests/*/<room>`, and for the files of tests
that are named after the room or the matter. The set-up and the layers of the rooms are
always looked at.
"""

from collections.abc import Iterator
from pathlib import Path
import subprocess
import sys


ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
POLICY = ("src", "bacgiang.policy", "src", "bacgiang", "policy")
ALWAYS = ("tests/integration/test_set_up.py", "tests/unit/test_layers.py")
KINDS = ("unit", "integration", "api")


def changed(revision: str) -> set[Path]:
    """Paths below the checkout of what the change touches."""
    commands = (
        ("git", "diff", "--name-only", revision),
        ("git", "ls-files", "--others", "--exclude-standard"),
    )
    found: set[Path] = set()
    for command in commands:
        told = subprocess.run(  # noqa: S603
            command, cwd=ROOT, check=True, capture_output=True, text=True
        )
        found.update(map(Path, told.stdout.splitlines()))
    return found


def tests_of(path: Path) -> Iterator[Path]:
    """The tests that one touched file asks for; there may be none."""
    parts = path.parts
    if parts[0] == "tests" and path.name.startswith("test_"):
        yield ROOT / path
    if parts[: len(POLICY)] != POLICY or len(parts) == len(POLICY) + 1:
        return
    room, *below = parts[len(POLICY) :]
    for kind in KINDS[:2]:
        yield TESTS / kind / room
    matters = {room, *below[:-1]}
    for kind in KINDS:
        for matter in matters:
            yield from (TESTS / kind).rglob(f"test_*{matter}*.py")


def needed(revision: str = "HEAD") -> list[str]:
    """Paths to hand to pytest, none of them below another."""
    wanted = {test for path in changed(revision) for test in tests_of(path)}
    wanted |= {ROOT / path for path in ALWAYS}
    there = {path for path in wanted if path.exists()}
    return sorted(
        str(path.relative_to(ROOT))
        for path in there
        if not any(parent in there for parent in path.parents)
    )


if __name__ == "__main__":
    print("\n".join(needed(*sys.argv[1:2])))
