"""A draft stands in a year of the register, and nowhere else (4.1e)."""

from ...editorial.registers.right_place import require_register
from .registers import draft_register
from plone import api
from plone.dexterity.content import DexterityContent
from zope.lifecycleevent.interfaces import IObjectAddedEvent


def require_right_place(draft: DexterityContent, event: IObjectAddedEvent) -> None:
    """Raise Forbidden for a draft that was added elsewhere."""
    require_register(draft, event, draft_register(api.portal.get()), below=2)
