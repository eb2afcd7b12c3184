"""Pictures and files inside an item have no workflow of their own: they follow it."""

from .items import holder_of
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.base.interfaces import IWorkflowChain
from Products.CMFCore.interfaces import IWorkflowTool
from Products.CMFPlone.workflow import ToolWorkflowChain
from zope.component import adapter
from zope.interface import implementer


def _chain(obj: IFile | IImage, tool: IWorkflowTool) -> tuple[str, ...]:
    if obj.__parent__ is not None and holder_of(obj) is not None:
        return ()
    return ToolWorkflowChain(obj, tool)


@implementer(IWorkflowChain)
@adapter(IFile, IWorkflowTool)
def file_chain(obj: IFile, tool: IWorkflowTool) -> tuple[str, ...]:
    return _chain(obj, tool)


@implementer(IWorkflowChain)
@adapter(IImage, IWorkflowTool)
def image_chain(obj: IImage, tool: IWorkflowTool) -> tuple[str, ...]:
    return _chain(obj, tool)
