"""Make files findable by what stands in them."""

from .extracted import extracted_text
from .interfaces import ISearchedFile
from .unread import ask_to_read_on
from plone.app.contenttypes.indexers import SearchableText
from plone.dexterity.content import DexterityContent
from plone.indexer.decorator import indexer
from plone.rfc822.interfaces import IPrimaryFieldInfo
from typing import Any


def attachment_text(item: DexterityContent) -> str:
    """Return the text of the file that is an item's primary field, else nothing."""
    primary = IPrimaryFieldInfo(item, None)
    return text_in(item, primary.value) if primary is not None else ""


def text_in(item: DexterityContent, file: Any) -> str:
    """Of a file of an item, which is indexed once more when there is more of it."""
    text = extracted_text(file)
    ask_to_read_on(item, file)
    return text


@indexer(ISearchedFile)
def file_searchable_text(item: DexterityContent) -> str:
    """Title, description, subjects and text of a file, and what is said in it."""
    said = getattr(item, "transcript", None) or ""
    return f"{SearchableText(item)} {attachment_text(item)} {said}"
