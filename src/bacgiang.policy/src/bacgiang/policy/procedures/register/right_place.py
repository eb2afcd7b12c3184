"""A procedure or a form stands in the register, and nowhere else (4.1c)."""

from ...editorial.registers.right_place import require_register
from .registers import form_register
from .registers import procedure_register
from plone import api
from plone.dexterity.content import DexterityContent
from zope.lifecycleevent.interfaces import IObjectAddedEvent


def require_right_place(record: DexterityContent, event: IObjectAddedEvent) -> None:
    """Raise Forbidden for a record that was added elsewhere."""
    site = api.portal.get()
    registers = procedure_register(site), form_register(site)
    require_register(record, event, *registers, below=1)
