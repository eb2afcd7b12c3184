"""Make files findable by what stands in them."""

from .extracted import extracted_text
from .interfaces import ISearchedFile
from plone.app.contenttypes.indexers import SearchableText
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from plone.rfc822.interfaces import IPrimaryFieldInfo


def attachment_text(item: DexterityContent) -> str:
    """Return the text of the file that is an item's primary field, else nothing."""
    primary = IPrimaryFieldInfo(item, None)
    return extracted_text(primary.value) if primary is not None else ""


@indexer(ISearchedFile)
def file_searchable_text(item: DexterityContent) -> str:
    """Title, description, subjects and text of a file."""
    return f"{SearchableText(item)} {attachment_text(item)}"
