"""What the API tells of the work on an item, kept from whoever may not see work."""

from .names import INTERNAL_ELEMENTS
from .names import PUBLIC_STATES
from .names import sees_work
from .told_fields import ToldFields
from .whole_results import alone_in_a_list
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone.dexterity.content import DexterityContent
from plone.restapi.interfaces import ISerializeToJsonSummary
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.dxcontent import SerializeToJson
from plone.restapi.serializer.expansion import expandable_elements
from plone.restapi.serializer.utils import get_portal_type_title
from typing import Any
from zope.component import getMultiAdapter
from ZPublisher.HTTPRequest import HTTPRequest


# Found without asking whether they are public.
NEIGHBOURS = ("previous_item", "next_item")


class WithoutInternals:
    """To be mixed into every serializer of content, before plone.restapi's own."""

    context: DexterityContent
    request: HTTPRequest

    def __call__(self, *args: Any, **options: Any) -> dict[str, Any]:
        with alone_in_a_list(self.request):
            said: dict[str, Any] = super().__call__(  # type: ignore[misc]
                *args, **options
            )
        if sees_work(self.context):
            return said
        for name in (*INTERNAL_ELEMENTS, *NEIGHBOURS):
            said.pop(name, None)
        if said.get("review_state") not in PUBLIC_STATES:
            said.pop("review_state", None)
        return said


class ToldToVisitors(SerializeToJson):
    """To be mixed in behind plone.restapi's own: what is kept from whoever asks is not
    worked out for them. Locks and working copies were looked for, and dropped.
    """

    def __call__(self, version: str | None = None, **options: Any) -> dict[str, Any]:
        item = self.context
        if version not in (None, "current") or sees_work(item):
            told: dict[str, Any] = super().__call__(version, **options)
            return told
        parent = aq_parent(aq_inner(item))
        summary = getMultiAdapter((parent, self.request), ISerializeToJsonSummary)
        told = {
            "@id": item.absolute_url(),
            "id": item.id,
            "@type": item.portal_type,
            "type_title": get_portal_type_title(item.portal_type),
            "parent": summary(),
            "created": json_compatible(item.created()),
            "modified": json_compatible(item.modified()),
            "review_state": self._get_workflow_state(item),
            "UID": item.UID(),
            "version": "current",
            "layout": item.getLayout(),
            "is_folderish": False,
        }
        if options.get("include_expansion", True):
            told |= expandable_elements(item, self.request)
        fields = ToldFields(item, self.request)
        told |= fields.told()
        target = fields.target()
        if target:
            told["targetUrl"] = target
        return told
