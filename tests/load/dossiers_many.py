"""Lists, queues and figures over very many dossiers of many procedures: p95 of each page.

    nice -n 5 .venv/bin/python tests/load/dossiers_many.py --count 200000

As `petitions_many.py`; the bar is 150 ms.
"""

from argparse import ArgumentParser
from pathlib import Path
from petitions_fill import OF_BOARD
from petitions_fill import UNITS
from petitions_many import measured
from petitions_many import tell
from stock_files import LOAD
import tempfile


FILL = LOAD / "dossiers_fill.py"
UNIT = "/vi/don-vi/so-y-te"
PROCEDURE = f"{UNITS.index(OF_BOARD):032x}"
"""One that the unit of the board has."""
PUBLIC = (
    ("figures of all units", "/vi/@@dossiers-figures?"),
    ("figures of a unit", f"{UNIT}/@@dossiers-figures?"),
    ("figures over the API", "/@dossiers-figures?"),
)
BOARD = (
    ("queue, sent", f"{UNIT}/@@dossiers?phase=submitted"),
    ("queue, in work", f"{UNIT}/@@dossiers?phase=started"),
    ("queue, in work, page 4", f"{UNIT}/@@dossiers?phase=started&b_start=90"),
    ("queue, done, page 50", f"{UNIT}/@@dossiers?phase=done&b_start=1500"),
    ("queue, of a procedure", f"{UNIT}/@@dossiers?procedure={PROCEDURE}"),
    ("queue, of an officer", f"{UNIT}/@@dossiers?mine=1"),
    ("queue, overdue", f"{UNIT}/@@dossiers?overdue=1"),
    ("queue over the API", f"{UNIT}/@dossiers?phase=started"),
    ("the same, of a procedure", f"{UNIT}/@dossiers?procedure={PROCEDURE}"),
    ("one's own work", "/vi/@@my-work?"),
)


def main() -> None:
    parser = ArgumentParser(description="Lists over very many dossiers.")
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dossiers-") as name:
        folder = (chosen.folder or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures = measured(folder, chosen.count, FILL, PUBLIC, BOARD)
    tell(f"{chosen.count} dossiers", figures)


if __name__ == "__main__":
    main()
