"""`GET` of a draft: the stock answer, and its consultation beside."""

from ...editorial.public.data_licence import licence_as_json
from ..draft.schema import ILegalDraft
from .draft_data import balance_data
from .draft_data import consultation_data
from .draft_data import versions_data
from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(ILegalDraft, IPolicyLayer)
class SerializedDraft(SerializeFolderToJson):
    """With `consultation`, `versions` and `balance`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        said = super().__call__(*args, **kwargs)
        uid = self.context.UID()
        said["consultation"] = consultation_data(uid)
        said["versions"] = versions_data(uid)
        said["balance"] = balance_data(uid)
        said["license"] = licence_as_json()
        return said
