"""Papers that are put on file with an act: they stay as they are."""

from ...base.stores.site_store import SiteStore
from ...base.uploads.file_names import plain_name
from ...editorial.incoming.uploads.fields import taken
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile
from uuid import uuid4


FIELD = FileField(__name__="file")


class PaperStore(Persistent):
    """By identifier; nothing is ever changed or taken out."""

    def __init__(self) -> None:
        self._kept: OOBTree = OOBTree()

    def add(self, file: NamedBlobFile) -> str:
        identifier = uuid4().hex
        self._kept[identifier] = file
        return identifier

    def get(self, identifier: str) -> NamedBlobFile | None:
        return self._kept.get(identifier)


paper_store = SiteStore("bacgiang.policy.office_papers", PaperStore)


def put_on_file(name: str, data: bytes) -> str:
    """Its identifier; raises Refused for what is no file that may be kept."""
    return paper_store().add(taken(data, plain_name(name), FIELD))
