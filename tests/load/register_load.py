"""Load the register of legal documents, and a stock Plone beside it, and measure both.

    nice -n 5 .venv/bin/python tests/load/register_load.py --count 8000 \\
        --fill 92000 --after 300 --stock 2000 --inside 2000

A fresh portal takes `--count` made documents (`made_documents`) in over its API; they
are published and the database packed; `--fill` more are put into its catalog alone
(`register_fill`), and `--after` are imported into the full register. Then a visitor
asks. The stock Plone gets the first `--stock` of the same documents as plain pages over
its API, and `--inside` by a script, at another moment. What was measured is kept in the
folder as JSON and printed as tables. In a folder that is there already, steps whose
figures are there are not taken again, and the questions are.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import asdict
import json
from made_documents import CORPUS
from made_documents import Maker
from made_documents import originals
from pathlib import Path
from register_import import as_rows
from register_import import import_into_register
from register_import import import_into_stock
from register_portals import ADMIN
from register_portals import FILL
from register_portals import LoadedPortal
from register_portals import our_portal
from register_portals import PASSWORD
from register_portals import stock_portal
from register_questions import known_documents
from register_questions import of_register
from register_questions import of_stock
from register_report import report
from register_times import ask
import tempfile
import time
from typing import Any


Figures = dict[str, Any]
Importing = Callable[..., Any]


def load(
    loaded: LoadedPortal, importing: Importing, count: int, chosen: Any
) -> Figures:
    """Create the site, import, publish, pack."""
    loaded.portal.start()
    loaded.portal.stop()
    loaded.inside("administrator", ADMIN, PASSWORD)
    loaded.inside("pack")
    empty = loaded.size()
    steps = imported(loaded, importing, count, chosen.seed, chosen)
    figures = {"empty": empty, "steps": steps, "grown": loaded.size()}
    figures["pack_of_drafts"] = loaded.inside("pack")
    figures["drafts"] = loaded.size()
    figures["published"] = loaded.inside("publish")
    figures["pack"] = loaded.inside("pack")
    figures["size"] = loaded.size()
    return figures


def imported(
    loaded: LoadedPortal, importing: Importing, count: int, seed: int, chosen: Any
) -> list[Figures]:
    """Import made documents into the portal, which is started for it."""
    records = Maker(originals(chosen.corpus), seed).records(count)
    known = _known(loaded, chosen.folder)
    loaded.portal.start()
    try:
        return as_rows(importing(loaded, records, chosen.minutes * 60, known))
    finally:
        loaded.portal.stop()


def questioned(loaded: LoadedPortal, questions: Any, folder: Path) -> Figures:
    """The times of all questions, and the memory before and after."""
    with _known(loaded, folder).open(encoding="utf-8") as lines:
        known = known_documents(lines)
    start = loaded.portal.start()
    try:
        before = loaded.portal.memory()
        times = ask(loaded, questions(loaded, known))
        return {
            "start": start.total,
            "memory_before": before,
            "memory_after": loaded.portal.memory(),
            "times": [asdict(one) for one in times],
        }
    finally:
        loaded.portal.stop()


def _known(loaded: LoadedPortal, folder: Path) -> Path:
    return folder / f"{loaded.portal.name}.known.jsonl"


def measure_portal(chosen: Any, figures: Figures) -> None:
    """Take the steps of our portal that were not taken yet; then ask."""
    loaded = our_portal(chosen.folder)
    if "steps" not in figures:
        figures |= load(loaded, import_into_register, chosen.count, chosen)
    if chosen.fill and "filled" not in figures:
        place = (str(chosen.corpus), str(chosen.seed))
        count = (str(chosen.count), str(chosen.fill))
        figures["filled"] = loaded.inside(*place, *count, script=FILL)
        figures["pack_of_filled"] = loaded.inside("pack")
    figures |= questioned(loaded, of_register, chosen.folder)
    if chosen.after and "after" not in figures:
        steps = imported(
            loaded, import_into_register, chosen.after, chosen.seed + 1, chosen
        )
        figures["after"] = steps


def measure_stock(chosen: Any, figures: Figures) -> None:
    """The same of the stock portal, as far as it can."""
    loaded = stock_portal(chosen.folder)
    if "steps" not in figures:
        figures |= load(loaded, import_into_stock, chosen.stock, chosen)
    figures |= questioned(loaded, of_stock, chosen.folder)
    if chosen.inside and "inside" not in figures:
        place = (str(chosen.corpus), str(chosen.seed))
        figures["inside"] = loaded.inside("pages", *place, str(chosen.inside))


def main() -> None:
    parser = ArgumentParser(description="Measure the register under load.")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--fill", type=int, default=0, help="in the catalog alone")
    parser.add_argument("--after", type=int, default=0, help="into the full register")
    parser.add_argument("--stock", type=int, default=0, help="pages over the stock API")
    parser.add_argument("--inside", type=int, default=0, help="pages by a script")
    parser.add_argument("--minutes", type=float, default=600, help="of import at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="register-") as name:
        chosen.folder = (chosen.folder or Path(name)).resolve()
        chosen.folder.mkdir(parents=True, exist_ok=True)
        print(measured(chosen))


def measured(chosen: Any) -> str:
    """Measure what is asked for; the tables."""
    began, kept = time.monotonic(), chosen.folder / "figures.json"
    figures: dict[str, Figures] = json.loads(kept.read_text()) if kept.exists() else {}
    for name, count, measure in (
        ("stock", chosen.stock, measure_stock),
        ("portal", chosen.count, measure_portal),
    ):
        if count:
            try:
                measure(chosen, figures.setdefault(name, {}))
            finally:
                kept.write_text(json.dumps(figures))
    return f"{report(figures)}\n\nMeasured in {time.monotonic() - began:.0f} s."


if __name__ == "__main__":
    main()
