"""The mails that go with an invitation and with a new account."""

from ...base.date_labels import day_label
from ...base.dates import last_day
from ..hosts.public_address import addresses_of_the_public
from ..register.names import unit_name
from .accounts import name_of
from .invitation import Invitation
from .mail import filled
from .mail import send
from .recipients import language_of
from .recipients import Recipient
from .reset_links import for_a_new_account
from .reset_links import TOOL
from bacgiang.policy import _
from plone import api


INVITATION_SUBJECT = _(
    "mail_invitation_subject", default="Invitation to the editorial board of ${unit}"
)
INVITATION_TEXT = _(
    "mail_invitation_text",
    default="""Dear ${name},

${inviter} invites you to work on the editorial board of ${unit}.

To accept, open this address by ${expires}; it works once:

${url}

If you did not expect this, ignore the message: nothing happens.""",
)
ACCOUNT_SUBJECT = _("mail_account_subject", default="Your account on ${portal}")
ACCOUNT_TEXT = _(
    "mail_account_text",
    default="""Dear ${name},

The administrator has opened your account on ${portal}, and you are a member of the
editorial board of ${unit}. You sign in with your e-mail address.

Set your password at this address:

${url}""",
)


def mail_invitation(invitation: Invitation, token: str, to: Recipient | str) -> None:
    """Mail the invitation with its address to the one who was invited."""
    language = language_of(to.user_id if isinstance(to, Recipient) else "")
    root = api.portal.get()[language if language in ("vi", "en") else "vi"]
    with addresses_of_the_public():
        address = root.absolute_url()
    facts = {
        "name": invitation.name or name_of(invitation.user_id),
        "inviter": name_of(invitation.by),
        "unit": unit_name(invitation.code, language),
        "expires": day_label(last_day(invitation.expires)),
        "url": f"{address}/@@join/{token}",
    }
    send(
        to,
        filled(INVITATION_SUBJECT, facts),
        filled(INVITATION_TEXT, facts),
        always=True,
    )


def mail_new_account(user_id: str, fullname: str, email: str, code: str) -> None:
    """Tell a person that the account is open, with the address to set a password."""
    site = api.portal.get()
    with for_a_new_account():
        reset = api.portal.get_tool(TOOL).requestReset(user_id)
    with addresses_of_the_public():
        address = site.absolute_url()
    facts = {
        "name": fullname,
        "portal": site.title,
        "unit": unit_name(code, "vi"),
        "url": f"{address}/vi/passwordreset/{reset['randomstring']}",
    }
    send(
        Recipient(user_id, fullname, email),
        filled(ACCOUNT_SUBJECT, facts),
        filled(ACCOUNT_TEXT, facts),
        always=True,
    )
