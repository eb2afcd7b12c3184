"""Items in lists over the API: the mark of reference news in, accounts out."""

from .names import ACCOUNT_COLUMNS
from .names import PUBLIC_STATES
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.interfaces import IJSONSummarySerializerMetadata
from plone.restapi.interfaces import ISerializeToJsonSummary
from plone.restapi.serializer.summary import DefaultJSONSummarySerializer
from plone.restapi.serializer.summary import merge_serializer_metadata_utilities_data
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


CACHED = "summary_serializer_metadata"
FIELDS = "bacgiang.summary_fields"


@implementer(IJSONSummarySerializerMetadata)
class SummaryMetadata:
    """What summaries of this portal hold beside the usual."""

    def default_metadata_fields(self) -> set[str]:
        return {"is_reference"}

    def blocklisted_attributes(self) -> set[str]:
        return set(ACCOUNT_COLUMNS)


@implementer(ISerializeToJsonSummary)
@adapter(Interface, IPolicyLayer)
class Summary(DefaultJSONSummarySerializer):
    """A summary by this portal's own rules.

    The stock serializer looks for those rules among the sent form values first.
    """

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        request.form.pop(CACHED, None)
        if CACHED not in request.other:
            request.set(CACHED, merge_serializer_metadata_utilities_data())
        request.form[CACHED] = request.other[CACHED]
        try:
            super().__init__(context, request)
        finally:
            del request.form[CACHED]

    def metadata_fields(self) -> set[str]:
        """What the request asks for, read once: stock reads its body for each item."""
        if FIELDS not in self.request.other:
            self.request.other[FIELDS] = set(super().metadata_fields())
        fields: set[str] = self.request.other[FIELDS]
        return fields

    def __call__(self) -> dict[str, Any]:
        summary = super().__call__()
        if api.user.is_anonymous():
            if summary.get("review_state") not in PUBLIC_STATES:
                summary["review_state"] = None
            for name in ACCOUNT_COLUMNS & set(summary):
                del summary[name]
        return summary
