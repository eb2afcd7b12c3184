"""`@@open-data-fields`: what the fields of the data mean; `.json`: as data."""

from ....base.english.tongue import marked
from ....base.english.tongue import tongue
from ....editorial.public.data_licence import licence_as_json
from ....editorial.public.data_licence import named_licence
from ..collection import Collection
from .described import described_fields
from .row_files import FORMATS
import json
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound


class FieldsPage(BrowserView):
    """A table of HTML."""

    address = "open-data-fields"
    __call__ = ViewPageTemplateFile("fields.pt")
    licence = staticmethod(named_licence)
    marked = staticmethod(marked)
    tongue = staticmethod(tongue)

    def fields(self) -> list[dict[str, Any]]:
        collection: Collection | None = self.context.collection
        if collection is None:
            raise NotFound(self.context, self.__name__)
        return described_fields(collection, api.portal.get_current_language())

    def files(self) -> list[tuple[str, str]]:
        """Names and addresses of the data."""
        base = self.context.absolute_url()
        return [(one.upper(), f"{base}/@@open-data.{one}") for one in FORMATS]

    def as_data(self) -> str:
        return f"{self.context.absolute_url()}/@@open-data-fields.json"


class FieldsAsJson(FieldsPage):
    """The same for programs."""

    address = "open-data-fields.json"

    def __call__(self) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        said = {"license": licence_as_json(), "fields": self.fields()}
        return json.dumps(said, ensure_ascii=False, indent=1)
