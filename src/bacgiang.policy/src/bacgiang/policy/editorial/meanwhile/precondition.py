"""Over the API: what is stored has a tag, and a write may say which it was made for.

RFC 9110, 13.1.1 (`If-Match`). The tag is told to those who may write, and to nobody
else: it is made of fields that are not public, too.
"""

from ...base.refusal import Refused
from ..stamps.version import version_of
from ..visibility.seen import WORK
from .last_change import changed_meanwhile
from AccessControl import getSecurityManager
from http import HTTPStatus
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from plone.rest.interfaces import IService
from plone.restapi.services.content.get import ContentGet
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal
from ZPublisher.interfaces import IPubBeforeCommit


READING = frozenset({"GET", "HEAD", "OPTIONS"})
WRITE = "Modify portal content"


def tag_of(item: Any) -> str:
    """The entity tag of what is stored."""
    return f'"{version_of(item)}"'


def asked_for(request: HTTPRequest) -> tuple[Any, Any]:
    """The service that is asked, and the item it is asked of; None for others."""
    published = request.get("PUBLISHED")
    service = getattr(published, "__self__", published)
    item = getattr(service, "context", None) if IService.providedBy(service) else None
    return service, item if IDexterityContent.providedBy(item) else None


def _is_told(item: Any) -> bool:
    """Whether whoever asks may be told how the work on an item goes.

    Of those who get no tag any more, too, for they may have had one: who wrote a text
    and approves it, say.
    """
    return any(api.user.has_permission(one, obj=item) for one in (WRITE, WORK))


def require_match(event: IPubAfterTraversal) -> None:
    """Raise Refused (412) for a write that was made for another text than is stored.

    To others than the item's own people it would tell who works on it, and when; they
    have no tag to send.
    """
    request: HTTPRequest = event.request
    wanted = (request.getHeader("If-Match") or "").strip()
    if not wanted or wanted == "*" or request.method in READING:
        return
    _service, item = asked_for(request)
    if item is None or not _is_told(item):
        return
    if tag_of(item) not in (one.strip() for one in wanted.split(",")):
        raise Refused(changed_meanwhile(item))


def tell_tag(event: IPubBeforeCommit) -> None:
    """The tag of an item that was read as it is now, not as it was once."""
    request: HTTPRequest = event.request
    service, item = asked_for(request)
    response = request.response
    if item is None or not isinstance(service, ContentGet) or request.get("version"):
        return
    is_untagged = response.getStatus() == HTTPStatus.OK and not response.getHeader(
        "ETag"
    )
    # As in `sees_work`: of a reader plone.api lists all permissions there are.
    if is_untagged and getSecurityManager().checkPermission(WRITE, item):
        response.setHeader("ETag", tag_of(item))
