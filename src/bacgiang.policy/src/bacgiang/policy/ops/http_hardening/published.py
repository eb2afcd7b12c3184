"""What may be called by its address: pages, services, content, templates and files.

Zope publishes whatever has a docstring or is marked so: a folder tells how many things
it holds (`objectCount`) and whether one is there (`has_key`), hidden ones counted, an
object's values are shown as text, and tools do what nobody made a page for. For
everybody but managers these are not there.
"""

from .methods import is_manager
from OFS.SimpleItem import Item
from plone.resource.file import FilesystemFile
from typing import Any
from zExceptions import NotFound
from zope.publisher.browser import BrowserView
from zope.publisher.interfaces.browser import IBrowserView
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


OF_FILES = "index_html"
"""The method by which Zope's own files and pictures are sent."""


def refuse_methods(event: IPubAfterTraversal) -> None:
    """Raise NotFound for what is neither a page nor a whole object."""
    request: HTTPRequest = event.request
    if not _may_be_called(request.get("PUBLISHED")) and not is_manager(request):
        raise NotFound(request["URL"])


def _may_be_called(published: Any) -> bool:
    owner = getattr(published, "__self__", None)
    if owner is None:
        return _is_view(published) or isinstance(published, Item | FilesystemFile)
    return _is_view(owner) or getattr(published, "__name__", "") == OF_FILES


def _is_view(obj: Any) -> bool:
    return isinstance(obj, BrowserView) or IBrowserView.providedBy(obj)
