"""A notice to everybody who opens a page."""

from ...base.languages import reads_english
from ...base.stores.value import stored_value
from ...base.titled_enum import TitledEnum
from bacgiang.policy import _
from datetime import datetime


class Level(TitledEnum):
    URGENT = "urgent", _("notice_level_urgent", default="Urgent")
    OUTAGE = "outage", _("notice_level_outage", default="Outage")
    INFORMATION = "information", _("notice_level_information", default="Information")


@stored_value
class UrgentNotice:
    """Kept by the board of `unit`. Moments are in UTC; `ended` is None where it ran or
    runs to its own end. `text_en` and `url` are "" where there is none.
    """

    id: str
    unit: str
    level: str
    starts: datetime
    ends: datetime
    text: str
    text_en: str
    url: str
    announced: datetime
    ended: datetime | None = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was ended before it began."""
        return self.ended is not None and self.ended <= self.starts

    def holds(self, now: datetime) -> bool:
        """Whether pages show it. An outage is told from its announcement on."""
        begins = self.announced if self.level == Level.OUTAGE else self.starts
        return begins <= now < self.ends and self.ended is None

    def text_in(self, language: str) -> str:
        return (reads_english(language) and self.text_en) or self.text
