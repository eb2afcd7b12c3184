"""`GET @openapi`: the description of all services of the project."""

from ...base.conditional import TaggedAnswer
from ...editorial.public.data_licence import licence_as_json
from .description import description
from plone import api
from plone.restapi.services import Service
from typing import Any


class GetOpenAPI(TaggedAnswer, Service):
    """The same for everybody: it tells what there is, not what a person may do."""

    def reply(self) -> dict[str, Any]:
        return description(api.portal.get().absolute_url(), licence_as_json())
