"""Read a source, and let the importer take it in."""

from ...base.json_text import parse_json
from ...base.one_request import NO_REPLY
from ...base.one_request import request_to
from ...base.refusal import Refused
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.ticking import place
from ...base.spreadsheets.apart import sheets_apart
from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet import SheetRow
from ...base.spreadsheets.sheet import Value
from ...base.spreadsheets.table_error import Unreadable
from ...base.spreadsheets.table_words import told
from ...editorial.importing.choosing import columns_of
from ...editorial.importing.choosing import guessed
from ...editorial.importing.choosing import MOST_COLUMNS
from ...editorial.importing.kind import kind_named
from ...editorial.importing.kind import LIMITS
from ...editorial.importing.reasons import EMPTY
from ...editorial.importing.reasons import TOO_WIDE
from ...editorial.importing.run import ImportRun
from ...editorial.importing.run import State
from ...editorial.importing.store import import_store
from ...editorial.intake.outcome import Outcome
from ...sealing.json_depth import deeper_than
from ...units.hosts.called_address import reach
from .store import Fetched
from .store import Source
from .store import sources
from bacgiang.policy import _
from datetime import datetime
from hashlib import sha256
import logging
from Products.CMFPlone.Portal import PloneSite
import transaction
from transaction.interfaces import TransientError
from typing import Any
from urllib.parse import urlsplit
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


logger = logging.getLogger(__name__)
LONGEST = 60
DEEPEST = 20
OK = 200
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {XLSX: ".xlsx", "text/csv": ".csv", "application/json": ".json"}


class NotRead(Exception):
    """Nothing can be taken in; `why` is for people."""

    def __init__(self, why: Message | str) -> None:
        super().__init__(str(why))
        self.why = why


@implementer(IScheduledJob)
class ReadSources:
    """One source at each tick; the importer's own job goes on with its rows."""

    is_slow = True

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return next(sources(site).due(now), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        source = next(sources(site).due(now), None)
        if source is None:
            return
        try:
            fetch(source, now)
        except TransientError:
            raise
        except Exception as error:
            # Read again at once it would stand before all others.
            logger.error("A source could not be read: %s", place(error))
            transaction.abort()
            source.note(Fetched(now, fault=_told(BROKEN)))


def fetch(source: Source, now: datetime) -> None:
    """Read it now; what was taken in as it is, whole, is taken in no more."""
    try:
        data, ending = _answer(source.url)
        digest = sha256(data).hexdigest()
        run = "" if _is_known(source, digest) else _begin(source, data, ending)
    except NotRead as error:
        source.note(Fetched(now, fault=_told(error.why)))
        return
    source.digest = digest
    source.note(Fetched(now, run))


def _told(why: Message | str) -> str:
    return str(translate(why, target_language="vi"))


def _is_known(source: Source, digest: str) -> bool:
    """Whether it came before, and no row of it was refused or not come to."""
    if digest != source.digest:
        return False
    runs = (import_store().any(one.run) for one in source.fetched if one.run)
    run = next(runs, None)
    return run is None or (run.state == State.DONE and not run.counts[Outcome.REFUSED])


def _answer(url: str) -> tuple[bytes, str]:
    """What the host answers, and as what it is to be read."""
    most = LIMITS.file_bytes
    try:
        reply = request_to(url, reach=reach(), longest=LONGEST, most_bytes=most)
    except NO_REPLY as error:
        raise NotRead(NO_ANSWER) from error
    if reply.status != OK:
        raise NotRead(Message(WRONG_STATUS, mapping={"status": str(reply.status)}))
    path = urlsplit(url).path.lower()
    named = (one for one in ENDINGS.values() if path.endswith(one))
    ending = ENDINGS.get(reply.content_type) or next(named, "")
    if not ending:
        raise NotRead(Message(WRONG_KIND, mapping={"kind": reply.content_type}))
    return reply.body, ending


def _begin(source: Source, data: bytes, ending: str) -> str:
    """Name of the import that takes it in."""
    sheets = _json_sheets(data) if ending == ".json" else _sheets(data, ending)
    kind, name = kind_named(source.kind), urlsplit(source.url).hostname or ""
    if columns_of(sheets) > MOST_COLUMNS:
        raise NotRead(TOO_WIDE.message)
    run = ImportRun(sheets, f"{name}{ending}", source.kind, source.unit, source.page)
    run.actor, run.source = source.actor, f"{source.page} {source.url}"
    known = import_store().remembered(source.unit, source.kind)
    run.choose(guessed(kind, sheets, known))
    read = run.read()
    if read.faults or not read.rows:
        raise NotRead(read.faults[0].message if read.faults else EMPTY.message)
    run.begin(State.TAKING, len(read.rows))
    try:
        return str(import_store().keep(run))
    except Refused as error:
        raise NotRead(error.refusals[0].message) from error


def _sheets(data: bytes, ending: str) -> list[Sheet]:
    try:
        return sheets_apart(data, f"nguon{ending}", LIMITS)
    except Unreadable as error:
        raise NotRead(told(error.error)) from error


def _json_sheets(data: bytes) -> list[Sheet]:
    """A list of objects, or one in `items`: a row each, a column for each name."""
    try:
        if deeper_than(data, DEEPEST):
            raise NotRead(NO_LIST)
        said = parse_json(data)
    except ValueError as error:
        raise NotRead(NO_LIST) from error
    items = said.get("items") if isinstance(said, dict) else said
    if not isinstance(items, list) or not all(isinstance(x, dict) for x in items):
        raise NotRead(NO_LIST)
    if len(items) > LIMITS.rows:
        raise NotRead(Message(TOO_MANY, mapping={"most": str(LIMITS.rows)}))
    names = list(dict.fromkeys(name for one in items for name in one))
    # Before there are cells: of each name in each row.
    if len(names) > MOST_COLUMNS:
        raise NotRead(TOO_WIDE.message)
    rows = (tuple(_cell(one.get(name)) for name in names) for one in items)
    head = SheetRow(1, tuple(names))
    return [Sheet("json", (head, *(SheetRow(n, row) for n, row in enumerate(rows, 2))))]


def _cell(value: Any) -> Value:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return value if isinstance(value, str | int | float | None) else ""


NO_ANSWER = _(
    "source_no_answer", default="Nobody answers at this address, or too slowly."
)
BROKEN = _("source_broken", default="It could not be read: a fault of the portal.")
WRONG_STATUS = _(
    "source_wrong_status", default="The other side answered with status ${status}."
)
WRONG_KIND = _(
    "source_wrong_kind", default="What is there (${kind}) is no XLSX, CSV or JSON."
)
NO_LIST = _("source_no_list", default="The JSON holds no list of records.")
TOO_MANY = _("source_too_many", default="The list has more than ${most} records.")
