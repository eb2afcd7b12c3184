"""Many of a board publish in the same section at once: is any of them refused for it?

    make load-editors [ARGS="--editors 8 --seconds 60 --instances 2"]

Each writes news, changes it, hands it in, has it approved and published or withdrawn,
over and over, without a pause; all records stand in the same listing, catalog and record
of acts. With --instances it is a cluster on PostgreSQL, else the portal as `make run`
starts it. A conflict in the database is tried again by the portal itself: whoever works
is told of none, and what was answered is there. Its data are thrown away.
"""

from argparse import ArgumentParser
from argparse import Namespace
from cluster_drill import Drill
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from opinions_load import Ours
import os
from pathlib import Path
import signal
from steady_people import Newsroom
import sys
import tempfile
import time


NEVER_WAITS = 1e9
"""Edits an hour."""


@contextmanager
def started(folder: Path, chosen: Namespace) -> Iterator[list[int]]:
    """A portal with a board; the ports at which it answers."""
    if chosen.instances:
        drill = Drill(folder, chosen)
        try:
            drill.start()
            yield [*drill.cluster.instance_ports.values()]
        finally:
            drill.cluster.stop()
        return
    ours = Ours(folder, chosen)
    ours.loaded.portal.start()
    try:
        yield [ours.loaded.portal.port]
    finally:
        ours.loaded.portal.stop()


def main() -> int:
    parser = ArgumentParser(description="Many of a board publish at once.")
    parser.add_argument("--editors", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--instances", type=int, default=0)
    parser.add_argument("--port", type=int, default=8780, help="of the cluster")
    chosen = parser.parse_args()
    os.umask(0o077)
    # Whatever ends this ends the portal.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with (
        tempfile.TemporaryDirectory(prefix="editors-") as name,
        started(Path(name), chosen) as ports,
    ):
        rooms = [
            Newsroom(NEVER_WAITS, ports[number % len(ports)])
            for number in range(chosen.editors)
        ]
        for room in rooms:
            room.start()
        time.sleep(chosen.seconds)
        for room in rooms:
            room.finish()
    done, refused = Counter[str](), Counter[str]()
    for room in rooms:
        done += room.done
        refused += room.refused
    print(f"{chosen.editors} at once, {chosen.seconds:.0f} s: {dict(done)}")
    print("\n".join(f"{n} × {told}" for told, n in refused.items()) or "No refusal.")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
