"""The records that a question is about, a page at a time, from the store of changes.

A record comes once, at its latest change; its date is the moment at which that was
entered, so that whoever asks from their last answer on misses nothing. What is gone is
told for ever.
"""

from ..api.changes.sight import kept_named
from ..api.changes.sight import sight_of
from ..api.changes.store import change_store
from ..api.changes.store import Entry
from .asked import Asked
from .asked import moment_from
from .asked import moment_until
from .asked import PREFIX
from .asked import same_granularity
from .asked import SET
from .asked import TOKEN
from .faults import bad_argument
from .faults import OaiFault
from .formats import FORMATS
from .formats import MetadataFormat
from .sets import kinds_in
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from plone.dexterity.content import DexterityContent
import re


PAGE = 100
MOST_BYTES = 500_000
"""Of texts: each is made for the page, which takes about a second."""
MOST_LOOKED_AT = 2_000
_TOKEN = re.compile(
    r"(\w{2,10})\.([\d:TZ-]*)\.(\w*)\.([0-9a-f]{8})-([0-9a-f]{1,8})", re.ASCII
)


@dataclass(frozen=True)
class Harvested:
    """`record` is None for what is gone; `number` is its place in the order, `kind` its
    type.
    """

    number: int
    entry: Entry
    record: DexterityContent | None
    kind: str


@dataclass(frozen=True)
class Page:
    """`token` leads on, empty on the last page; `is_first` tells whether it began."""

    items: tuple[Harvested, ...]
    format: MetadataFormat
    token: str
    is_first: bool


def page_of(asked: Asked) -> Page:
    """Raises OaiFault."""
    said, token = asked.said, asked.said.get(TOKEN)
    store = change_store()
    if token is not None:
        prefix, until, spec, after = _resumed(token)
    else:
        prefix, until = said[PREFIX], said.get("until", "")
        begin, spec = said.get("from", ""), said.get(SET, "")
        if begin and until and not same_granularity(begin, until):
            raise bad_argument("“from” and “until” are of different granularity.")
        if begin and until and moment_until(until) <= moment_from(begin):
            raise bad_argument("“until” is before “from”.")
        after = store.number_before(moment_from(begin)) if begin else 0
    form = format_named(prefix)
    end = moment_until(until) if until else None
    is_written, is_resumed = asked.verb == "ListRecords", token is not None
    kinds = kinds_in(spec).intersection(form.kinds())
    latest = _latest(after, end, kinds) if kinds else iter(())
    found, last = _from(latest, form, is_written=is_written, is_resumed=is_resumed)
    if last is not None:
        leads_on = f"{prefix}.{until}.{spec}.{store.identifier}-{last:x}"
        return Page(found, form, leads_on, token is None)
    if not found and token is None:
        raise OaiFault("noRecordsMatch", "Nothing of that set changed in that time.")
    return Page(found, form, "", token is None)


def format_named(prefix: str) -> MetadataFormat:
    """Raises OaiFault."""
    if prefix not in FORMATS:
        raise OaiFault("cannotDisseminateFormat", "ListMetadataFormats tells which.")
    return FORMATS[prefix]


def harvested_of(uid: str) -> Harvested:
    """The record with a UID as it stands now. Raises OaiFault."""
    latest = change_store().latest_of(uid)
    one = _seen(*latest) if latest is not None else None
    if one is None:
        raise OaiFault("idDoesNotExist", "There is no such record.")
    return one


def earliest() -> datetime | None:
    """When the first entry was made."""
    return next((entry.kept for _number, entry in change_store().after(0)), None)


def _from(
    latest: Iterator[tuple[int, Entry]],
    form: MetadataFormat,
    *,
    is_written: bool,
    is_resumed: bool,
) -> tuple[tuple[Harvested, ...], int | None]:
    """What stands on a page, and the number after which the next one begins, None on
    the last. A page ends with its number of records, with so much of texts that are
    `written`, and where so many entries were passed over.

    A list of nothing is none (the protocol's schema). Where all that was left has no
    such form, the last of it is told as gone: of that form it is.
    """
    found: list[Harvested] = []
    passed: Harvested | None = None
    looked_at = size = last = 0
    leads_on = None
    for number, entry in latest:
        if len(found) == PAGE or size >= MOST_BYTES or looked_at == MOST_LOOKED_AT:
            leads_on = last
            break
        looked_at, last = looked_at + 1, number
        one = _seen(number, entry)
        if one is not None and (one.record is None or form.is_of(one.record)):
            found.append(one)
            if is_written and one.record is not None:
                size += form.size(one.record)
        else:
            passed = _gone(number, entry)
    if not found and passed is not None and (is_resumed or leads_on is not None):
        found = [passed]
    return tuple(found), leads_on


def _latest(
    after: int, end: datetime | None, kinds: Collection[str]
) -> Iterator[tuple[int, Entry]]:
    """Of each record of the types what was entered last, if that was before `end`."""
    store = change_store()
    for number, entry in store.after(after):
        if end is not None and entry.kept >= end:
            return
        is_asked = store.told_kind_of(entry.uid) in kinds
        if is_asked and store.is_latest(number, entry.uid):
            yield number, entry


def _seen(number: int, entry: Entry) -> Harvested | None:
    """None for what went out of sight just now: its own entry is about to come."""
    if entry.change.is_end:
        return _gone(number, entry)
    record = kept_named(entry.uid)
    if record is None or not sight_of(record).is_public:
        return None
    return Harvested(number, entry, record, record.portal_type)


def _gone(number: int, entry: Entry) -> Harvested:
    return Harvested(number, entry, None, change_store().told_kind_of(entry.uid))


def _resumed(token: str) -> tuple[str, str, str, int]:
    store = change_store()
    match = _TOKEN.fullmatch(token)
    number = int(match[5], 16) if match else 0
    if match is None or match[4] != store.identifier or number > store.last():
        raise OaiFault("badResumptionToken", "This portal has not given this token.")
    return match[1], match[2], match[3], number
