"""The letter that says that a subscription is suspended, and why."""

from ..units.levels import Level
from ..units.people import mail
from ..units.people.recipients import members_at
from ..units.people.recipients import recipient
from ..units.sites.finding import desk_of
from .subscription import Subscription
from .subscription import Why
from bacgiang.policy import _
from urllib.parse import urlsplit
from zope.i18n import translate


SUBJECT = _("webhook_letter_subject", default="Calls of ${host} are suspended")
TEXT = _(
    "webhook_letter_text",
    default="""The portal no longer calls ${host}: ${why}.

Nothing is lost. Once the webhook goes on, what happened meanwhile is told in its order:

${url}""",
)


def tell_suspended(subscription: Subscription) -> None:
    """Write to whoever subscribed, and to the heads of the unit's board."""
    mine = recipient(subscription.user_id)
    heads = members_at(subscription.unit, [Level.HEAD])
    for person in {*heads, *([mine] if mine is not None else [])}:
        why = Why(subscription.suspended).title_message
        facts = {
            "host": urlsplit(subscription.url).netloc,
            "why": translate(why, target_language=mail.language_of(person.user_id)),
            "url": f"{desk_of(subscription.unit).absolute_url()}/@@webhooks",
        }
        mail.send(
            person, mail.filled(SUBJECT, facts), mail.filled(TEXT, facts), always=True
        )
