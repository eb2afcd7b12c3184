"""What an item says changes by whoever may change it as it stands, on every way in.

Forms and services ask the same before; here it is asked of the change itself, so that a
way nobody thought of changes nothing that was approved (4.2a, 9.1).
"""

from ...base.policy_sites import on_policy_sites
from ..items import IEditorialItem
from AccessControl import getSecurityManager
from AccessControl import Unauthorized
from plone.app.workflow.interfaces import ILocalrolesModifiedEvent
from Products.CMFCore.permissions import ModifyPortalContent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


@on_policy_sites
def refuse_change(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """Raises Unauthorized. An event that names no fields is of no form: steps of the
    workflow and containers, in which something came or went, notify of such. Whom an
    item is shared with is nothing it says, and has a permission of its own.
    """
    if not event.descriptions or ILocalrolesModifiedEvent.providedBy(event):
        return
    if not getSecurityManager().checkPermission(ModifyPortalContent, item):
        raise Unauthorized(f"Nobody changes {item.getId()} here as it stands.")
