"""Filled sheets between their preview and their confirmation."""

from ....base.stores.site_store import SiteStore
from ....base.waiting_uploads import WaitingUpload
from ....base.waiting_uploads import WaitingUploads
from plone.namedfile.file import NamedBlobFile


class WaitingSheet(WaitingUpload):
    """A sheet for the draft of a UID, shown to nobody but who uploaded it."""

    def __init__(self, draft: str, data: bytes) -> None:
        super().__init__(NamedBlobFile(data))
        self.draft = draft


waiting_sheets: SiteStore[WaitingUploads[WaitingSheet]] = SiteStore(
    "bacgiang.policy.waiting_reply_sheets", WaitingUploads
)


def waiting_sheet(name: str, draft: str) -> WaitingSheet | None:
    """The sheet of whoever acts, for this draft."""
    found = waiting_sheets().get(name)
    return found if found is not None and found.draft == draft else None
