"""Load the register of procedures and measure what a visitor waits for.

    nice -n 5 .venv/bin/python tests/load/procedures_load.py --count 5000

A fresh portal takes `--count` procedures in over `POST @procedures`, made of the real
ones of the corpus (`made_procedures`); they go through `POST @workflow-bulk` to
published, the database is packed, and a visitor asks. What was measured is kept in the
folder as JSON and printed as tables. In a folder that is there already only the
questions are asked again.
"""

from argparse import ArgumentParser
from dataclasses import asdict
import json
from made_documents import CORPUS
from made_procedures import made_procedures
from made_procedures import real_procedures
from pathlib import Path
from procedures_fill import import_procedures
from procedures_fill import publish_in_bulk
from procedures_questions import KnownProcedure
from procedures_questions import of_open_data
from procedures_questions import of_procedures
from register_import import as_rows
from register_portals import ADMIN
from register_portals import LoadedPortal
from register_portals import our_portal
from register_portals import PASSWORD
from register_report import growth_table
from register_report import times_table
from register_times import ask
import tempfile
import time
from typing import Any


Figures = dict[str, Any]


def load(loaded: LoadedPortal, chosen: Any, known: Path) -> Figures:
    """Create the site, import, publish, pack."""
    loaded.portal.start()
    loaded.portal.stop()
    loaded.inside("administrator", ADMIN, PASSWORD)
    loaded.inside("board")
    loaded.inside("pack")
    empty = loaded.size()
    real = real_procedures(chosen.corpus)
    loaded.portal.start()
    try:
        records = made_procedures(real, chosen.count, chosen.seed)
        steps, uids = import_procedures(loaded, records, known)
        worked = loaded.processor_seconds()
        published = publish_in_bulk(loaded, uids)
        worked = loaded.processor_seconds() - worked
    finally:
        loaded.portal.stop()
    loaded.inside("pack")
    return {
        "steps": as_rows(steps),
        "published": published,
        "published_processor": worked,
        "size": loaded.size() - empty,
    }


def questioned(loaded: LoadedPortal, known: Path) -> Figures:
    """The times of all questions, and the memory before and after."""
    lines = known.read_text(encoding="utf-8").splitlines()
    procedures = [KnownProcedure(**json.loads(line)) for line in lines]
    start = loaded.portal.start()
    try:
        before = loaded.portal.memory()
        times = ask(loaded, of_procedures(loaded, procedures))
        after = loaded.portal.memory()
        times += ask(loaded, of_open_data())
    finally:
        loaded.portal.stop()
    return {
        "start": start.total,
        "memory_before": before,
        "memory_after": after,
        "times": [asdict(one) for one in times],
    }


def report(figures: Figures) -> str:
    """Import and publication first, then the questions."""
    count = figures["steps"][-1]["count"]
    steps = ", ".join(
        f"{name} {count / seconds:.1f}"
        for name, seconds in figures["published"].items()
    )
    work = figures["published_processor"] / count * 1000
    lines = [
        *growth_table(figures),
        "",
        f"A second, in bulk: {steps}; {work:.0f} ms of a processor a procedure for all "
        f"steps. Packed: {figures['size'] / count / 1000:.1f} kB a procedure.",
        "",
        *times_table(figures),
    ]
    return "\n".join(lines)


def measured(chosen: Any) -> str:
    """Measure what is asked for; the tables."""
    began, kept = time.monotonic(), chosen.folder / "figures.json"
    known = chosen.folder / "known.jsonl"
    figures: Figures = json.loads(kept.read_text()) if kept.exists() else {}
    loaded = our_portal(chosen.folder)
    if "steps" not in figures:
        figures |= load(loaded, chosen, known)
        kept.write_text(json.dumps(figures))
    figures |= questioned(loaded, known)
    kept.write_text(json.dumps(figures))
    return f"{report(figures)}\n\nMeasured in {time.monotonic() - began:.0f} s."


def main() -> None:
    parser = ArgumentParser(description="Measure the register of procedures.")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="procedures-") as name:
        chosen.folder = (chosen.folder or Path(name)).resolve()
        chosen.folder.mkdir(parents=True, exist_ok=True)
        print(measured(chosen))


if __name__ == "__main__":
    main()
