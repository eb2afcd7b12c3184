"""Lists, queues and figures over very many petitions: p95 of each page.

    nice -n 5 .venv/bin/python tests/load/petitions_many.py --count 200000

What each answer takes alone, on a portal that does nothing else; the bar is 150 ms. The
time of a processor that each takes says the same on a machine that others use, too.
"""

from argparse import ArgumentParser
from base64 import b64encode
from collections.abc import Sequence
import json
from opinions_many import Client
from pathlib import Path
from register_portals import LoadedPortal
from register_portals import our_portal
from register_portals import PASSWORD
from stock_files import LOAD
import tempfile
import time
from typing import Any


FILL = LOAD / "petitions_fill.py"
TURNS = 40
RUNS = 3
UNIT = "/vi/don-vi/so-y-te"
PUBLIC = (
    ("answered ones, newest", "/vi/@@answered-petitions?"),
    ("answered ones, page 100", "/vi/@@answered-petitions?b_start=2000"),
    ("answered ones of a unit", f"{UNIT}/@@answered-petitions?"),
    ("answered ones on words", "/vi/@@answered-petitions?text=ban+ca+cho+da"),
    ("form, what there is already", "/vi/@@petition?find=ban+ca+cho+da"),
    ("figures", "/vi/@@petitions-figures?"),
    ("services of GeoReport", "/@@open311/v2/requests.json?"),
)
BOARD = (
    ("queue, open", f"{UNIT}/@@petitions?phase=open"),
    ("queue, open, page 4", f"{UNIT}/@@petitions?phase=open&b_start=90"),
    ("queue, answered", f"{UNIT}/@@petitions?phase=answered"),
    ("queue, answered, page 50", f"{UNIT}/@@petitions?phase=answered&b_start=1500"),
    ("queue, on words", f"{UNIT}/@@petitions?text=ban+ca+cho+da"),
    ("queue over the API", f"{UNIT}/@petitions?phase=open"),
    ("one's own work", "/vi/@@my-work?"),
)


class Member(Client):
    """Signed in as a member of the board."""

    def __init__(self, port: int, user: str) -> None:
        super().__init__(port, signed_in=False)
        token = b64encode(f"{user}:{PASSWORD}".encode()).decode()
        self.headers = {"Authorization": f"Basic {token}"}


def times_of(client: Client, path: str) -> list[float]:
    """In milliseconds, sorted, of the quietest of a few runs: what else a machine does
    can only add. Raises RuntimeError for any other status than 200.
    """
    # The first one fills the caches.
    _answered(client, f"{path}&n=first")
    runs = [
        sorted(_answered(client, f"{path}&n={run}.{turn}") for turn in range(TURNS))
        for run in range(RUNS)
    ]
    return min(runs, key=lambda found: found[int(TURNS * 0.95)])


def _answered(client: Client, path: str) -> float:
    seconds, status, _size = client.get(path)
    if status != 200:
        raise RuntimeError(f"{path} answered {status}")
    return seconds * 1000


Pages = Sequence[tuple[str, str]]


def settle(loaded: LoadedPortal) -> None:
    """Wait, two minutes at most, for what a portal does of itself once it has started."""
    for _second in range(120):
        used = loaded.processor_seconds()
        time.sleep(1)
        if loaded.processor_seconds() - used < 0.05:
            return


def measured(
    folder: Path,
    count: int,
    script: Path = FILL,
    public: Pages = PUBLIC,
    board: Pages = BOARD,
) -> dict[str, Any]:
    """Filled by a script, then each page for visitors and for a member asked."""
    loaded = our_portal(folder)
    told = folder / "filled.json"
    if not told.exists():
        loaded.portal.start()
        loaded.portal.stop()
        filled = loaded.inside(str(count), PASSWORD, script=script)
        told.write_text(json.dumps(filled))
    filled = json.loads(told.read_text())
    loaded.portal.start()
    settle(loaded)
    rows: list[tuple[str, str]] = []
    try:
        for pages, client in (
            (public, Client(loaded.portal.port, signed_in=False)),
            (board, Member(loaded.portal.port, filled["user"])),
        ):
            for name, path in pages:
                begun = loaded.processor_seconds()
                try:
                    found = times_of(client, path)
                except RuntimeError as error:
                    rows.append((name, str(error)))
                    continue
                p50, p95 = found[len(found) // 2], found[int(len(found) * 0.95)]
                used = (loaded.processor_seconds() - begun) * 1000 / (TURNS * RUNS + 1)
                rows.append((name, f"{p50:.0f} | {p95:.0f} | {used:.0f}"))
        memory = loaded.portal.memory()
    finally:
        loaded.portal.stop()
    return {"rows": rows, "memory": memory, "size": loaded.size(), "filled": filled}


def main() -> None:
    parser = ArgumentParser(description="Lists over very many petitions.")
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="petitions-") as name:
        folder = (chosen.folder or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures = measured(folder, chosen.count)
    tell(f"{chosen.count} petitions", figures)


def tell(heading: str, figures: dict[str, Any]) -> None:
    print(f"{heading}\n| page | p50, ms | p95, ms | processor, ms |\n|---|--:|--:|--:|")
    for name, said in figures["rows"]:
        print(f"| {name} | {said} |")
    print(f"memory {figures['memory']:.0f} MB, database {figures['size'] / 1e6:.0f} MB")
    print(f"filled: {figures['filled']}")


if __name__ == "__main__":
    main()
