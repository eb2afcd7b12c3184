"""Pictures and files of a published item go with its working copy, and back.

The copy holds a copy of each, under its name, so that it shows what readers will see
and a wrong one can be replaced, removed or moved. Published, the item's own change in
place: what stays keeps its address and UID. The stored files are shared, not written
twice.
"""

from ...base.policy_sites import on_policy_sites
from ..acts.returning import is_returning
from ..acts.subscribers import say_copied
from ..items import IContentHolder
from .acting import by_the_rules
from .part_links import lead_links
from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.contenttypes.interfaces import IFile
from plone.app.contenttypes.interfaces import IImage
from plone.app.iterate.dexterity.copier import ContentCopier
from plone.app.iterate.dexterity.copier import FolderishContentCopier
from plone.app.iterate.interfaces import ICheckoutEvent
from plone.dexterity.utils import createContent
from plone.dexterity.utils import iterSchemata
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFieldsInOrder


# UIDs of the copy's parts and of the item's that they are copies of, on the copy. What
# was made before copies held parts lacks it: its item's stay as they are.
CARRIED = "carried_parts"
OWN_DATES = frozenset({"id", "effective", "expires", "changeNote"})


@dataclass(frozen=True)
class PartReplaced:
    """An event: the item's part says what the copy's says, from now on."""

    part: Any
    by: Any


class _PartCopier(FolderishContentCopier):
    """Field by field, either way; locks and scales stay where they are."""

    def _createWorkingCopyObject(self, container: Any) -> Any:  # noqa: N802
        name = self.context.getId()
        part = createContent(self.context.portal_type, id=name)
        say_copied(part, self.context)
        # Nobody changed the text: it is what the item has.
        with is_returning(part):
            container._setObject(name, part)
        return container[name]

    def _copyBaseline(self, container: Any) -> Any:  # noqa: N802
        part = super()._copyBaseline(container)
        _forget_annotations(part)
        return part

    def _replaceBaseline(self, baseline: Any) -> Any:  # noqa: N802
        _forget_annotations(self.context)
        return ContentCopier._replaceBaseline(self, baseline)


def _forget_annotations(part: Any) -> None:
    annotations = IAnnotations(part)
    for key in list(annotations):
        del annotations[key]


def _parts(item: Any) -> Iterator[Any]:
    for part in item.objectValues():
        if IFile.providedBy(part) or IImage.providedBy(part):
            yield part


@on_policy_sites
def carry_parts(event: ICheckoutEvent) -> None:
    """Copy the item's pictures and files into the working copy, in their order."""
    item, copy = event.object, event.working_copy
    if not (IContentHolder.providedBy(item) and IContentHolder.providedBy(copy)):
        return
    carried = {}
    with by_the_rules():
        for part in list(_parts(item)):
            carried[IUUID(_PartCopier(part)._copyBaseline(copy))] = IUUID(part)
    setattr(copy, CARRIED, carried)
    lead_links(copy, {uid: own for own, uid in carried.items()})


def merge_parts(copy: Any, item: Any) -> tuple[str, ...]:
    """Change the item's parts into what the copy has of them.

    What was added stays in the copy, for Plone to move. Gives the UIDs of the item's
    parts in the order of the copy, those to come among them; empty where the copy
    holds none of the item's.
    """
    carried: dict[str, str] | None = getattr(aq_base(copy), CARRIED, None)
    if carried is None:
        return ()
    order = [IUUID(part) for part in _parts(copy)]
    becomes: dict[str, str] = {}
    for original in list(_parts(item)):
        uid = IUUID(original)
        if uid not in carried.values():
            continue
        part = _stands_for(original, copy, carried)
        if part is None:
            item._delObject(original.getId())
            continue
        becomes[IUUID(part)] = uid
        _merge_part(part, original, copy)
    lead_links(copy, carried | becomes)
    return tuple(becomes.get(uid, uid) for uid in order)


def dropped_parts(copy: Any, item: Any) -> Iterator[tuple[Any, set[str]]]:
    """Parts of the item that go when the copy is published, with the UIDs of the copies
    that were made of them.
    """
    carried: dict[str, str] = getattr(aq_base(copy), CARRIED, None) or {}
    for original in _parts(item):
        copies = {own for own, uid in carried.items() if uid == IUUID(original)}
        if copies and _stands_for(original, copy, carried) is None:
            yield original, copies


def _stands_for(original: Any, copy: Any, carried: dict[str, str]) -> Any | None:
    """Its copy, or what came in under its name after that was deleted."""
    added = None
    for part in _parts(copy):
        copied_from = carried.get(IUUID(part))
        if copied_from == IUUID(original):
            return part
        same = (part.getId(), part.portal_type)
        if copied_from is None and same == (original.getId(), original.portal_type):
            added = part
    return added


def _merge_part(part: Any, original: Any, copy: Any) -> None:
    if _values(part) != _values(original):
        with is_returning(part):
            notify(PartReplaced(original, part))
            _PartCopier(part)._replaceBaseline(original)
        notify(ObjectModifiedEvent(original))
    else:
        with is_returning(part):
            copy._delObject(part.getId())


def _values(part: Any) -> dict[str, Any]:
    """What people enter; a stored file is the same only as the same object."""
    return {
        f"{schema.__identifier__}.{name}": field.get(schema(part))
        for schema in iterSchemata(part)
        for name, field in getFieldsInOrder(schema)
        if not field.readonly and name not in OWN_DATES
    }


def arrange_parts(item: Any, order: tuple[str, ...]) -> None:
    """Put the item's parts into the order of these UIDs."""
    names = {IUUID(part): part.getId() for part in _parts(item)}
    wanted = [names[uid] for uid in order if uid in names]
    if wanted != [name for uid, name in names.items() if uid in order]:
        item.moveObjectsToTop(wanted)
