"""The job that reads the mail box, and erases what nobody decided on."""

from ...base.installed_settings import data_folder
from ...base.installed_settings import WrongSetting
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ..contacts.terms import kept_for
from .imap import MailboxError
from .imap import opened
from .settings import mailbox_settings
from .store import letter_store
from .taking import take_letters
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


logger = logging.getLogger(__name__)

PAUSE = timedelta(minutes=2)


@implementer(IScheduledJob)
class TakeLetters:
    """What a server does not give is asked for again; administrators are told once it
    gives nothing for long (`ops/health`).
    """

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, PAUSE) and _is_set()

    def run(self, site: PloneSite, now: datetime) -> None:
        store, oldest = letter_store(site), now - kept_for()
        for name in store.older_than(oldest):
            store.settle(name)
        store.forget_old(oldest, now)
        try:
            settings = mailbox_settings(data_folder())
            if settings is not None:
                with opened(settings) as box:
                    take_letters(site, box, settings, now)
        except (MailboxError, WrongSetting) as error:
            logger.error("The mail box was not read: %s", error)
            if store.broken_since is None:
                store.broken_since = now
        else:
            if store.broken_since is not None:
                store.broken_since = None


def _is_set() -> bool:
    try:
        return mailbox_settings(data_folder()) is not None
    except WrongSetting:
        # Told when it runs.
        return True
