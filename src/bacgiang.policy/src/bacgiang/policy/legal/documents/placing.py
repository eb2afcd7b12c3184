"""Put a new record where it belongs: `<register>/<year>/<short name>`."""

from ...units.owning import apply_owner
from .naming import short_name
from .official_document import OfficialDocument
from .register import DocumentRegister
from .register import RegisterYear
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


def place(register: DocumentRegister, document: OfficialDocument) -> OfficialDocument:
    """Add the record and return it in its place, with its unit's levels on it.

    The caller has checked the rights; nobody needs one on the folder of the year.
    """
    apply_owner(document)
    year = year_folder(register, document.issue_date.year)
    document.id = short_name(document, year)
    document.language = register.language or "vi"
    return addContentToContainer(year, document, checkConstraints=False)


def year_folder(register: DocumentRegister, year: int) -> RegisterYear:
    """The folder of a year, made when it is missing."""
    name = str(year)
    if name not in register:
        folder = createContent("RegisterYear", id=name, title=name)
        folder.language = register.language or "vi"
        addContentToContainer(register, folder, checkConstraints=False)
    return register[name]
