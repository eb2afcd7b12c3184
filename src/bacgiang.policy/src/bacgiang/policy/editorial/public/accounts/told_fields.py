"""What the API tells of an item's fields: the item, each schema, and each permission
asked once, where plone.restapi asks them for each field.
"""

from .names import INTERNAL_ELEMENTS
from functools import partial
from plone.autoform.interfaces import READ_PERMISSIONS_KEY
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.interfaces import IObjectPrimaryFieldTarget
from plone.restapi.interfaces import IPrimaryFieldTarget
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.dxcontent import DexterityObjectPrimaryFieldTarget
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from plone.restapi.serializer.schema import _check_permission
from plone.rfc822.interfaces import IPrimaryField
from plone.supermodel.utils import mergedTaggedValueDict
from typing import Any
from zope.component import getMultiAdapter
from zope.component import getSiteManager
from zope.component import queryMultiAdapter
from zope.interface import providedBy
from zope.schema import getFields
from ZPublisher.HTTPRequest import HTTPRequest


PLAIN = frozenset((str, bool, int, float, type(None)))
"""Types that stand in JSON as they are."""


class ToldFields:
    def __init__(self, item: DexterityContent, request: HTTPRequest) -> None:
        self.context, self.request = item, request
        self._schemas = [
            (mergedTaggedValueDict(schema, READ_PERMISSIONS_KEY), getFields(schema))
            for schema in iterSchemata(item)
        ]
        self._adapted: dict[Any, Any] = {}

    def told(self) -> dict[str, Any]:
        told = {}
        of_both = providedBy(self.context), providedBy(self.request)
        adapters = getSiteManager().adapters
        for permissions, fields in self._schemas:
            for name, field in fields.items():
                if name in INTERNAL_ELEMENTS:
                    continue
                if _check_permission(permissions.get(name), self):
                    asked = (providedBy(field), *of_both)
                    told[name] = self._of(
                        field, adapters.lookup(asked, IFieldSerializer)
                    )
        return told

    def _of(self, field: Any, serializer: Any) -> Any:
        if serializer is DefaultFieldSerializer:
            value = self._value(field)
            return value if type(value) in PLAIN else json_compatible(value)
        asked = serializer(field, self.context, self.request)
        if type(asked).get_value is DefaultFieldSerializer.get_value:
            asked.get_value = partial(self._value, field)
        return asked()

    def _value(self, field: Any, default: Any = None) -> Any:
        """As `DefaultFieldSerializer.get_value`; the item is adapted to each once."""
        schema = field.interface
        if schema not in self._adapted:
            self._adapted[schema] = schema(self.context)
        return getattr(self._adapted[schema], field.__name__, default)

    def target(self) -> str | None:
        """Where a file leads that is all there is to the item; None for most."""
        both = (self.context, self.request)
        target = getMultiAdapter(both, IObjectPrimaryFieldTarget)
        if type(target) is not DexterityObjectPrimaryFieldTarget:
            found: str | None = target()
            return found
        name = self._primary()
        if name is None:
            return None
        permissions, field = next(
            (one, fields[name]) for one, fields in self._schemas if name in fields
        )
        if not _check_permission(permissions.get(name), self):
            return None
        of_field = queryMultiAdapter((field, *both), IPrimaryFieldTarget)
        return of_field() if of_field else None

    def _primary(self) -> str | None:
        """As `plone.dexterity.primary` finds it: the first one of the last schema."""
        for _permissions, fields in reversed(self._schemas):
            primary = [one for one in fields.values() if IPrimaryField.providedBy(one)]
            if primary:
                return str(min(primary, key=lambda field: field.order).__name__)
        return None
