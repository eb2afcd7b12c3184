"""A legal document or directive over the API: everything its page says (7.2b).

Beside the fields of the type: `issuer_token`, `citation`, `effect` (today, with its
reason), `relations`, `originals`, `unit`, `license`, and addresses of other forms.
"""

from ....base.api_addresses import api_address
from ....base.dates import today
from ....editorial.public.accounts.serializers import FolderToJson
from ....editorial.public.data_licence import licence_as_json
from ....units.register.names import unit_name
from ...document_page.document_view import DocumentView
from ...documents.official_document import IOfficialDocument
from ...effect.describing import effect_on
from .originals import originals_of
from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IOfficialDocument, IPolicyLayer)
class RecordToJson(FolderToJson):
    """A record; its originals stand in `originals`, whole."""

    def __call__(self, *args: Any, **options: Any) -> dict[str, Any]:
        said = super().__call__(*args, **options) | self._said_by_the_page()
        capacity = said.get("signing_capacity")
        if capacity and not capacity["title"]:
            # TM., KT.: printed as they are, in every language.
            said["signing_capacity"] = {**capacity, "title": capacity["token"]}
        return said

    def _said_by_the_page(self) -> dict[str, Any]:
        record = self.context
        return {
            "issuer_token": record.issuer_token,
            "citation": DocumentView(record, self.request).citation(),
            "effect": self._effect(),
            "relations": {"@id": api_address(record, "@relations")},
            "linked_data": {"@id": api_address(record, "@json-ld")},
            "originals": originals_of(record, self.request),
            "unit": self._unit(),
            "license": licence_as_json(),
        }

    def _effect(self) -> dict[str, Any]:
        """Status of today; the whole of it, for any day, is at its own address."""
        day = today()
        answer = effect_on(self.context, day)
        return {
            "@id": api_address(self.context, "@effect"),
            "on": day.isoformat(),
            "status": answer.code,
            "title": translate(answer.title, context=self.request),
            "reason": {
                "code": answer.reason_code,
                "words": translate(answer.reason, context=self.request),
            },
        }

    def _unit(self) -> dict[str, str]:
        code = self.context.owning_unit
        return {"code": code, "name": unit_name(code, unknown="")}
