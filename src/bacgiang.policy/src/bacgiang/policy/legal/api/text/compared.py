"""What `@text-on?day=…&from=…` tells of two days: the same that the page shows."""

from ....law.alignment import Pair
from ....law.effect.answers import Status
from ...comparison.marking import Marker
from ...comparison.serializing import pair_as_json
from ...consolidated.two_days import TwoDays
from ...effect.labels import STATUS_TITLES
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def two_days_as_json(compared: TwoDays, request: HTTPRequest) -> dict[str, Any]:
    """`from` is the earlier day, `to` the later one."""
    marker = Marker(request, compared.attached)
    return {
        "from": compared.first.isoformat(),
        "to": compared.second.isoformat(),
        "differences": [_pair(pair, marker) for pair in compared.pairs],
        "standing": [
            {
                "eId": one.eid,
                "title": one.title,
                "old": _status(one.before, request),
                "new": _status(one.after, request),
            }
            for one in compared.standing
        ],
    }


def _pair(pair: Pair, marker: Marker) -> dict[str, Any]:
    shown = marker.marked(pair)
    return {
        "eId": pair.shown.eid,
        "title": shown.place,
        "label": shown.label,
        "note": shown.note,
        **pair_as_json(pair),
    }


def _status(status: Status, request: HTTPRequest) -> dict[str, str]:
    title = translate(STATUS_TITLES[status], context=request)
    return {"status": status.value, "title": str(title)}
