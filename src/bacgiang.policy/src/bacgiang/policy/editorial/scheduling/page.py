"""`…/@@publication-time` and `POST …/@publication-time`: another time for an item.

Body of the `POST`: `{"effective": …, "expires": …, "comment": …, "seen": …}`, each
optional; a date without a zone is local time. Left out, `effective` is now, `expires`
no end; `seen` is what `GET @workflow` told. 200 with both times; 403 for who may not,
412 where the item is not what was seen, 400 otherwise.
"""

from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.api_services import WritingService
from ...base.date_labels import local_iso
from ...base.dates import LOCAL_TIME
from ...base.refusal import Refused
from ..stamps.as_seen import require_seen_if_sent
from ..stamps.page import StampedPage
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.state_now import title_for_item
from ..workflow.statements import parameters_of
from .changing import change_times
from .changing import dates_of
from .changing import person_refuses
from bacgiang.policy import _
from datetime import datetime
from typing import Any


NAMES = ("effective", "expires")


class PublicationTimePage(StampedPage):
    """Asks when the item comes out, unless it has, and when it goes off."""

    reasons_heading = NOT_POSSIBLE_YET
    act_button = "perform"
    may_change = False

    def prepare(self) -> None:
        Refused.raise_for(person_refuses(self.context))
        self.may_change = True
        self.comes = moment_of(self.context) is Moment.BEFORE
        self.kept = dict(zip(NAMES, dates_of(self.context), strict=True))

    def act(self) -> None:
        change_times(self.context, parameters_of(self.request.form))
        done = _("message_times_changed", default="The times are set.")
        self.redirect(f"{self.context.absolute_url()}/view", done)

    def value(self, name: str) -> str:
        """What was sent, else what is set, as the field of a form writes it."""
        if self.is_submitted():
            return self.form_value(name)
        at = self.kept[name]
        return f"{at.astimezone(LOCAL_TIME):%Y-%m-%dT%H:%M}" if at is not None else ""

    @property
    def state_title(self) -> Any:
        return title_for_item(self.context)


class PublicationTime(WritingService):
    """The same over the API."""

    def reply(self) -> dict[str, Any]:
        Refused.raise_for(person_refuses(self.context), status=403)
        require_seen_if_sent(self.context, self.body)
        change_times(self.context, parameters_of(self.body))
        times = zip(NAMES, dates_of(self.context), strict=True)
        return {"@id": self.context.absolute_url(), **{n: _iso(t) for n, t in times}}


def _iso(at: datetime | None) -> str | None:
    return local_iso(at) if at is not None else None
