"""The list of all settings for programs: `GET @registry`."""

from bacgiang.policy.interfaces import IPolicyLayer
from plone.registry.interfaces import IRegistry
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.registry import SerializeRegistryToJson
from typing import Any
from zope.component import adapter


@adapter(IRegistry, IPolicyLayer)
class RegistryList(SerializeRegistryToJson):
    """Stock writes values and defaults as they are, and JSON knows no days and sets."""

    def __call__(self) -> Any:
        return json_compatible(super().__call__())
