"""A legal document or directive over the API: everything its page says (7.2b).

Beside the fields of the type: `issuer_token`, `citation`, `effect` (today, with its
reason), `relations`, `originals`, `text_origin`, `unit`, `license`, and addresses of
other forms.
"""

from ....base.api_addresses import api_address
from ....base.dates import today
from ....editorial.public.accounts.serializers import FolderToJson
from ....editorial.public.data_licence import licence_as_json
from ....units.register.names import unit_name
from ...document_page.document_view import DocumentView
from ...effect.describing import effect_on
from ...scans.proposals import origin_of
from ...scans.words import ORIGINS
from ...signatures.serializing import as_json
from typing import Any
from zope.i18n import translate


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
        record, page = self.context, DocumentView(self.context, self.request)
        unit = record.owning_unit
        return {
            "issuer_token": record.issuer_token,
            "citation": page.citation(),
            "effect": self._effect(),
            "relations": {"@id": api_address(record, "@relations")},
            "linked_data": {"@id": api_address(record, "@json-ld")},
            "originals": [self._original(one) for one in page.originals()],
            "text_origin": self._text_origin(),
            "unit": {"code": unit, "name": unit_name(unit, unknown="")},
            "license": licence_as_json(),
        }

    def _original(self, facts: dict[str, Any]) -> dict[str, Any]:
        """What a file is, and how to make sure of it."""
        title = translate(facts["kind"], context=self.request)
        same = ("filename", "content_type", "size", "sha256")
        return {
            "@id": facts["address"],
            "title": facts["title"],
            "kind": {"token": facts["token"], "title": title},
            **{name: facts[name] for name in same},
            "download": facts["url"],
            "signatures": as_json(facts["signatures"], self.request),
        }

    def _text_origin(self) -> dict[str, Any]:
        """Where the structured text comes from."""
        token = origin_of(self.context)
        title = translate(ORIGINS[token], context=self.request)
        return {"token": token, "title": title}

    def _effect(self) -> dict[str, Any]:
        """Status of today; the whole of it, for any day, is at its own address."""
        day = today()
        answer = effect_on(self.context, day)
        return {
            "@id": api_address(self.context, "@effect"),
            "on": day.isoformat(),
            "status": answer.code,
            "pending": answer.is_pending,
            "title": translate(answer.title, context=self.request),
            "reason": {
                "code": answer.reason_code,
                "words": translate(answer.reason, context=self.request),
            },
        }
