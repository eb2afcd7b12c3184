"""The last guard: files that reach an object in some other way."""

from ....base.own_changes import is_own_change
from ....base.policy_sites import on_policy_sites
from ..cleaning.fields import storages
from .fields import inspect_stored
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from zope.interface.interfaces import IObjectEvent
from zope.schema import getFieldsInOrder


@on_policy_sites
def inspect_files(obj: IDexterityContent, event: IObjectEvent) -> None:
    """Inspect every new file of what is made or changed. Raises RefusedInput."""
    if not is_own_change(event):
        return
    for schema, storage in storages(obj):
        for name, field in getFieldsInOrder(schema):
            value = getattr(storage, name, None)
            if INamedField.providedBy(field) and INamed.providedBy(value):
                inspect_stored(value, field)
