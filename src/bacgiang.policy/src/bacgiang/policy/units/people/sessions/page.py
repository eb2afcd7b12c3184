"""`@@sessions`: where somebody is signed in, and a way to end that."""

from ....base.act_page.act_page import ActPage
from ....base.date_labels import stamp_label
from ....base.frame_language import frame_language
from ..accounts import name_of
from . import own
from .checking import last_seen
from .checking import sessions_of
from .life import current_session
from .session import Session
from bacgiang.policy import _
from plone import api
from typing import Any


ENDED = _("message_session_ended", default="The session has ended.")
OTHERS_ENDED = _(
    "message_sessions_ended", default="All other sessions have ended: ${count}."
)


class SessionsPage(ActPage):
    """One's own sessions; with `user_id`, for administrators, somebody else's."""

    def prepare(self) -> None:
        self.person = own.person_asked_about(self.request)

    def act(self) -> None:
        identifier = self.form_value("session")
        if identifier:
            own.end_one(self.request, self.person, identifier)
            self.redirect(self.address, ENDED)
            return
        count = own.end_others(self.request, self.person)
        message = _(
            OTHERS_ENDED, default=OTHERS_ENDED.default, mapping={"count": count}
        )
        self.redirect(self.address, message)

    @property
    def is_mine(self) -> bool:
        return self.person == api.user.get_current().getId()

    @property
    def name(self) -> str:
        return name_of(self.person)

    @property
    def address(self) -> str:
        return self.action if self.is_mine else f"{self.action}?user_id={self.person}"

    def rows(self) -> list[dict[str, Any]]:
        return [self._row(one) for one in sessions_of(self.person)]

    def _row(self, session: Session) -> dict[str, Any]:
        language = frame_language()
        mine = current_session(self.request)
        return {
            "id": session.identifier,
            "browser": session.browser,
            "begun": stamp_label(session.begun, language),
            "seen": stamp_label(last_seen(session), language),
            "is_this": mine is not None and mine.identifier == session.identifier,
        }
