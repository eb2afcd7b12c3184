"""Filled sheets between their preview and their confirmation; see `legal/upload`."""

from ....base.acts.actor import current_actor
from ....base.stores.site_store import SiteStore
from ....legal.upload.waiting_files import KEPT
from ....legal.upload.waiting_files import WaitingFiles
from datetime import datetime
from datetime import UTC
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from typing import Any


class WaitingSheet(Persistent):
    """A sheet for the draft of a UID, shown to nobody but who uploaded it."""

    def __init__(self, draft: str, data: bytes) -> None:
        self.draft = draft
        self.file = NamedBlobFile(data)
        self.actor = current_actor()
        self.at = datetime.now(UTC)

    @property
    def is_over(self) -> bool:
        return datetime.now(UTC) - self.at > KEPT


waiting_sheets = SiteStore("bacgiang.policy.waiting_reply_sheets", WaitingFiles)


def waiting_sheet(name: str, draft: str) -> WaitingSheet | None:
    """The sheet of whoever acts, for this draft."""
    found: Any = waiting_sheets().get(name)
    return found if found is not None and found.draft == draft else None
