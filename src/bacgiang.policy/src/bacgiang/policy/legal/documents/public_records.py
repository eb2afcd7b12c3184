"""How many documents a register shows to the public."""

from ...search.register_page.public_records import PublicRecords
from .register import DocumentRegister


class PublicDocuments(PublicRecords):
    """Those in the care of the unit of the site; all on the main site."""

    def __init__(self, register: DocumentRegister) -> None:
        super().__init__(register)
        self.portal_type = register.holds
