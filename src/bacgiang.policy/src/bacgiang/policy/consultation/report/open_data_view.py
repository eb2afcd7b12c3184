"""`@@opinions-data`: what the open data hold; `.csv` and `.json`: the data."""

from ...base.pages_in_turn import MadeInTurn
from ...base.spreadsheets.csv_writing import csv_lines
from ...editorial.acts.download import send_to_everybody
from ...editorial.public.data_licence import data_links
from ...editorial.public.data_licence import licence_as_json
from ...editorial.public.data_licence import named_licence
from ...editorial.working_copy.rules import is_working_copy
from ..timing.showing import shows_opinions
from .open_fields import FIELDS
from .open_records import open_records
from collections.abc import Iterable
from datetime import datetime
from datetime import UTC
from functools import partial
from itertools import chain
import json
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from typing import Any
from typing import IO
from zope.publisher.interfaces import NotFound


FORMS = ("csv", "json")


class OpinionsDataPage(BrowserView):
    """What each field means, with the addresses of the data."""

    fields = FIELDS
    licence = staticmethod(named_licence)

    def files(self) -> list[tuple[str, str]]:
        """Names and addresses; none before opinions may be shown."""
        if not may_be_read(self.context):
            return []
        base = f"{self.context.absolute_url()}/@@opinions-data"
        return [(one.upper(), f"{base}.{one}") for one in FORMS]


class OpinionsData(MadeInTurn, BrowserView):
    """A file of all published opinions, as everybody may read them now."""

    content_type = ""
    ending = ""
    write: Any

    def made(self) -> Any:
        if not may_be_read(self.context):
            name = f"@@opinions-data.{self.ending}"
            raise NotFound(self.context, name, self.request)
        records = open_records(self.context.UID())
        described = f"{self.context.absolute_url()}/@@opinions-data"
        self.request.response.setHeader("Link", ", ".join(data_links(described)))
        return send_to_everybody(
            self.request.response,
            partial(type(self).write, records),
            name=f"y-kien-{self.context.getId()[:60]}.{self.ending}",
            content_type=self.content_type,
        )


def write_csv(records: Iterable[dict[str, Any]], target: IO[bytes]) -> None:
    names = [one.name for one in FIELDS]
    texts = (map(_cell, map(one.get, names)) for one in records)
    target.writelines(csv_lines(chain([names], texts)))


def write_json(records: Iterable[dict[str, Any]], target: IO[bytes]) -> None:
    """An object with the terms of use and the list `opinions`, one a line."""
    head = json.dumps(licence_as_json(), ensure_ascii=False)
    before = f'{{"license": {head}, "opinions": [\n'.encode()
    for record in records:
        line = json.dumps(record, ensure_ascii=False)
        target.write(before + line.encode("utf-8", "replace"))
        before = b",\n"
    target.write(b"\n]}\n" if before == b",\n" else before + b"]}\n")


class OpinionsCsv(OpinionsData):
    content_type = "text/csv; charset=utf-8"
    ending = "csv"
    write = staticmethod(write_csv)


class OpinionsJson(OpinionsData):
    content_type = "application/json"
    ending = "json"
    write = staticmethod(write_json)


def may_be_read(draft: DexterityContent) -> bool:
    return not is_working_copy(draft) and shows_opinions(draft, datetime.now(UTC))


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, tuple) else str(value)
