"""The job that reads the mail box, and the one that erases what was kept for long."""

from ...base.installed_settings import data_folder
from ...base.installed_settings import WrongSetting
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ..contacts.terms import kept_for
from ..contacts.terms import Terms
from .imap import MailboxError
from .imap import opened
from .originals import original_store
from .settings import mailbox_settings
from .store import letter_store
from .taking import take_letters
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
import logging
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


logger = logging.getLogger(__name__)

PAUSE = timedelta(minutes=2)
HOUR = timedelta(hours=1)


@implementer(IScheduledJob)
class TakeLetters:
    """What a server does not give is asked for again; administrators are told once it
    gives nothing for long (`ops/health`).
    """

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, PAUSE) and _is_set()

    def run(self, site: PloneSite, now: datetime) -> None:
        store = letter_store(site)
        store.forget_old(now - kept_for(), now)
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


@implementer(IScheduledJob)
class EraseLetters:
    """Those that nobody decided on, and those that were entered: as contacts."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        if not is_interval_over(last_run, now, HOUR):
            return False
        oldest = now - kept_for()
        return bool(letter_store(site).older_than(oldest)) or any(_expired(site, now))

    def run(self, site: PloneSite, now: datetime) -> None:
        waiting, entered = letter_store(site), original_store(site)
        for name in waiting.older_than(now - kept_for()):
            waiting.settle(name)
        for code in list(_expired(site, now)):
            entered.erase(code)


def _expired(site: PloneSite, now: datetime) -> Iterator[str]:
    terms = Terms(site, now)
    for code, kept in original_store(site).kept_before(terms.earliest):
        if terms.are_over(code, kept):
            yield code


def _is_set() -> bool:
    try:
        return mailbox_settings(data_folder()) is not None
    except WrongSetting:
        # Told when it runs.
        return True
