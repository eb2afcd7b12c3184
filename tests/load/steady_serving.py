"""Serve the portal as `make run` does, and tell on SIGUSR1 what its memory is made of.

    steady_serving.py FOLDER

At each signal it writes FOLDER/N.json (N from 0): memory and
what its caches hold; then empties them and looks again. What grows between two looks at
emptied caches is neither answers nor objects of the database.
"""

from collections import Counter
import ctypes
import gc
import json
import os
from pathlib import Path
import runpy
import signal
import sys
import tempfile
from typing import Any


ROOT = Path(__file__).resolve().parents[2]
MB = 2**20
IN_BLOCKS = b"bytes in allocated blocks"
KINDS = 4000
"""Types that are told, those of which there are the most."""


class Looks:
    """Written one after another into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._count = folder, 0

    def __call__(self, *_signal: Any) -> None:
        found = {"full": figures()}
        empty()
        found |= {"emptied": figures(), "types": types()}
        # Whoever waits for it finds it whole.
        told = self._folder / f"{self._count}.json"
        written = told.with_suffix(".part")
        written.write_text(json.dumps(found), encoding="utf-8")
        written.rename(told)
        self._count += 1


class Malloc(ctypes.Structure):
    """What glibc's mallinfo2 tells, bytes but for the counts among it."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def figures() -> dict[str, float]:
    """MB, but for counts of objects and connections. `used`: allocated by Python for
    its objects, and by anybody else; the rest of `memory` is programs, and gaps.
    """
    from Zope2 import DB

    kept, connections = stores(), connections_of(DB)
    return {
        "memory": resident(),
        "answers": sum(one._size for one in kept) / MB,
        "connections": len(connections),
        "objects": sum(one._cache.cache_non_ghost_count for one in connections),
        "used": (of_python() + of_others()) / MB,
    }


def of_python() -> int:
    """Bytes in blocks of Python's own allocator, which says so on stderr alone."""
    with tempfile.TemporaryFile() as told:
        before = os.dup(2)
        os.dup2(told.fileno(), 2)
        try:
            sys._debugmallocstats()
        finally:
            os.dup2(before, 2)
            os.close(before)
        told.seek(0)
        (line,) = (one for one in told if IN_BLOCKS in one)
    return int(line.rpartition(b"=")[2].replace(b",", b""))


def of_others() -> int:
    """Bytes by glibc: Python's larger objects, libxml2, the driver of pictures."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Malloc
    told = library.mallinfo2()
    return int(told.uordblks + told.hblkhd)


def empty() -> None:
    """Of all that may be made or read anew."""
    from Zope2 import DB

    for one in stores():
        for key in list(one._answers):
            one.forget(key)
    for connection in connections_of(DB):
        connection.cacheMinimize()
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)


def stores() -> list[Any]:
    from bacgiang.policy.caching.memory import KeptAnswers

    return [one for one in gc.get_objects() if isinstance(one, KeptAnswers)]


def connections_of(database: Any) -> list[Any]:
    found: list[Any] = []
    database._connectionMap(found.append)
    return found


def types() -> dict[str, int]:
    """How many objects of each type there are, of those the collector knows."""
    counts = Counter(
        f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects()
    )
    return dict(counts.most_common(KINDS))


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MB


def serve(server: Path, arguments: list[str]) -> None:
    """In this process, which knows the signal, instead of another one."""
    sys.argv = arguments
    runpy.run_path(str(server), run_name="__main__")


def main() -> None:
    signal.signal(signal.SIGUSR1, Looks(Path(sys.argv[1])))
    start = ROOT / "instance" / "start.py"
    sys.path.insert(0, str(start.parent))
    os.execv = serve  # type: ignore[assignment]
    sys.argv = [str(start)]
    runpy.run_path(str(start), run_name="__main__")


if __name__ == "__main__":
    main()
