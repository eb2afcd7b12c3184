"""`@@open-data-fields`: what the fields of the open data mean; `.json`: as data.

Both are made of the tables that the data are written by.
"""

from ...editorial.public.data_licence import data_licence
from ...editorial.public.data_licence import licence_as_json
from ..register_page.open_data_files import FILES
from .described_fields import described_tables
from .described_fields import DescribedTable
from dataclasses import asdict
import json
from plone import api
from Products.Five import BrowserView


class FieldsPage(BrowserView):
    """A table of HTML for each table of the data."""

    def tables(self) -> list[DescribedTable]:
        return list(described_tables(api.portal.get_current_language(), self.request))

    def files(self) -> list[tuple[str, str]]:
        """Names and addresses of the data."""
        base = self.context.absolute_url()
        return [(one.upper(), f"{base}/@@open-data.{one}") for one in FILES]

    def as_data(self) -> str:
        return f"{self.context.absolute_url()}/@@open-data-fields.json"

    def licence(self) -> tuple[str, str] | None:
        """Address and name; None where none is stated."""
        licence = data_licence()
        if licence is None:
            return None
        return licence.address, licence.name(api.portal.get_current_language())


class FieldsAsJson(FieldsPage):
    """The same for programs."""

    def __call__(self) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        said = {
            "license": licence_as_json(),
            "tables": [asdict(one) for one in self.tables()],
        }
        return json.dumps(said, ensure_ascii=False, indent=1)
