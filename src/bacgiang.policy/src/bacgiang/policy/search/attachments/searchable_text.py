"""Make files findable by what stands in them."""

from .extracted import extracted_text
from .interfaces import IAttachmentText
from .interfaces import ISearchedFile
from plone.app.contenttypes.indexers import SearchableText
from plone.indexer.decorator import indexer
from plone.rfc822.interfaces import IPrimaryFieldInfo
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IAttachmentText)
@adapter(Interface)
class PrimaryFileText:
    """The text of the file that is an item's primary field."""

    def __init__(self, item: Any) -> None:
        self._item = item

    def text(self) -> str:
        primary = IPrimaryFieldInfo(self._item, None)
        return extracted_text(primary.value) if primary is not None else ""


def attachment_text(item: Any) -> str:
    """Return the text of an item's file, empty where it has none."""
    return IAttachmentText(item).text()


@indexer(ISearchedFile)
def file_searchable_text(item: Any) -> str:
    """Title, description, subjects and text of a file."""
    return f"{SearchableText(item)} {attachment_text(item)}"
