"""The checks of the machine and of what runs by the clock."""

from ...base.date_labels import stamp_label
from ...base.dates import day_of
from ...base.installed_settings import data_folder
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.runs import run_store
from ...base.scheduler.ticking import JOBS_OFF
from ...base.scheduler.ticking import last_tick
from ...base.tasks.working_days import calendar
from ...editorial.acts.sealing import is_day_due
from ...units.people.mail_host import queue_folder
from ...units.register.host_settings import main_host
from ...units.register.hosted import hosted_parts
from ..backup.told import warnings
from ..http_hardening.page_policy import hosts_left_out
from .ready import takes_files
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import os
from pathlib import Path
from plone import api
from Products.CMFPlone.Portal import PloneSite
import shutil
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message


ROOM = 2 << 30
"""Bytes below which an administrator makes room."""
TICKS_BY = timedelta(minutes=10)
"""Jobs may take as long as this before others are late."""
MAIL_BY = timedelta(hours=1)
SEALED_BY = timedelta(hours=12)
DECEMBER = 12


def room(site: PloneSite, now: datetime) -> Iterator[Message]:
    if not takes_files():
        yield _(
            "health_read_only",
            default="Where the data are can only be read, so nothing is taken in. Look "
            "what the system says of the disk, put it right and start the portal "
            "again.",
        )
    usage = shutil.disk_usage(data_folder())
    if usage.free < ROOM:
        yield _(
            "health_room",
            default="Only ${megabytes} MB are free where the data are. Make room: "
            "without any nothing is taken in.",
            mapping={"megabytes": str(usage.free >> 20)},
        )


def clock(site: PloneSite, now: datetime) -> Iterator[Message]:
    """Whether this instance's clock ticks, where it has one."""
    if os.environ.get("CLOCK") != "1":
        return
    last = last_tick()
    if last is not None and now - last > TICKS_BY:
        yield _(
            "health_clock",
            default="No job was looked at since ${moment}. Start the instance again; "
            "see event.log for what holds it.",
            mapping={"moment": stamp_label(last)},
        )


class LateJobs:
    """Jobs that have been due for a while and did not run: they fail, or wait."""

    def __init__(self) -> None:
        self._due_since: dict[str, datetime] = {}

    def __call__(self, site: PloneSite, now: datetime) -> Iterator[Message]:
        off = api.portal.get_registry_record(JOBS_OFF, default=()) or ()
        store = run_store(site)
        for name, job in sorted(getUtilitiesFor(IScheduledJob)):
            is_due = name not in off and job.due(site, store.last_run(name), now)
            if not is_due:
                self._due_since.pop(name, None)
            elif now - self._due_since.setdefault(name, now) > TICKS_BY:
                yield _(
                    "health_job",
                    default="Job “${name}” is late: it ran ${moment} last. See "
                    "event.log for why it fails.",
                    mapping={"name": name, "moment": _moment(store.last_run(name))},
                )


late_jobs = LateJobs()


def _moment(last: datetime | None) -> str:
    return stamp_label(last) if last else "–"


def mail(site: PloneSite, now: datetime) -> Iterator[Message]:
    yield from letters_that_wait(queue_folder(), now)


def letters_that_wait(queue: Path, now: datetime) -> Iterator[Message]:
    """For longer than a mail host may be away, in a folder of letters."""
    folder = queue / "new"
    waiting = (
        [one.stat().st_mtime for one in folder.iterdir()] if folder.exists() else []
    )
    if waiting and now - datetime.fromtimestamp(min(waiting), UTC) > MAIL_BY:
        yield _(
            "health_mail",
            default="${count} letters wait for the mail host, the first since "
            "${moment}. Check its name and account in Site Setup, Mail.",
            mapping={
                "count": str(len(waiting)),
                "moment": stamp_label(datetime.fromtimestamp(min(waiting), UTC)),
            },
        )


def seals(site: PloneSite, now: datetime) -> Iterator[Message]:
    """Whether days of the record of acts that were over half a day ago are sealed."""
    if is_day_due(site, now - SEALED_BY):
        yield _(
            "health_seals",
            default="A day of the record of acts that is over is not sealed. See "
            "event.log for why job “seal-acts” fails.",
        )


def backups(site: PloneSite, now: datetime) -> Iterator[Message]:
    yield from warnings(data_folder(), now)


def holidays(site: PloneSite, now: datetime) -> Iterator[Message]:
    """Years whose holidays nobody wrote down: their deadlines are reckoned too short.

    Of the next year it is told from December on.
    """
    day = day_of(now)
    known = {one.year for one in calendar().holidays}
    for year in (day.year, day.year + 1) if day.month == DECEMBER else (day.year,):
        if year not in known:
            yield _(
                "health_holidays",
                default="No holiday of ${year} is known, so deadlines count them as "
                "working days. Write them at setting “Holidays”.",
                mapping={"year": str(year)},
            )


def hosts(site: PloneSite, now: datetime) -> Iterator[Message]:
    """Whether each line of the setting leads to something, and pages name all hosts."""
    parts = hosted_parts(site) if main_host() else ()
    for one in parts:
        if not one.paths:
            yield _(
                "health_host",
                default="Nothing stands at ${path}, to which host ${host} was given. "
                "Write where it is now at setting “Host names of parts of the "
                "main site”, or take the line away.",
                mapping={"path": "/".join(one.former["vi"]), "host": one.host},
            )
    left = hosts_left_out()
    if left:
        yield _(
            "health_hosts_left",
            default="Units have more hosts outside of the portal's domain than a page "
            "can name: pictures of ${count} of them (${host} is the first) are not "
            "shown on others, and no form is sent to them. Give units hosts below the "
            "domain.",
            mapping={"count": str(len(left)), "host": left[0]},
        )
