"""Backups and drills by the clock; another process does them."""

from ...base.dates import LOCAL_TIME
from ...base.installed_settings import data_folder
from ...base.processors import use_all
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from .place import configuration
from .settings import backup_settings
from .settings import BackupSettings
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
import os
from Products.CMFPlone.Portal import PloneSite
import subprocess
import sys
from threading import Thread
import transaction
from zope.interface import implementer


NIGHT = range(1, 5)
"""Hours in the province at which a drill begins: it reads everything."""
# The clock ticks now and then: what is done at a night is done at the next one, too.
SLACK = timedelta(minutes=1)
BEHIND = 10
"""How far it steps back behind the portal (nice)."""
LOG = "backup.log"


@implementer(IScheduledJob)
class Begun:
    """Begins a command so often; `every` says how often, nothing is never."""

    def __init__(
        self, command: str, every: Callable[[BackupSettings], timedelta], hours: range
    ) -> None:
        self._command, self._every, self._hours = command, every, hours

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        every = self._every(backup_settings(data_folder()))
        if not every or now.astimezone(LOCAL_TIME).hour not in self._hours:
            return False
        return is_interval_over(last_run, now, every - SLACK)

    def run(self, site: PloneSite, now: datetime) -> None:
        # Once it is sure that no other instance does it.
        transaction.get().addAfterCommitHook(begin, (self._command, site.getId()))


def begin(is_committed: bool, command: str, site: str) -> None:
    """In a process that goes on without this one; what it says goes to a log."""
    if not is_committed:
        return
    data = data_folder()
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    module = [sys.executable, "-m", "bacgiang.policy.ops.command.main", command]
    named = ["--data", str(data), "--instance", str(configuration())]
    (data / "log").mkdir(exist_ok=True)
    with (data / "log" / LOG).open("a") as log:
        child = subprocess.Popen(
            [*module, *named],
            env={**os.environ, "PYTHONPATH": path, "SITE": site},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    _stand_back(child.pid)
    Thread(target=child.wait, daemon=True).start()


def _stand_back(process: int) -> None:
    """From the portal, which may be kept to one processor."""
    os.setpriority(os.PRIO_PROCESS, process, BEHIND)
    use_all(process)


BACKUP = Begun("backup", lambda said: timedelta(minutes=said.every_minutes), range(24))
DRILL = Begun("restore-drill", lambda said: timedelta(days=said.drill_days), NIGHT)
