"""Files of the look below an address that names their digest.

Plone traverses such an address as if its first step were not there, whatever follows
it, and takes all of it for unchanging: a page, a picture that is withdrawn tomorrow.
Here nothing but files of the look is reached through the step, and one is unchanging
only where the digest is its own.
"""

from ..base.kept import Kept
from ..interfaces import IPolicyLayer
import base64
import hashlib
from pathlib import Path
from plone.resource.file import FilesystemFile
from plone.resource.interfaces import IResourceDirectory
import re
from typing import Any
import uuid
from webresource.config import namespace_uuid
from zope.browserresource.interfaces import IFileResource
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.traversing.interfaces import ITraversable
from zope.traversing.interfaces import TraversalError
from ZPublisher.HTTPRequest import HTTPRequest


FOLLOWS = re.compile(r"\+\+(?:plone|resource|theme)\+\+|(?:@@)?custom\.css$")
"""What Plone's bundles are: files of packages and of the theme, and the style sheet
that is written into the settings.
"""
_DIGEST = re.compile(r"/\+\+webresource\+\+([0-9a-f-]{36})/")


@implementer(ITraversable)
@adapter(IResourceDirectory, IPolicyLayer)
class StepOver:
    """A step that stays where it is, and says nothing of what follows."""

    def __init__(self, context: Any, request: HTTPRequest) -> None:
        self.context = context
        self.request = request

    def traverse(self, name: str, remaining: object) -> Any:
        return self.context


@adapter(Interface, IPolicyLayer)
class ToLookFile(StepOver):
    """The same before files of the look alone."""

    def traverse(self, name: str, remaining: object) -> Any:
        to_come = self.request.get("TraversalRequestNameStack")
        if not to_come or not FOLLOWS.match(to_come[-1]):
            raise TraversalError(self.context, name)
        return self.context


def names_digest(path: str) -> bool:
    """Whether an address states a digest, be it right or wrong."""
    return _DIGEST.search(path) is not None


def is_under_its_digest(published: Any, path: str) -> bool:
    """Whether a file is asked for by what it says, as pages name it."""
    named = _DIGEST.findall(path)
    file = _path_of(published)
    if file is None or len(named) != 1:
        return False
    state = file.stat()
    key = (file, state.st_mtime_ns, state.st_size)
    return named[0] == _digests.of(key, lambda: _digest(file))


def _path_of(published: Any) -> Path | None:
    if isinstance(published, FilesystemFile):
        return Path(published.path)
    if IFileResource.providedBy(published):
        return Path(published.chooseContext().path)
    return None


def _digest(file: Path) -> str:
    """As `webresource` writes it into addresses."""
    digest = hashlib.sha384(file.read_bytes()).digest()
    return str(uuid.uuid5(namespace_uuid, base64.b64encode(digest).decode()))


_digests: Kept[str] = Kept(1000)
