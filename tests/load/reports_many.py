"""Figures of sixty units in five years with 100,000 items: counted, and read.

    nice -n 5 .venv/bin/python tests/load/reports_many.py --count 100000

`seconds` of what was filled is what passes, out of a cold cache, from the asking for
reports of all five years until each unit's has its figures, in `runs` of a job of ten
seconds at most; the bar is 10. Pages: as `petitions_many.py`, 150 ms.
"""

from argparse import ArgumentParser
from pathlib import Path
from petitions_many import measured
from petitions_many import tell
from stock_files import LOAD
import tempfile


FILL = LOAD / "reports_fill.py"
PAGES = (
    ("the standing of the regulation", "/vi/@@regulation-standing?"),
    ("of one unit", "/vi/@@regulation-standing?unit=so-y-te"),
    ("reports", "/vi/@@reports?"),
)


def main() -> None:
    parser = ArgumentParser(description="Reports over very many items.")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="reports-") as name:
        folder = (chosen.folder or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures = measured(folder, chosen.count, FILL, (), PAGES)
    tell(f"{chosen.count} items", figures)


if __name__ == "__main__":
    main()
