"""Outages that another room announces are notices of the main board's, in words of the
portal's own: one person alone puts none of theirs on every page.
"""

from ...base.date_labels import moment_label
from ...base.outages import ITellsOfOutages
from ...base.refusal import Refused
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import desk_of
from .notice import Level
from .noticing import end
from .noticing import put_up
from bacgiang.policy import _
from contextlib import suppress
from datetime import datetime
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


WORDS = _(
    "text_outage_notice",
    default="Works on the system (${what}): the portal may not answer from ${starts} "
    "to ${ends}.",
)


@implementer(ITellsOfOutages)
class Outages:
    def announce(
        self, identifier: str, starts: datetime, ends: datetime, what: Message
    ) -> None:
        said = {
            "level": Level.OUTAGE.value,
            "starts": starts.isoformat(),
            "ends": ends.isoformat(),
            "text": _words(what, starts, ends, "vi"),
            "text_en": _words(what, starts, ends, "en"),
        }
        put_up(desk_of(main_unit_code()), said, identifier, is_agreed=True)

    def end(self, identifier: str) -> None:
        with suppress(Refused):
            end(desk_of(main_unit_code()), identifier)


def _words(what: Message, starts: datetime, ends: datetime, language: str) -> str:
    facts = {
        "what": translate(what, target_language=language),
        "starts": moment_label(starts, language=language),
        "ends": moment_label(ends, language=language),
    }
    return str(translate(Message(WORDS, mapping=facts), target_language=language))
