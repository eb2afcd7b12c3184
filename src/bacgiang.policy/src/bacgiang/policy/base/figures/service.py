"""`GET @figures`: what the rooms count, for the standing office.

Query: `unit` (code; all units without it), `start` and `end` (ISO days; this year up to
today without them). Answer: `unit`, `start`, `end` and `items` with name, title, count.
"""

from ..dates import read_day
from ..dates import today
from ..dates import WrongDay
from ..refusal import Refusal
from ..refusal import Refused
from .figure import figures
from .figure import Period
from bacgiang.policy import _
from datetime import date
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


FIRST_YEAR, LAST_YEAR = 1900, 2499
WRONG_DAY = _(
    "figures_refusal_day",
    default="This is no day. A day is written like 2026-03-02, the first one first.",
)


class FiguresGet(Service):
    """Every figure for the unit and the days asked for."""

    def reply(self) -> dict[str, Any]:
        unit = self.request.form.get("unit") or None
        now = today()
        period = Period(
            self._day("start", now.replace(month=1, day=1)), self._day("end", now)
        )
        if period.last < period.first:
            raise Refused(Refusal("wrong_day", WRONG_DAY, "end"))
        return {
            "@id": f"{self.context.absolute_url()}/@figures",
            "unit": unit,
            "start": period.first.isoformat(),
            "end": period.last.isoformat(),
            "items": [
                {
                    "name": name,
                    "title": translate(figure.title, context=self.request),
                    "count": figure.count(self.context, unit, period),
                }
                for name, figure in figures()
            ],
        }

    def _day(self, name: str, default: date) -> date:
        try:
            found = read_day(self.request.form.get(name)) or default
        except WrongDay:
            found = date.min
        # Whoever counts asks for the days beside it, too.
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise Refused(Refusal("wrong_day", WRONG_DAY, name))
        return found
