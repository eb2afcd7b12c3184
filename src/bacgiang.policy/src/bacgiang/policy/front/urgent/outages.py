"""Outages that another room announces are notices of the main board's."""

from ...base.outages import ITellsOfOutages
from ...base.refusal import Refused
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import desk_of
from .notice import Level
from .noticing import end
from .noticing import put_up
from contextlib import suppress
from datetime import datetime
from zope.interface import implementer


@implementer(ITellsOfOutages)
class Outages:
    def announce(
        self, identifier: str, starts: datetime, ends: datetime, text: str
    ) -> None:
        said = {
            "level": Level.OUTAGE.value,
            "starts": starts.isoformat(),
            "ends": ends.isoformat(),
            "text": text,
        }
        put_up(desk_of(main_unit_code()), said, identifier, is_agreed=True)

    def end(self, identifier: str) -> None:
        with suppress(Refused):
            end(desk_of(main_unit_code()), identifier)
