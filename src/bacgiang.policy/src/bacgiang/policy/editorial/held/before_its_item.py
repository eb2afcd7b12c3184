"""Files that were uploaded from the form of an item which is not saved yet.

They stand beside it until then. A form that is left leaves them there, and nobody is
working on them: they are no drafts of their own.
"""

from ...base.path_of import path_of
from Acquisition import aq_base
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


ADD_FORM = "/++add"


def note_origin(part: Any, event: IObjectMovedEvent) -> None:
    """Subscriber: once it is moved, into its item or by hand, it is like any other."""
    if event.object is not part or event.newParent is None:
        return
    part.is_before_its_item = IObjectAddedEvent.providedBy(event) and _from_add_form()


def is_before_its_item(part: DexterityContent) -> bool:
    return bool(getattr(aq_base(part), "is_before_its_item", False))


def _from_add_form() -> bool:
    """By what the browser says of the page that sent it."""
    request = getRequest()
    sender = request.getHeader("Referer") if request is not None else ""
    return ADD_FORM in path_of(sender)
