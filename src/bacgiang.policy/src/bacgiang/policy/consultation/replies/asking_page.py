"""`@@bodies-asked`: the board keeps the list of bodies that were asked (11.1)."""

from ...base.date_labels import day_label
from ...base.dates import today
from ...base.refusal import Refused
from .asking import add_bodies
from .asking import change_body
from .asking import drop_body
from .asking import require_asking
from .asking_form import bodies_from
from .asking_form import day_from
from .asking_reasons import WRONG_STATE
from .board_page import BoardPage
from .bodies_asked import AskedTotals
from .bodies_asked import bodies
from .bodies_asked import totals
from .body import AskedBody
from .body import BODY_STATE_TITLES
from .body import BodyState
from bacgiang.policy import _
from datetime import date
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


KEPT = _("message_bodies_kept", default="The list of bodies is kept.")


class BodiesAsked(BoardPage):
    """Add one or many, state what came of it, take out what was a mistake."""

    template = ViewPageTemplateFile("bodies_asked.pt")

    def act(self) -> None:
        require_asking(self.context)
        if "drop" in self.request.form:
            drop_body(self.context, self.form_value("body"))
        elif "change" in self.request.form:
            change_body(
                self.context,
                self.form_value("body"),
                self._state(),
                day_from(self.form_value("answered"), "answered"),
                day_from(self.form_value("due"), "due"),
            )
        else:
            new = bodies_from(
                self.form_value("names"),
                self.form_value("asked"),
                self.form_value("due_all"),
            )
            add_bodies(self.context, new)
        self.redirect(self.action, KEPT)

    def bodies(self) -> tuple[AskedBody, ...]:
        return bodies(self.uid)

    def totals(self) -> AskedTotals:
        return totals(self.uid)

    def may_change(self) -> bool:
        try:
            require_asking(self.context)
        except Refused:
            return False
        return True

    def states(self) -> list[tuple[str, Message]]:
        return [(str(one), title) for one, title in BODY_STATE_TITLES.items()]

    def state_title(self, body: AskedBody) -> Message:
        return BODY_STATE_TITLES[body.state]

    def is_overdue(self, body: AskedBody) -> bool:
        return body.is_overdue(today())

    day = staticmethod(day_label)

    def iso(self, day: date | None) -> str:
        return day.isoformat() if day is not None else ""

    def today(self) -> str:
        return today().isoformat()

    def _state(self) -> BodyState:
        try:
            return BodyState(self.form_value("state"))
        except ValueError:
            raise Refused(WRONG_STATE) from None
