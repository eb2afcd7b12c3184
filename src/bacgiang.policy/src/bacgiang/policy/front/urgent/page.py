"""`@@urgent-notices`: put a notice up on every page of the site, end one."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import stamp_label
from ...base.dates import LOCAL_TIME
from ...base.dates import now_utc
from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from .notice import Level
from .notice import UrgentNotice
from .noticing import end
from .noticing import put_up
from .noticing import warnings_of
from .store import urgent_notices
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import timedelta
from plone import api
from typing import Any


UP = _("message_notice_up", default="The notice is up.")
ENDED = _("message_notice_ended", default="The notice has ended.")
FIELDS = ("level", "starts", "ends", "text", "text_en", "url", "declaration")


class UrgentNoticesPage(ActPage):
    """The form of a new one, and all there were; what still runs can be ended."""

    reasons_heading = _("text_notice_not_up", default="Nothing was changed.")
    levels = Level.titles()

    def act(self) -> None:
        identifier = self.form_value("end")
        if identifier:
            end(self.context, identifier)
            self.redirect(self.action, ENDED)
            return
        notice = put_up(self.context, {one: self.form_value(one) for one in FIELDS})
        for warning in warnings_of(notice):
            api.portal.show_message(self.message(warning), self.request, "warning")
        self.redirect(self.action, UP)

    def field_id(self, reason: Refusal) -> str:
        return f"notice-{reason.field}" if reason.field else ""

    def value(self, name: str) -> str:
        """What was sent; the periods begin with the day from now on."""
        now = now_utc().astimezone(LOCAL_TIME)
        usual = {"starts": now, "ends": now + timedelta(days=1)}
        sent = self.form_value(name)
        if sent or name not in usual:
            return sent
        return f"{usual[name]:%Y-%m-%dT%H:%M}"

    def rows(self) -> Iterator[dict[str, Any]]:
        now = now_utc()
        for notice in urgent_notices().of(unit_code_of(self.context)):
            yield {
                "notice": notice,
                "level": self.levels[notice.level],
                "starts": self._stamp(notice, "starts"),
                "ends": self._stamp(notice, "ends")
                if notice.ended is None or notice.is_withdrawn
                else self._stamp(notice, "ended"),
                "withdrawn": self._stamp(notice, "ended")
                if notice.is_withdrawn
                else "",
                "runs": notice.ended is None and now < notice.ends,
                "warnings": [self.message(one) for one in warnings_of(notice)],
            }

    def _stamp(self, notice: UrgentNotice, name: str) -> str:
        language = frame_language()
        return stamp_label(getattr(notice, name), language)
