"""From where on changes are asked for: a token of an earlier answer, or a time."""

from ....base.dates import with_zone
from ....base.paging import LIMIT
from ....base.paging import said_once
from ....base.paging import size_asked
from ....base.public_records import records_of
from ....base.refusal import Refusal
from ....base.refusal import Refused
from .store import ChangeStore
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
import re
from typing import Any


_TOKEN = re.compile(r"([0-9a-f]{8})-([0-9a-f]{1,8})", re.ASCII)
# A plus sign that was not escaped in an address arrives as a blank.
_LOST_PLUS = re.compile(r" (?=\d\d:?\d\d\Z)")
LARGEST_PAGE = 1000
PAGE = 100


def token_of(store: ChangeStore, number: int) -> str:
    """Stands for a place in the order; clients keep it as it is."""
    return f"{store.identifier}-{number:x}"


def asked_number(store: ChangeStore, form: Mapping[str, Any]) -> int:
    """Number of the last entry that was read, 0 for none. Raises Refused."""
    said = said_once(form, "since")
    if not said:
        return 0
    token = _TOKEN.fullmatch(said)
    if token is not None:
        return _number(store, token)
    return store.number_before(_moment(said))


def asked_size(form: Mapping[str, Any]) -> int:
    """Entries on a page, from `limit`. Raises Refused."""
    return size_asked(form, PAGE, LARGEST_PAGE, LIMIT)


def asked_kinds(form: Mapping[str, Any]) -> frozenset[str]:
    """Types that are asked for, from `type`; none for all. Raises Refused."""
    said = form.get("type", "")
    if not isinstance(said, str):
        raise Refused(NO_KIND)
    kinds = frozenset(filter(None, said.split(",")))
    if any(records_of(one) is None for one in kinds):
        raise Refused(NO_KIND)
    return kinds


def _number(store: ChangeStore, token: re.Match[str]) -> int:
    number = int(token[2], 16)
    if token[1] != store.identifier or number > store.last():
        raise Refused(UNKNOWN_TOKEN)
    return number


def _moment(said: str) -> datetime:
    """An aware datetime; without an offset it is the province's time."""
    try:
        moment = datetime.fromisoformat(_LOST_PLUS.sub("+", said))
        aware = with_zone(moment)
        aware.utctimetuple()
    except (ValueError, OverflowError) as error:
        raise Refused(NOT_SINCE) from error
    return aware


NOT_SINCE = Refusal(
    "not_since",
    _(
        "refusal_changes_not_since",
        default="“since” is the “next” of an earlier answer, or a time such as "
        "2026-01-31T08:00:00+07:00.",
    ),
    "since",
)
NO_KIND = Refusal(
    "unknown_type",
    _(
        "refusal_changes_type",
        default="“type” names types of records of which changes are told, with commas "
        "between them, for example LegalDocument,Directive.",
    ),
    "type",
)
UNKNOWN_TOKEN = Refusal(
    "unknown_token",
    _(
        "refusal_changes_unknown_token",
        default="This portal has not given this token, or was put back to an earlier "
        "day. Fetch the whole register again and begin without “since”.",
    ),
    "since",
)
