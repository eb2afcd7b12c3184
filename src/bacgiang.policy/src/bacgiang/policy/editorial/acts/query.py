"""Read from a request which acts are wanted: the same words for page, files and API."""

from ...base.acts.kinds import act_kinds
from ...base.dates import LOCAL_TIME
from ...base.dates import today
from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .people import accounts_of
from .scope import unit_read_at
from .selection import Selection
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from urllib.parse import urlsplit
from zope.i18nmessageid import Message


DEFAULT_DAYS = 31
MOST_DAYS = 366
UID = re.compile(r"[0-9a-f]{32}", re.ASCII)
NAMES = ("start", "end", "person", "kind", "item", "before", "b_size")
# What Plone itself adds to addresses; names that begin with "_" are tokens.
NOT_QUESTIONS = frozenset({"ajax_load", "set_language", "-C"})

DAYS_IN_DISORDER = _(
    "error_acts_days_in_disorder",
    default="The last day lies before the first. Exchange the two.",
)
TOO_MANY_DAYS = _(
    "error_acts_too_many_days",
    default="At most 366 days can be read at a time. Choose a shorter period.",
)
UNREADABLE_ITEM = _(
    "error_acts_item",
    default="This is no address of an item. Copy it from the browser's address bar.",
)
UNREADABLE_PLACE = _(
    "error_acts_cursor",
    default="The list cannot go on from there. Start again with the newest acts.",
)


UNKNOWN_KIND = _(
    "error_acts_kind_value",
    default="There is no act named “${value}” (kind). Choose one of the list.",
)
UNKNOWN_NAME = _(
    "error_acts_unknown_name",
    default="Acts cannot be asked for by “${name}”. Leave it out; the names are: "
    "${names}.",
)
ONE_VALUE = _("error_acts_one_value", default="Give “${name}” once.")
WRONG_DAY = _(
    "error_acts_day_value",
    default="“${value}” (${name}) is no day. A day is written like 2026-03-02.",
)


def unreadable(message: Message, field: str, value: str = "") -> Refused:
    """The request asks for something that makes no sense; `message` says what to do.

    It may tell the `${name}` of the field, its `${value}` and the `${names}` there are.
    """
    facts = {"name": field[:60], "value": value[:60], "names": ", ".join(NAMES)}
    said = Message(message, mapping=facts)
    return Refused(Refusal("unreadable_question", said, field))


def require_known(form: Mapping[str, Any]) -> None:
    """Raise Refused for names that ask for nothing: an answer that passes
    over one would show more than was asked for.
    """
    for name, value in form.items():
        if name.startswith("_") or name in NOT_QUESTIONS:
            continue
        if name not in NAMES:
            raise unreadable(UNKNOWN_NAME, name)
        if not isinstance(value, str):
            raise unreadable(ONE_VALUE, name)


def days_asked(form: Mapping[str, Any]) -> tuple[date, date]:
    """First and last day; the last 31 days by default. Raises Refused."""
    require_known(form)
    last = _day(form, "end") or _last_by_default(_day(form, "start"))
    first = _day(form, "start") or last - timedelta(days=DEFAULT_DAYS - 1)
    if last < first:
        raise unreadable(DAYS_IN_DISORDER, "end")
    if (last - first).days >= MOST_DAYS:
        raise unreadable(TOO_MANY_DAYS, "start")
    return first, last


def selection_asked(context: DexterityContent, form: Mapping[str, Any]) -> Selection:
    """What the request asks for, within what is read at `context`.

    Names: `start`, `end` (ISO days), `person` (account or part of the name), `kind`,
    `item` (UID, path or address). Raises Refused.
    """
    first, last = days_asked(form)
    item, path = _item(text_asked(form, "item"))
    person = text_asked(form, "person")
    return Selection(
        start=datetime.combine(first, time(), LOCAL_TIME),
        end=datetime.combine(last, time(), LOCAL_TIME) + timedelta(days=1),
        unit=unit_read_at(context),
        actors=accounts_of(person) if person else frozenset(),
        kind=_kind(text_asked(form, "kind")),
        item=item,
        path=path,
    )


def text_asked(form: Mapping[str, Any], name: str) -> str:
    return form_value(form, name).strip()


def _day(form: Mapping[str, Any], name: str) -> date | None:
    text = text_asked(form, name)
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
        if not 1970 <= day.year < 9999:
            raise ValueError
    except ValueError:
        raise unreadable(WRONG_DAY, name, text) from None
    return day


def _last_by_default(first: date | None) -> date:
    """Today, or the end of the default period that begins with `first`."""
    if first is None:
        return today()
    return min(max(today(), first), first + timedelta(days=DEFAULT_DAYS - 1))


def _kind(text: str) -> str:
    if text and text not in act_kinds():
        raise unreadable(UNKNOWN_KIND, "kind", text)
    return text


def _item(text: str) -> tuple[str, str]:
    """UID and path to look for: of what stands at an address now, its UID."""
    if not text or UID.fullmatch(text):
        return text, ""
    path = _path(text)
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(path={"query": path, "depth": 0})
    return (found[0].UID, "") if found else ("", path)


def _path(text: str) -> str:
    """Path in the database of a path or address, as the record keeps it."""
    portal = api.portal.get()
    root = "/".join(portal.getPhysicalPath())
    public = urlsplit(portal.absolute_url())
    try:
        parts = urlsplit(text)
    except ValueError:
        raise unreadable(UNREADABLE_ITEM, "item") from None
    path = parts.path.rstrip("/").removesuffix("/view")
    if parts.netloc:
        path = path.removeprefix(public.path.rstrip("/"))
    if path == root or path.startswith(f"{root}/"):
        return path
    return f"{root}/{path.lstrip('/')}"
