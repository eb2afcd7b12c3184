"""The jobs of the archive: make what was asked for; keep what goes for good."""

from ...base.frame_language import framed_in
from ...base.scheduler.interfaces import IScheduledJob
from ...base.uploads.room import has_room
from ...base.uploads.room import NO_ROOM
from ..contents.pages import led_to
from ..package.writing import write_package
from .package import Package
from .package import package_store
from datetime import datetime
import logging
from pathlib import Path
from Products.CMFPlone.Portal import PloneSite
import shutil
from tempfile import TemporaryDirectory
from ZODB.POSException import ConflictError
from zope.interface import implementer


logger = logging.getLogger(__name__)


@implementer(IScheduledJob)
class MakePackages:
    """One at a time: each is a transaction of its own, and takes minutes for a year."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = package_store(site)
        return bool(store.waiting() or next(store.over(now), None))

    def run(self, site: PloneSite, now: datetime) -> None:
        store = package_store(site)
        for package in list(store.over(now)):
            package.let_go()
        waiting = store.waiting()
        if waiting:
            make(waiting[0], site, now)


def make(package: Package, site: PloneSite, now: datetime) -> None:
    """Write a package and keep it as a ZIP; where that fails, say so and go on."""
    if not has_room(0):
        logger.error("No room on the disk for archive package %s", package.scope.name)
        package.problem = NO_ROOM.code
        return
    name = package.scope.name
    with TemporaryDirectory(prefix="archive-") as there:
        folder = Path(there) / name
        folder.mkdir()
        try:
            with framed_in(site.REQUEST, "vi"):
                facts = write_package(folder, package.scope)
        except ConflictError:
            raise
        except Exception as error:
            # Nothing was written to the database; the others that wait are made.
            logger.exception("Archive package %s was not made", name)
            package.problem = type(error).__name__
            return
        # What is in it is compressed where that pays; it only has to be one file.
        made = shutil.make_archive(str(folder), "zip", root_dir=there, base_dir=name)
        package.keep(Path(made), facts, now, led_to(folder))
        package_store(site).let_go_before(package)
    logger.info("Archive package %s: %d items", name, package.items)
