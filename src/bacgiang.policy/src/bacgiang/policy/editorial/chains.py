"""Pictures and files inside an item have no workflow of their own: they follow it."""

from .items import holder_of
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.base.interfaces import IWorkflowChain
from Products.CMFCore.interfaces import IWorkflowTool
from Products.CMFPlone.workflow import ToolWorkflowChain
from zope.interface import implementer


@implementer(IWorkflowChain)
def chain_of_part(obj: IFile | IImage, tool: IWorkflowTool) -> tuple[str, ...]:
    """None inside an item, stock elsewhere."""
    if obj.__parent__ is not None and holder_of(obj) is not None:
        return ()
    return ToolWorkflowChain(obj, tool)
