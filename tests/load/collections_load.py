"""Load the collections and measure what a visitor waits for.

    nice -n 5 .venv/bin/python tests/load/collections_load.py

A fresh portal is filled with enterprises, values of indicators and a layer of a map, and a
sheet with faults is imported twice; then a visitor asks. What was measured is kept in the
folder as JSON and printed as tables; in a folder that is there already only the questions
are asked again. With tippecanoe on the PATH the layer has vector tiles.
"""

from argparse import ArgumentParser
from dataclasses import asdict
import json
from page_times import spread
from page_times import Visitor
from pathlib import Path
from random import Random
from register_portals import ADMIN
from register_portals import LoadedPortal
from register_portals import our_portal
from register_portals import PASSWORD
from register_questions import Question
from register_report import times_table
from register_times import ask
from stock_files import LOAD
import tempfile
from typing import Any


INSIDE = LOAD / "collections_inside.py"
PLACE = "/vi/chuyen-de/doanh-nghiep"
FIGURES = "/vi/chuyen-de/thong-ke"
LAYER = "/vi/chuyen-de/ban-do/lop-01"
TILE = 16_384
"""Bytes that a viewer asks for at once."""


def load(loaded: LoadedPortal, chosen: Any) -> dict[str, Any]:
    """Create the site and fill it, packed."""
    loaded.portal.start()
    loaded.portal.stop()
    loaded.inside("administrator", ADMIN, PASSWORD)
    loaded.inside("board")
    acts = ("enterprises", chosen.count), ("values", chosen.values)
    acts += ("layer", chosen.megabytes), ("import", chosen.rows)
    found = {
        act: loaded.inside(act, str(number), script=INSIDE) for act, number in acts
    }
    loaded.inside("pack")
    return {**found, "size": loaded.size()}


def questions() -> list[Question]:
    random = Random(5)  # noqa: S311
    places = [f"{106 + random.random() * 0.45:.4f}" for _one in range(30)]
    boxes = [f"{x},21.3,{float(x) + 0.02:.4f},21.32" for x in places]
    return [
        Question("list of enterprises", (PLACE,), True),
        Question("list, narrowed by two facets", _narrowed(PLACE), True),
        Question(
            "list, words", (f"{PLACE}?text=song+thuong", f"{PLACE}?text=may+mac"), True
        ),
        Question("the same over the API", _narrowed(f"/++api++{PLACE}/@records"), True),
        Question("chart, lines", (f"{FIGURES}/ct-001", f"{FIGURES}/ct-002"), True),
        Question("chart, bars of districts", (f"{FIGURES}/ct-003?chart=bar",), True),
        Question("chart, districts on a map", (f"{FIGURES}/ct-004?chart=map",), True),
        Question("page of the layer", (LAYER,), True),
        Question("page of the layer, name", (f"{LAYER}?find=thua+2300",), True),
        Question("layer, what is in sight", _asked("box", boxes), True),
        Question("layer, all of it in sight", _asked("box", ["105,20,108,22"]), True),
        Question("layer, at a point", _asked("lat=21.31&long", places), True),
    ]


def _narrowed(place: str) -> tuple[str, ...]:
    return tuple(
        f"{place}?record_sector={sector}&record_place={district}"
        for sector in "ACFG"
        for district in ("huyen-luc-nam", "huyen-tan-yen", "tp-bac-giang")
    )


def _asked(name: str, values: list[str]) -> tuple[str, ...]:
    return tuple(f"{LAYER}/@@map-features?{name}={one}" for one in values)


def tiles(loaded: LoadedPortal, size: float) -> dict[str, float]:
    """Milliseconds of a part of the tiles; nothing where none were cut."""
    if not size:
        return {}
    visitor, random, taken = Visitor(loaded.portal), Random(6), []  # noqa: S311
    for _one in range(200):
        first = random.randrange(int(size * 1e6) - TILE)
        part = f"bytes={first}-{first + TILE - 1}"
        taken.append(visitor.get(f"{LAYER}/@@map.pmtiles", part)[0])
    visitor.close()
    spent = spread(taken)
    return {"median": spent.median * 1000, "p95": spent.p95 * 1000}


def report(figures: dict[str, Any]) -> str:
    layer, first, again = (
        figures["layer"],
        figures["import"]["first"],
        figures["import"]["again"],
    )
    lines = [
        f"Layer: {layer['megabytes']:.1f} MB, {layer['features']} features, read in "
        f"{layer['read']:.1f} s; tiles {layer['tiles']:.1f} MB in {layer['cut']:.0f} s.",
        f"Import: {first}",
        f"Again: {again}",
        f"Tiles: {figures['tiles']}",
        "",
        *times_table(figures),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = ArgumentParser(description="Measure the collections.")
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--values", type=int, default=100_000)
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="collections-") as name:
        folder = (chosen.folder or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        kept, loaded = folder / "figures.json", our_portal(folder)
        figures = (
            json.loads(kept.read_text()) if kept.exists() else load(loaded, chosen)
        )
        kept.write_text(json.dumps(figures))
        figures["start"] = loaded.portal.start().total
        try:
            figures["memory_before"] = loaded.portal.memory()
            figures["times"] = [asdict(one) for one in ask(loaded, questions())]
            figures["memory_after"] = loaded.portal.memory()
            figures["tiles"] = tiles(loaded, figures["layer"]["tiles"])
        finally:
            loaded.portal.stop()
        kept.write_text(json.dumps(figures))
        print(report(figures))


if __name__ == "__main__":
    main()
