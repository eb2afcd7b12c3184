"""`GET <record>/@json-ld`: a record as linked data."""

from ...document_page.document_view import DocumentView
from .legislation import legislation
from plone.restapi.services import Service
from typing import Any


class GetLinkedData(Service):
    """The same that stands in the page of the record."""

    content_type = "application/ld+json"

    def reply(self) -> dict[str, Any]:
        return legislation(DocumentView(self.context, self.request))
