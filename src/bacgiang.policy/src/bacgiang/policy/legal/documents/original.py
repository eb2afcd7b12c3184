"""The file as it was issued or handed in: never changed, named by its SHA-256."""

from ...base.pdf_signatures.verdict import Signatures
from ...base.uploads.digest import digest_of
from ...editorial.items import IPartOfItem
from bacgiang.policy import _
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from typing import cast
from zope import schema
from zope.interface import implementer


class IOriginal(model.Schema):
    """One original of a document."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    kind = schema.Choice(
        title=_("Kind of original"), vocabulary="bacgiang.OriginalKinds"
    )
    model.primary("file")
    file = NamedBlobFile(title=_("File"))


@implementer(IOriginal, IPartOfItem)
class Original(Item):
    """An original; it follows the state of the document it stands in."""

    # No type hint: Zope would take the class's annotations for the object's own.
    sha256 = ""
    # What was found of the signatures of the file with that digest.
    signatures = cast(tuple[str, Signatures] | None, None)


def seal_original(original: Original, event: object) -> None:
    """Keep the digest of the file as it came in."""
    if original.file is not None:
        original.sha256 = digest_of(original.file)
