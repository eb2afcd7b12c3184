"""What is wrong with the mail box, and which letters wait for an administrator."""

from ...base.date_labels import stamp_label
from ...citizen.mailbox.store import letter_store
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from Products.CMFPlone.Portal import PloneSite
from zope.i18nmessageid import Message


READ_BY = timedelta(hours=1)
TOLD_FOR = timedelta(days=7)


def mailbox(site: PloneSite, now: datetime) -> Iterator[Message]:
    store = letter_store(site)
    since = store.broken_since
    if since is not None and now - since > READ_BY:
        yield _(
            "health_mailbox",
            default="The mail box was not read since ${moment}. See event.log for why, "
            "and [mailbox] of settings.ini.",
            mapping={"moment": stamp_label(since)},
        )
    refused = store.refused_since(now - TOLD_FOR)
    if refused:
        yield _(
            "health_letters_refused",
            default="${count} letters of the last seven days were not taken in, or not "
            "whole. They lie in the folder of refused ones of the mail box: look at "
            "them there.",
            mapping={"count": str(len(refused))},
        )
