"""`GET @citation`: which records, and which of their provisions, a citation means.

An empty list says that the register holds nothing the reader may see; what cannot be
read as a citation is refused with 400.
"""

from ....base.api_addresses import service_address
from ....base.keeping import EverybodysAnswer
from ....editorial.public.data_licence import licence_as_json
from ..summary import summary_of
from .query import Asked
from .query import asked_citations
from .query import PARAMETERS
from .resolving import places_cited
from .resolving import records_cited
from plone.restapi.services import Service
from typing import Any


class GetCitation(EverybodysAnswer, Service):
    """`citations`: how the question was read; `items`: the records, newest first."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        asked = asked_citations(form)
        said = {name: form.get(name) for name in PARAMETERS}
        return {
            "@id": service_address("@citation", said),
            "citations": [_as_json(one) for one in asked],
            "items": [item for one in asked for item in self._items(one)],
            "license": licence_as_json(),
        }

    def _items(self, asked: Asked) -> list[dict[str, Any]]:
        return [
            {
                **summary_of(record),
                "cited_as": asked.words or None,
                "provisions": [
                    {
                        "@id": f"{record.absolute_url()}#{eid}" if eid else None,
                        "eId": eid or None,
                        "title": title,
                    }
                    for title, eid in places_cited(asked, record)
                ],
            }
            for record in records_cited(asked)
        ]


def _as_json(asked: Asked) -> dict[str, Any]:
    identity = asked.identity
    return {
        "words": asked.words or None,
        "number": identity.number.canonical if identity.number else None,
        "document_type": identity.type.value if identity.type else None,
        "title": identity.title or None,
        "date": identity.day.isoformat() if identity.day else None,
        "issuer": identity.issuer or None,
        "attached": asked.attached,
        "provisions": [one.eid_ending for one in asked.provisions],
    }
