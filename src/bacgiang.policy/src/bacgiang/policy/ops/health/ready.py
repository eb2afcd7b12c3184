"""Whether an instance can do its work, for whoever sends it requests."""

from ...base.installed_settings import data_folder
from ...base.keeping import NeverKept
from ..before_start.obstacles import ROOM
import json
from Products.Five import BrowserView
import shutil
from tempfile import TemporaryFile


def has_room() -> bool:
    """Whether there is any for what is sent."""
    return shutil.disk_usage(data_folder()).free >= ROOM


def takes_files() -> bool:
    """Whether files can be made there: after a fault of the disk the system lets them
    be read alone, and says so to nobody who asks for less.
    """
    try:
        with TemporaryFile(dir=data_folder()):
            return True
    except OSError:
        return False


class Health(NeverKept, BrowserView):
    """200 where what is sent can be taken in, 503 where it cannot; and nothing else."""

    def __call__(self) -> str:
        storage = self.context._p_jar.db().storage
        is_ready = has_room() and takes_files() and not storage.isReadOnly()
        self.request.response.setStatus(200 if is_ready else 503)
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps({"ready": is_ready})
