"""`GET @catalogue`: the datasets of the portal as DCAT-AP, in JSON-LD (6.2e)."""

from .catalogue import catalogue
from plone.restapi.services import Service
from typing import Any


class GetCatalogue(Service):
    """The same that `/data` gives in other forms, too."""

    content_type = "application/ld+json"

    def reply(self) -> dict[str, Any]:
        return catalogue()
