"""`@@open-data-fields`: what the fields of the open data mean; `.json`: as data.

Both are made of the tables that the data are written by.
"""

from ...editorial.public.data_licence import licence_as_json
from ...editorial.public.data_licence import named_licence
from ..register_page.tools import FILES
from .described_fields import described_tables
import json
from plone import api
from Products.Five import BrowserView
from typing import Any


class FieldsPage(BrowserView):
    """A table of HTML for each table of the data."""

    licence = staticmethod(named_licence)

    def tables(self) -> list[dict[str, Any]]:
        return described_tables(api.portal.get_current_language(), self.request)

    def files(self) -> list[tuple[str, str]]:
        """Names and addresses of the data."""
        base = self.context.absolute_url()
        return [(one.upper(), f"{base}/@@open-data.{one}") for one in FILES]

    def as_data(self) -> str:
        return f"{self.context.absolute_url()}/@@open-data-fields.json"


class FieldsAsJson(FieldsPage):
    """The same for programs."""

    def __call__(self) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        said = {"license": licence_as_json(), "tables": self.tables()}
        return json.dumps(said, ensure_ascii=False, indent=1)
