"""`@@acts.csv` for spreadsheets, `@@acts.jsonl` for whoever wants to verify."""

from ...base.refusal import Refused
from ...sealing.canonical import Record
from ...sealing.export_writer import write_export
from ...sealing.hashing import leaf_hash
from ...sealing.records import Withheld
from .act import Act
from .act_lines import act_lines
from .download import send_file
from .items_seen import items_seen
from .query import days_asked
from .query import selection_asked
from .reading import read_all
from .rows import RowMaker
from .scope import unit_read_at
from .sealing import sealed_days
from .seals import LOG
from .secret_reasons import ReasonReader
from .store import act_store
from collections.abc import Iterable
import json
from Products.Five import BrowserView
from typing import Any
from typing import IO
from zope.i18n import translate


class ActsFile(BrowserView):
    """A download of the days asked for; a plain sentence when that makes no sense."""

    ending: str
    content_type: str

    def __call__(self) -> Any:
        response = self.request.response
        try:
            return send_file(
                response, self.write, name=self.name(), content_type=self.content_type
            )
        except Refused as error:
            response.setStatus(400, lock=1)
            response.setHeader("Content-Type", "text/plain; charset=utf-8")
            return translate(error.refusals[0].message, context=self.request)

    def write(self, file: IO[bytes]) -> None:
        raise NotImplementedError

    def name(self) -> str:
        first, last = days_asked(self.request.form)
        whose = unit_read_at(self.context) or "all"
        return f"acts-{whose}-{first.isoformat()}-{last.isoformat()}.{self.ending}"


class ActsCsv(ActsFile):
    """The selected acts, oldest first."""

    ending = "csv"
    content_type = "text/csv; charset=utf-8"

    def write(self, file: IO[bytes]) -> None:
        acts = read_all(act_store(), selection_asked(self.context, self.request.form))
        rows = RowMaker(self.context, self.request).rows(acts)
        file.writelines(act_lines(rows, self.request))


class ActsSealed(ActsFile):
    """The sealed days asked for, in the format of `docs/sealing.md`; of a record whose
    reason the reader is not told, its leaf hash.
    """

    ending = "jsonl"
    content_type = "application/jsonl; charset=utf-8"

    def write(self, file: IO[bytes]) -> None:
        first, last = days_asked(self.request.form)
        write_export(file, LOG, sealed_days(act_store(), first, last, self._shown))

    def _shown(self, leaves: Iterable[bytes]) -> Iterable[Record | Withheld]:
        """Of a day. What somebody has changed in the database is told as it is."""
        acts = [(leaf, json.loads(leaf)) for leaf in leaves]
        items = {str(one.get("item", "")) for _leaf, one in acts}
        seen, reader = items_seen(self.context, items), ReasonReader(self.context)
        for leaf, record in acts:
            try:
                act = Act.of_leaf(leaf)
                sight = seen[act.item].sight if act.item else None
                is_told = reader.may_read(act, sight)
            except (AttributeError, KeyError, TypeError, ValueError):
                is_told = True
            yield record if is_told else Withheld(leaf_hash(leaf))
