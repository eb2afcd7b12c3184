"""What happened to what a unit has, as its own programs are told that keep a copy."""

from ...base.dates import moment_in
from ...base.dates import now_utc
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ...units.sites.belonging import units_worked_for_at
from ..board_refusals import WRONG_MOMENT
from ..cases.changed import changed_since
from ..cases.rows_now import Rows
from ..codes.board_names import board_name
from .handled import Handled
from collections.abc import Callable
from plone.dexterity.content import DexterityContent
from typing import Any
from urllib.parse import urlencode


def changed_as_json(
    handled: Handled[Any],
    rows: Rows,
    row_as_json: Callable[[Any], dict[str, Any]],
    place: DexterityContent,
    since: str,
) -> dict[str, Any]:
    """After a moment; what is another unit's now is told as gone. Raises Refused."""
    moment = moment_in(since)
    if moment is None:
        raise Refused(WRONG_MOMENT)
    url, units = f"{place.absolute_url()}/{handled.service}", units_worked_for_at(place)
    codes, until, more = changed_since(
        units, moment, now_utc(), handled.about, handled.units_of
    )
    ours = {row.code: row for row in rows.now(codes) if row.unit in units}
    last = until.isoformat()
    return {
        "@id": f"{url}?{urlencode({'since': since})}",
        "unit": unit_code_of(place),
        "items": [
            row_as_json(ours[code])
            if code in ours
            else {"id": board_name(code), "gone": True}
            for code in codes
        ],
        "until": last,
        "batching": {"next": f"{url}?{urlencode({'since': last})}"} if more else {},
    }
