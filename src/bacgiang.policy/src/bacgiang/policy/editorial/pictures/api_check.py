"""Programs that create a picture, or replace it, say what it shows."""

from ...base.refusal import RefusedInput
from .behavior import IPictureInWords
from .rules import alt_text_missing
from .rules import own_picture_refuses
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.services.content.add import FolderPost
from plone.restapi.services.content.update import ContentPatch
from typing import Any
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
from zope.lifecycleevent.interfaces import IObjectCreatedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.schema import getFieldNames


CONCERNED = frozenset({"image", *getFieldNames(IPictureInWords)})


def check_created(obj: IDexterityContent, event: IObjectCreatedEvent) -> None:
    if not IObjectCopiedEvent.providedBy(event) and _is_called(FolderPost):
        _check(obj)


def check_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    if _is_called(ContentPatch) and CONCERNED.intersection(_changed(event)):
        _check(obj)


def _check(obj: IDexterityContent) -> None:
    if own_picture_refuses(obj):
        raise RefusedInput(alt_text_missing(obj.Title()))


def _is_called(service: type) -> bool:
    published: Any = (getRequest() or {}).get("PUBLISHED")
    return isinstance(getattr(published, "__self__", published), service)


def _changed(event: IObjectModifiedEvent) -> set[str]:
    """Names of the fields that a description of the event names."""
    return {
        name.rpartition(".")[2]
        for one in event.descriptions
        for name in getattr(one, "attributes", ())
    }
