"""The last guard: files that reach an object in some other way."""

from ....base.policy_sites import on_policy_sites
from .fields import inspect_stored
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from zope.container.contained import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
from zope.lifecycleevent.interfaces import IObjectCreatedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.schema import getFieldsInOrder


def inspect_files(obj: IDexterityContent) -> None:
    """Inspect every new file of an object. Raises RefusedInput."""
    for schema in iterSchemata(obj):
        for name, field in getFieldsInOrder(schema):
            if not INamedField.providedBy(field):
                continue
            value = getattr(schema(obj, None), name, None)
            if INamed.providedBy(value):
                inspect_stored(value, field)


@on_policy_sites
def inspect_created(obj: IDexterityContent, event: IObjectCreatedEvent) -> None:
    if not IObjectCopiedEvent.providedBy(event):
        inspect_files(obj)


@on_policy_sites
def inspect_modified(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    if not IContainerModifiedEvent.providedBy(event):
        inspect_files(obj)
