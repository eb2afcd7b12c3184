"""Measure the sitemap of a portal with very many pages: `make bench-sitemap`.

Prints, for the index and every part: time to the first byte after a start in which
nothing but the home page was asked for, and how much more memory the process holds after
all parts have been read. The bar: first byte within 1 s, at most 50 MB more.
"""

import argparse
from dataclasses import dataclass
import http.client
import json
from pathlib import Path
from portal_process import HOST
from register_portals import LOAD
from register_portals import LoadedPortal
from register_portals import our_portal
import tempfile
import time


FILL = LOAD / "sitemap_fill.py"
MIDDLE = 2


@dataclass(frozen=True)
class Answer:
    """Seconds to the first byte and to the last, bytes, addresses."""

    first: float
    whole: float
    size: int
    addresses: int


def ask(port: int, path: str) -> Answer:
    """Ask as a crawler does, without compression."""
    connection = http.client.HTTPConnection(HOST, port, timeout=120)
    began = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read(1)
    first = time.perf_counter() - began
    body += answer.read()
    whole = time.perf_counter() - began
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return Answer(first, whole, len(body), body.count(b"<loc>"))


def measured(made: LoadedPortal) -> dict[str, float]:
    """Figures of one start for the index, of another for a part, then of all parts."""
    portal = made.portal
    portal.start()
    index = ask(portal.port, "/sitemap.xml")
    portal.stop()
    parts = index.addresses
    portal.start()
    cold = ask(portal.port, f"/sitemap.xml?part={parts // MIDDLE}")
    portal.stop()
    portal.start()
    before = portal.memory()
    read = [
        ask(portal.port, f"/sitemap.xml?part={number + 1}") for number in range(parts)
    ]
    after = portal.memory()
    portal.stop()
    return {
        "addresses": sum(one.addresses for one in read),
        "parts": parts,
        "index_first_byte_cold_s": round(index.first, 3),
        "part_first_byte_cold_s": round(cold.first, 3),
        "slowest_part_s": round(max(one.whole for one in read), 3),
        "all_parts_s": round(sum(one.whole for one in read), 1),
        "largest_part_mb": round(max(one.size for one in read) / 1e6, 2),
        "more_memory_mb": round(after - before, 1),
    }


def main() -> None:
    """Make the portal, fill its catalog, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300_000)
    parser.add_argument("--foreign", type=int, default=10, help="of a hundred")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = our_portal(Path(folder))
        try:
            made.portal.start()
            made.portal.stop()
            filled = made.inside(str(asked.pages), str(asked.foreign), script=FILL)
            print(json.dumps(filled), flush=True)
            print(json.dumps(measured(made), indent=2))
        finally:
            made.portal.stop()


if __name__ == "__main__":
    main()
