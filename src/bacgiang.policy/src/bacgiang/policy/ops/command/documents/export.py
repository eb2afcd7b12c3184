"""A register of documents taken out into a folder, a folder for every record."""

from ..bulk.exporting import Failures
from ..bulk.progress import Progress
from ..bulk.register_client import RegisterClient
from ..bulk.register_pages import RegisterPages
from .export_index import ExportIndex
from .record_export import TakingOut
from bacgiang.policy import _
from pathlib import Path
from zope.i18nmessageid import Message


class DocumentExport:
    """What is there already is not fetched again. `service` of the portal."""

    def __init__(self, client: RegisterClient, service: str, folder: Path) -> None:
        self.service = service
        pages = RegisterPages(client, service, sort="oldest", facets="0")
        self.registers = [pages]
        self._taking = TakingOut(client, folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._index = ExportIndex(folder)
        self._fetched = 0

    def write(self, failures: Failures) -> None:
        with self._index.writing():
            for line, is_new in failures.each(self.registers[0], self._taking.take):
                self._index.add(line)
                self._fetched += is_new

    def summary(self, progress: Progress, failed: int) -> Message:
        return _(
            "command_exported",
            default="${done} records: ${fetched} fetched, ${failed} left out, the "
            "others were there. Index: ${path}",
            mapping={
                "done": str(progress.done),
                "fetched": str(self._fetched),
                "failed": str(failed),
                "path": str(self._index.path),
            },
        )
