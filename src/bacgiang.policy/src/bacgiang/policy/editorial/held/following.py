"""What comes into an item gives up its own state; what leaves one begins a new one.

The workflow writes a state's permissions on the object, and moving keeps them: a
picture would stay a draft inside of a published item, or be public outside of it.
"""

from ...base.permissions_renewed import PermissionsRenewed
from ..items import holder_of
from ..items import IContentHolder
from AccessControl.Permission import pname
from Acquisition import aq_base
from plone import api
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.base.interfaces import IWorkflowChain
from Products.CMFCore.interfaces import IWorkflowTool
from Products.CMFPlone.workflow import ToolWorkflowChain
from Products.DCWorkflow.utils import modifyRolesForPermission
from typing import Any
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectMovedEvent


OF_STATE = [
    "allowedRolesAndUsers",
    "review_state",
    "state_since",
    "last_step",
    "responsible",
    "changed_by",
]


def follow_place(part: IFile | IImage, event: IObjectMovedEvent) -> None:
    """After a picture or file was moved or copied, or what it stands in."""
    if event.newParent is None:
        return
    if holder_of(part) is not None:
        _give_up_state(part)
    elif event.object is part and IContentHolder.providedBy(event.oldParent):
        part.notifyWorkflowCreated()
        part.reindexObject(idxs=OF_STATE)


def _give_up_state(part: Any) -> None:
    """What a state has written on the part goes: a copy has that without a history."""
    tool = api.portal.get_tool("portal_workflow")
    # Its own, never that of the item around it, which would be acquired.
    history = getattr(aq_base(part), "workflow_history", None) or {}
    changed = False
    for name in ToolWorkflowChain(part, tool):
        changed |= _acquire(part, tool[name].permissions)
        if name in history:
            del history[name]
            changed = True
    if changed:
        notify(PermissionsRenewed(part))
        part.reindexObject(idxs=OF_STATE)


def _acquire(part: Any, permissions: tuple[str, ...]) -> bool:
    """Let permissions come from around the part; False when they do already."""
    own = [one for one in permissions if hasattr(aq_base(part), pname(one))]
    for permission in own:
        modifyRolesForPermission(part, permission, [])
    return bool(own)


@implementer(IWorkflowChain)
def chain_of_part(obj: IFile | IImage, tool: IWorkflowTool) -> tuple[str, ...]:
    """None inside an item, which the part follows; stock elsewhere."""
    if obj.__parent__ is not None and holder_of(obj) is not None:
        return ()
    return ToolWorkflowChain(obj, tool)
