"""`GET <record>/@json-ld`: a record as linked data."""

from .legislation import legislation
from plone.restapi.services import Service
from typing import Any


class GetLinkedData(Service):
    """The same that stands in the page of the record."""

    content_type = "application/ld+json"

    def reply(self) -> dict[str, Any]:
        return legislation(self.context, self.request)
