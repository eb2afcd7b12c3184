"""How many documents a register shows to the public."""

from ...search.register_page.public_records import PublicRecords
from ...units.sites.register_cards import IPublicRecords
from .register import DocumentRegister
from .register import IDocumentRegister
from zope.component import adapter
from zope.interface import implementer


@implementer(IPublicRecords)
@adapter(IDocumentRegister)
class PublicDocuments(PublicRecords):
    """Those in the care of the unit of the site; all on the main site."""

    def __init__(self, register: DocumentRegister) -> None:
        super().__init__(register)
        self.portal_type = register.holds
