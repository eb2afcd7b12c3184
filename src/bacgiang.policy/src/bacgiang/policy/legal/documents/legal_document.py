"""A legal document of the register, `/vi/van-ban` (4.1d)."""

from .official_document import IOfficialDocument
from .official_document import OfficialDocument
from zope.interface import implementer


class ILegalDocument(IOfficialDocument):
    """A normative document, or one that ends or changes normative ones."""


@implementer(ILegalDocument)
class LegalDocument(OfficialDocument):
    """A legal document."""
