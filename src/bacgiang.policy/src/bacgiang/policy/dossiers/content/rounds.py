"""Files of a dossier: those that were sent under its code, those of steps beside."""

from ...citizen.attachments.store import attachment_store
from ...citizen.erasure import DataErased
from ...citizen.submissions.submissions import submissions
from .content import KIND
from zope.component.hooks import getSite


FIRST = 0
"""Number of the entry with which it was sent."""


def round_name(code: str, entry: int) -> str:
    """Under which `attachments.store` has the files of an entry of the log."""
    return code if entry == FIRST else f"{code}.{entry}"


def erase_rounds(event: DataErased) -> None:
    """Files of all steps go with the data; those under the code go by themselves."""
    site = getSite()
    found = submissions(site).get(event.code) if site is not None else None
    if found is not None and found.kind == KIND:
        for entry in found.entries[1:]:
            attachment_store(site).erase(round_name(event.code, entry.number))
