"""Addresses that readers left with a report are kept as long as those of citizens."""

from ...base.dates import now_utc
from ...base.scheduler.daily import DailyJob
from ...citizen.contacts.terms import kept_for
from .store import report_store
from itertools import islice
from plone.dexterity.content import DexterityContent
from Products.GenericSetup.tool import SetupTool


# What one run erases at most.
MOST = 2000


def erase_old(site: DexterityContent) -> None:
    """Erase what is older than the setting says."""
    store = report_store(site)
    before = now_utc() - kept_for()
    for identifier in list(islice(store.contacts_before(before), MOST)):
        store.erase_contact(identifier)


ERASE_REPORTERS = DailyJob(erase_old)


def encrypt_plain(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101."""
    report_store().encrypt_plain()
