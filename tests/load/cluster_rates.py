"""What each further instance gives: pages made anew, and opinions, a second.

    make bench-instances [ARGS="--instances 1 2 4 --seconds 20"]

A private cluster with so many instances in turn, over the same data. Visitors ask HAProxy
for pages by addresses nobody asked for before, then as many citizens give opinions. Who
asks has no processor apart: how busy all of them were is said beside. Needs what
`make cluster` needs; its data are thrown away.
"""

from argparse import ArgumentParser
from argparse import Namespace
from cluster_drill import Drill
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from opinions_clients import send
from opinions_load import opinions
from opinions_load import proofs
import os
from page_times import Page
from page_times import rate
from pathlib import Path
from portal_process import Portal
import signal
import sys
import tempfile
from typing import TypeVar


Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Rates:
    """A second, and the part of all processors' time that was used meanwhile."""

    instances: int
    pages: float
    busy_with_pages: float
    opinions: float
    busy_with_opinions: float
    refused: int

    def told(self) -> str:
        return (
            f"| {self.instances} | {self.pages:.1f} | {self.busy_with_pages:.0%} | "
            f"{self.opinions:.1f} | {self.busy_with_opinions:.0%} | {self.refused} |"
        )


def busy_while(done: Callable[[], Answer]) -> tuple[Answer, float]:
    """What comes of it, and the part of the processors' time that was used for it."""
    before = _processors()
    answer = done()
    idle, everything = (
        after - then for after, then in zip(_processors(), before, strict=True)
    )
    return answer, 1 - idle / everything


def measured(folder: Path, chosen: Namespace, instances: int) -> Rates:
    """Of a cluster with so many instances, which is started and stopped."""
    now = copy(chosen)
    now.instances = instances
    drill = Drill(folder, now)
    try:
        drill.start()
        port = drill.cluster.haproxy
        portal = Portal("cluster", (), folder, {}, port, "/vi", folder / "log")
        paths = ("/vi", "/vi/du-thao", "/en", f"/{drill.draft['path']}")
        pages = [Page(path, path) for path in paths]
        # The first time of an instance compiles: it is not what is asked.
        first = [Page(path, f"{path}?first=1") for path in paths]
        rate(portal, first, 2 * instances, chosen.seconds / 2)
        made, with_pages = busy_while(
            lambda: rate(portal, pages, chosen.visitors, chosen.seconds)
        )
        # Proofs are worked out before: they are the citizens' own effort.
        sent = opinions(drill.draft, proofs(port, chosen.proofs))
        path = f"{drill.page}/@opinions"
        outcome, with_opinions = busy_while(
            lambda: send(port, path, sent, chosen.clients, chosen.seconds)
        )
    finally:
        drill.cluster.stop()
    refused = len(outcome.sent) - len(outcome.taken)
    return Rates(instances, made, with_pages, outcome.rate, with_opinions, refused)


def main() -> None:
    parser = ArgumentParser(description="What each further instance gives.")
    parser.add_argument("--instances", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--visitors", type=int, default=8)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--proofs", type=int, default=2500)
    parser.add_argument("--port", type=int, default=8740)
    chosen = parser.parse_args()
    os.umask(0o077)
    # Whatever ends this ends the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(f"{os.cpu_count()} processors")
    print(
        "| instances | pages a second | busy | opinions a second | busy | not taken |"
    )
    print("|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory(prefix="rates-") as name:
        for instances in chosen.instances:
            print(measured(Path(name), chosen, instances).told(), flush=True)


def _processors() -> tuple[int, int]:
    """Ticks of all processors since the machine started: idle ones, and all."""
    line = Path("/proc/stat").read_text().split("\n", 1)[0]
    ticks = [int(one) for one in line.split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)


if __name__ == "__main__":
    main()
