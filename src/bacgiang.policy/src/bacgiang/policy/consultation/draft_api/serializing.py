"""`GET` of a draft: the stock answer, and its consultation beside."""

from ...citizen.submissions.submissions import submissions
from ...editorial.public.accounts.internals import WithoutInternals
from ...editorial.public.data_licence import licence_as_json
from ..draft.schema import ILegalDraft
from ..versions.store import draft_versions
from .draft_data import consultation_data
from bacgiang.policy.interfaces import IPolicyLayer
from dataclasses import asdict
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(ILegalDraft, IPolicyLayer)
class SerializedDraft(WithoutInternals, SerializeFolderToJson):
    """With `consultation`, `versions`, the oldest first, and the public `balance`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        said = super().__call__(*args, **kwargs)
        uid = self.context.UID()
        said["consultation"] = consultation_data(self.context)
        said["versions"] = [
            {
                "number": one.number,
                "published": one.published.isoformat(),
                "note": one.note,
                "is_closed": one.is_closed,
                "questions": list(map(asdict, one.questions)),
            }
            for one in draft_versions().of(uid)
        ]
        said["balance"] = asdict(submissions().balance(uid))
        said["license"] = licence_as_json()
        return said
