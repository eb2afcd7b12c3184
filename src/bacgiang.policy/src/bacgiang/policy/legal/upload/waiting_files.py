"""Files of documents that wait for the confirmation of what was read from them."""

from ...base.stores.site_store import SiteStore
from ...base.waiting_uploads import WaitingUpload
from ...base.waiting_uploads import WaitingUploads
from plone.namedfile.file import NamedBlobFile


class WaitingFile(WaitingUpload):
    """A file that was read: its text and remarks.

    `portal_type` is that of the record to be made, `kind` what the file is as original.
    """

    def __init__(
        self,
        file: NamedBlobFile,
        text: str,
        remarks: tuple[str, ...],
        portal_type: str,
        kind: str,
    ) -> None:
        super().__init__(file)
        self.text = text
        self.remarks = remarks
        self.portal_type = portal_type
        self.kind = kind


waiting_files: SiteStore[WaitingUploads[WaitingFile]] = SiteStore(
    "bacgiang.policy.waiting_files", WaitingUploads
)
