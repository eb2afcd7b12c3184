"""A saved picture gets its scales at once: no reader has to wait, or to write."""

from ...base.made_in_turn import alone
from .scaling import read_once
from .wanted import wanted_scales
from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import AbstractContextManager
from contextlib import nullcontext
from functools import partial
from math import prod
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import IImage
from plone.namedfile.interfaces import INamedImageField
from plone.namedfile.scaling import ImageScaling
from plone.scale.storage import AnnotationStorage
from typing import Any
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.schema import getFieldNames


HEAVY = 30_000_000
"""Dots; cameras have 12 to 24 million, and are taken several at once."""


def make_scales(obj: IDexterityContent) -> None:
    """Make and store what is missing of the scales of an object's pictures."""
    view = ImageScaling(obj, None)
    for name, picture in _pictures(obj):
        storage = AnnotationStorage(obj, partial(view.modified, name))
        wanted = wanted_scales(name, picture)
        missing = [one for one in wanted if not _is_made(storage, one)]
        if not missing:
            # Who changes words beside it waits for nobody's turn.
            continue
        with _turn_of(picture), read_once():
            for parameters in missing:
                if storage.scale(**parameters) is None:
                    # Not a picture that can be scaled; the log says so once.
                    break


def _is_made(storage: AnnotationStorage, parameters: dict[str, Any]) -> bool:
    """As `AnnotationStorage.scale` finds it."""
    known = storage.get(storage.hash_key(**parameters)) or {}
    is_there = known.get("data") is not None
    return is_there and not storage._modified_since(known["modified"])


def _turn_of(picture: Any) -> AbstractContextManager[None]:
    """One at a time of those that take a second or more: several at once would leave no
    thread for readers. Raises NotYetInTurn.
    """
    return alone() if prod(picture.getImageSize()) > HEAVY else nullcontext()


def _pictures(obj: IDexterityContent) -> Iterator[tuple[str, Any]]:
    for schema in iterSchemata(obj):
        for name in getFieldNames(schema):
            if INamedImageField.providedBy(schema[name]):
                picture: Any = getattr(aq_base(obj), name, None)
                if IImage.providedBy(picture) and picture.getSize():
                    yield name, picture


def scales_of_added(obj: IDexterityContent, event: IObjectAddedEvent) -> None:
    make_scales(obj)


def scales_of_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    if not IContainerModifiedEvent.providedBy(event):
        make_scales(obj)
