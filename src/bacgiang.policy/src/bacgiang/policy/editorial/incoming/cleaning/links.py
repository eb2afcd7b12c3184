"""The target of a link, sent to the API: kept by UID where it is something seen.

plone.restapi does so whoever asks, so that a link to what is hidden would tell its UID.
"""

from ...visibility.named import seen_by_name
from .deserializers import CleanTextLine
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.app.contenttypes.interfaces import ILink
from plone.restapi.deserializer.utils import path2uid
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import ITextLine


TARGET = "remoteUrl"


@implementer(IFieldDeserializer)
@adapter(ITextLine, ILink, IPolicyLayer)
class CleanLink(CleanTextLine):
    """A line of text of a link."""

    def __call__(self, value: Any) -> Any:
        line = super().__call__(value)
        if self.field.__name__ != TARGET or not isinstance(line, str):
            return line
        is_ours = line.startswith(("/", f"{api.portal.get().absolute_url()}/"))
        place = line.partition("#")[0].partition("/@@")[0]
        if not is_ours or seen_by_name(place) is None:
            return line
        return path2uid(context=self.context, link=line)
