"""What an administrator is to know of the backups: nothing, while all is well."""

from ...base.date_labels import stamp_label
from .results import Result
from .results import Results
from .results import results
from .results import Work
from .settings import backup_settings
from .settings import is_set
from .settings import WrongSetting
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from pathlib import Path
from zope.i18nmessageid import Message


def warnings(data: Path, now: datetime) -> Iterator[Message]:
    """Of the backups of some data at a moment (aware)."""
    try:
        settings, is_named = backup_settings(data), is_set(data)
    except WrongSetting as error:
        yield _(
            "backup_setting_unreadable",
            default="The settings of backups cannot be read: ${why}",
            mapping={"why": str(error)},
        )
        return
    made = results(data, Work.BACKUP)
    if made.good is None and not is_named:
        yield _(
            "backup_not_set",
            default="No backups are set up (docs/operators.md, “Backups”).",
        )
        return
    if _is_old(made.good, now, timedelta(hours=settings.too_old_hours)):
        yield _(
            "backup_too_old",
            default="The last good backup is too old: ${moment}.",
            mapping={"moment": _moment(made.good)},
        )
    for what, work in (
        (_("backup_failed", default="The backup of ${moment} failed. ${why}"), made),
        (
            _(
                "backup_second_failed",
                default="The backup of ${moment} is not in the second place. ${why}",
            ),
            results(data, Work.SECOND) if settings.second else Results(),
        ),
        (
            _(
                "backup_drill_failed",
                default="The restore drill of ${moment} failed. ${why}",
            ),
            results(data, Work.DRILL),
        ),
    ):
        if work.bad is not None:
            facts = {"moment": _moment(work.bad), "why": work.bad.told}
            yield Message(what, mapping=facts)


def _is_old(last: Result | None, now: datetime, bound: timedelta) -> bool:
    return last is None or now - last.at > bound


def _moment(result: Result | None) -> str:
    return stamp_label(result.at) if result else "–"
