"""What administrators are to know of seals that others keep: nothing, while they do."""

from ...base.date_labels import stamp_label
from ...base.installed_settings import data_folder
from ...base.installed_settings import WrongSetting
from ..backup.results import results
from ..backup.results import Work
from .settings import places
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from Products.CMFPlone.Portal import PloneSite
from zope.i18nmessageid import Message


def warnings(data: Path) -> Iterator[Message]:
    """Of the portal with this folder of data."""
    try:
        named = places(data).named()
    except WrongSetting as error:
        yield _(
            "seals_setting_unreadable",
            default="Seals are sent nowhere: the settings cannot be read. ${why}",
            mapping={"why": str(error)},
        )
        return
    sent = results(data, Work.SEALS)
    if named and sent.bad is not None:
        yield _(
            "seals_not_sent",
            default="Seals were not sent (${moment}; ${why}). See to the places that "
            "[seals] of settings.ini names; it is tried again every ten minutes.",
            mapping={"moment": stamp_label(sent.bad.at), "why": sent.bad.told},
        )


def not_sent(site: PloneSite, now: datetime) -> Iterator[Message]:
    """The check of the running portal."""
    yield from warnings(data_folder())
