"""Put a new record where it belongs: `<register>/<year>/<short name>`."""

from ...editorial.registers.placing import place_in
from ...editorial.registers.placing import year_folder
from .naming import short_name
from .official_document import OfficialDocument
from .register import DocumentRegister


def place(register: DocumentRegister, document: OfficialDocument) -> OfficialDocument:
    """Add the record and return it in its place. The caller has checked the rights."""
    year = year_folder(register, document.issue_date.year)
    placed: OfficialDocument = place_in(year, document, short_name(document, year))
    return placed
