"""`@@webhooks`: a board's webhooks, what came of calls, and a form for a new one."""

from ..base.act_page.act_page import ActPage
from ..base.act_page.field import Field
from ..base.form_values import listed_texts
from ..base.refusal import Refusal
from ..units.board_page.links import BoardLink
from ..units.hosts.called_address import LONGEST
from ..units.sites.belonging import unit_code_of
from . import subscribing
from .store import subscriptions
from .subscribing import MANAGE
from .subscription import Subscription
from .subscription import Why
from .tried import Tried
from .wanted import Kind
from .wanted import Wanted
from bacgiang.policy import _
from itertools import islice
from typing import Any
from zope.i18nmessageid import Message


MOST_CALLS = 10
DONE = _("message_webhook_done", default="Done.")
BOARD_LINK = BoardLink("webhooks", _("heading_webhooks", default="Webhooks"), MANAGE)


class WebhooksPage(ActPage):
    """A secret is shown by the answer to its own POST and never again."""

    secret = ""

    def act(self) -> Any:
        if not self.form_value("webhook"):
            _made, self.secret = subscribing.subscribe(
                self.context, self.form_value("url").strip(), self._wanted()
            )
            return self.template()
        found = subscribing.subscription_at(self.context, self.form_value("webhook"))
        match self.form_value("act"):
            case "new-secret":
                self.secret = subscribing.renew_secret(found)
                return self.template()
            case "suspend":
                subscribing.suspend(found)
            case "resume":
                subscribing.resume(self.context, found)
            case "end":
                subscribing.end(found)
            case _:
                subscribing.tell_again(found, self.form_value("again"))
        self.redirect(self.action, DONE)
        return None

    def field_id(self, reason: Refusal) -> str:
        return reason.field if reason.field in ("url", "events") else ""

    def fields(self) -> list[Field]:
        """Of the form for a new one; empty again once it was made."""
        return [
            Field(
                name="url",
                title=_("label_webhook_url", default="Address that is called"),
                kind="url",
                value="" if self.secret else self.form_value("url"),
                most=LONGEST,
                is_required=True,
            ),
            Field(
                name="events",
                title=_("label_webhook_events", default="Is told"),
                kind="checks",
                options=Kind.titles().items(),
                value=self._wanted().kinds if self.reasons else (),
            ),
        ]

    def rows(self) -> list[Subscription]:
        return subscriptions().of_unit(unit_code_of(self.context))

    def kinds_of(self, one: Subscription) -> list[Message]:
        return [Kind(kind).title_message for kind in one.wanted.kinds]

    def state(self, one: Subscription) -> Message | str:
        """Why it is suspended; "" while it goes on."""
        return Why(one.suspended).title_message if one.suspended else ""

    def calls(self, one: Subscription) -> list[Tried]:
        return list(islice(one.log.newest(), MOST_CALLS))

    def _wanted(self) -> Wanted:
        return Wanted(listed_texts(self.request.form, "events"))
