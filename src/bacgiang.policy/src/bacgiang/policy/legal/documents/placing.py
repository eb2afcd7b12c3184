"""Put a new record where it belongs: `<register>/<year>/<short name>`."""

from ...editorial.registers.placing import free_name
from ...editorial.registers.placing import place_in
from ...editorial.registers.placing import year_folder
from .official_document import number_of
from .official_document import OfficialDocument
from .register import DocumentRegister


WORDS = 8
UNSAID = "van-ban"
"""Of its title, in the short name of a document without a number."""


def place(register: DocumentRegister, document: OfficialDocument) -> OfficialDocument:
    """Add the record and return it in its place. The caller has checked the rights.

    Its name is that of its number, readable and without diacritics: `76-2007-qd-ubnd`;
    those of other units than the main one end in the unit's code.
    """
    year = year_folder(register, document.issue_date.year)
    name = free_name(_said(document), year, UNSAID, unit=document.owning_unit)
    placed: OfficialDocument = place_in(year, document, name)
    return placed


def _said(document: OfficialDocument) -> str:
    number = number_of(document.number)
    first_words = " ".join((document.title or "").split()[:WORDS])
    return number.canonical if number is not None else first_words
