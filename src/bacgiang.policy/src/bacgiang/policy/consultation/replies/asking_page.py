"""`@@bodies-asked`: the board keeps the list of bodies that were asked (11.1)."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...units.people.accounts import name_of
from .asked_store import asked_store
from .asking import add_bodies
from .asking import change_body
from .asking import drop_body
from .asking import require_asking
from .asking import why_not_ask
from .asking_form import bodies_from
from .asking_form import day_from
from .asking_form import state_from
from .board_page import BoardPage
from .body import AskedBody
from .body import BODY_STATE_TITLES
from .body import totals_of
from .confirming import confirm_bodies
from .confirming import may_confirm
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


KEPT = _(
    "message_bodies_kept",
    default="The list of bodies is kept. Everybody reads it as a second person has "
    "confirmed it.",
)


class BodiesAsked(BoardPage):
    """Add one or many, state what came of it, take out what was a mistake."""

    template = ViewPageTemplateFile("bodies_asked.pt")
    states = BODY_STATE_TITLES
    day = staticmethod(shown_day)
    today = staticmethod(today)

    def act(self) -> None:
        require_asking(self.context)
        if "confirm" in self.request.form:
            confirm_bodies(self.context, self._confirmed())
        elif "drop" in self.request.form:
            drop_body(self.context, self.form_value("body"))
        elif "change" in self.request.form:
            change_body(
                self.context,
                self.form_value("body"),
                state_from(self.form_value("state")),
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
        return asked_store().of(self.uid)

    @cached_property
    def to_confirm(self) -> bool:
        """Whether something waits that whoever looks can confirm."""
        return any(self.may_confirm(one) for one in self.bodies())

    def may_confirm(self, body: AskedBody) -> bool:
        return may_confirm(self.context, body)

    stated_by = staticmethod(name_of)

    def _confirmed(self) -> dict[str, str]:
        """Chosen ones: "identifier digest" each."""
        sent = self.request.form.get("seen", [])
        rows = [sent] if isinstance(sent, str) else sent
        pairs = (row.partition(" ") for row in rows if isinstance(row, str))
        return {identifier: digest for identifier, _blank, digest in pairs}

    def row_value(self, body: AskedBody, name: str) -> str:
        """Of a body's form: as it was sent where it is refused, else as it is kept."""
        if self.form_value("body") == body.identifier:
            return self.form_value(name)
        return str(getattr(body, name) or "")

    def totals(self) -> dict[str, int]:
        return totals_of(self.bodies(), today())

    def may_change(self) -> bool:
        return why_not_ask(self.context) is None
