"""Vector tiles of a layer, cut once by tippecanoe into one PMTiles file.

The program is the operator's to install (Debian: `apt install tippecanoe`). Without it
viewers ask for what is in sight, and say so where that is not all.
"""

from ....base.scheduler.interfaces import IScheduledJob
from .store import MadeMap
from .store import map_store
from datetime import datetime
import json
import logging
from pathlib import Path
from Products.CMFPlone.Portal import PloneSite
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory
from zope.interface import implementer


logger = logging.getLogger(__name__)
LAYER = "layer"
"""Its name in the tiles; the viewer asks for it."""
LEAST = 2_000
"""Features below which a map is drawn at once, unless they have MANY points."""
MANY = 100_000
SECONDS = 1_200
OPTIONS = (
    *("--layer", LAYER, "--projection=EPSG:4326", "--quiet", "--force"),
    # The viewer draws what is nearer from those of this zoom, and has to know it.
    *("--maximum-zoom=14", "--drop-densest-as-needed", "--no-progress-indicator"),
)


@implementer(IScheduledJob)
class CutTiles:
    """One layer at each tick; it is asked for the program first."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return map_store(site).waiting is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        store = map_store(site)
        made = store.waiting
        if made is None:
            return
        store.settle(made.key)
        with made.features() as features:
            is_much = made.count >= LEAST or features.points() >= MANY
        if is_much:
            cut(made)


def cut(made: MadeMap) -> None:
    """Where it fails the log tells it, and the layer is shown without tiles."""
    program = _program()
    if program is None:
        return
    with TemporaryDirectory(prefix="tiles-") as there:
        source, target = Path(there) / "features.json", Path(there) / "map.pmtiles"
        with source.open("w", encoding="utf-8") as lines, made.features() as features:
            for one in features.every():
                drawn = {**one.as_geojson(), "properties": {"class": one.value}}
                lines.write(f"{json.dumps(drawn)}\n")
        asked = [program, *OPTIONS, "--output", str(target), "--read-parallel"]
        try:
            subprocess.run(
                [*asked, str(source)],
                check=True,
                capture_output=True,
                timeout=SECONDS,
                cwd=there,
            )
            made.keep_tiles(target)
        except (OSError, subprocess.SubprocessError):
            logger.exception("No tiles were cut of %d features", made.count)


def _program() -> str | None:
    """Of the system, or beside the interpreter."""
    beside = str(Path(sys.executable).parent)
    return shutil.which("tippecanoe") or shutil.which("tippecanoe", path=beside)
