"""`@@acts.csv` for spreadsheets, `@@acts.jsonl` for whoever wants to verify."""

from ...base.refusal import Refused
from ...sealing.export_writer import write_export
from .act_lines import act_lines
from .download import send_file
from .query import days_asked
from .query import selection_asked
from .reading import read_all
from .rows import RowMaker
from .scope import unit_read_at
from .sealing import sealed_days
from .seals import LOG
from .store import act_store
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
    """The sealed days asked for, in full, in the format of `docs/sealing.md`."""

    ending = "jsonl"
    content_type = "application/jsonl; charset=utf-8"

    def write(self, file: IO[bytes]) -> None:
        first, last = days_asked(self.request.form)
        write_export(file, LOG, sealed_days(act_store(), first, last))
