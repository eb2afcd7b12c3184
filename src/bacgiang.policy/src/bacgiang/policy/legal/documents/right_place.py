"""A document stands in a year of its register, and nowhere else (4.1b, 4.1d)."""

from ...editorial.registers.right_place import require_register
from .register import find_document_register
from plone import api
from plone.dexterity.content import DexterityContent
from zope.lifecycleevent.interfaces import IObjectAddedEvent


def require_right_place(document: DexterityContent, event: IObjectAddedEvent) -> None:
    """Raise Forbidden for a document that was added elsewhere."""
    register = find_document_register(document.portal_type, api.portal.get())
    require_register(document, event, register, below=2)
