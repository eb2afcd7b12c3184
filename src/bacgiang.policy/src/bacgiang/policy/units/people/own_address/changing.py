"""No address or name of an account changes unasked or unseen, whatever way it comes."""

from ....base.policy_sites import has_policy
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..beyond import refuse_beyond
from ..of_boards import why_not_address
from ..of_boards import why_not_name
from ..recipients import recipient
from ..reset_links import end_links
from ..second_factor.confirming import confirm_again
from ..second_factor.recording import write_of_change
from ..sessions.life import current_session
from bacgiang.policy import _
from collections.abc import Mapping
from Products.PlonePAS.tools.memberdata import MemberData
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


EMAIL = "email"
FULLNAME = "fullname"
CONFIRMED = "bacgiang.policy.own_address_confirmed"
SUBJECT = _(
    "mail_address_changed", default="Your e-mail address on ${portal} was changed"
)
PASSWORD_NEEDED = Refusal(
    "password_needed",
    _(
        "refusal_address_password",
        default="Letters with new passwords go to the e-mail address: to change it, "
        "give your own password once more.",
    ),
    "old_password",
    status=403,
)


def confirm(member: MemberData, new: object, password: object) -> None:
    """Take the password that comes with a new address, where it is asked for.

    Raises Refused, and TooManyAttempts after some guesses.
    """
    if _is_other(member, new):
        Refused.raise_for(why_not_address(member.getId()))
        confirm_new(password)


def confirm_new(password: object) -> None:
    """The same for an account that is added with its address."""
    request = getRequest()
    if not _is_asked(request):
        return
    if not password:
        raise Refused(PASSWORD_NEEDED)
    confirm_again(password, request)
    IAnnotations(request)[CONFIRMED] = True


def set_properties(
    self: MemberData, mapping: Mapping[str, Any], *args: Any, **named: Any
) -> None:
    if has_policy():
        # Plone's event is not of accounts in Zope's root.
        refuse_beyond(self.getId())
    if FULLNAME in mapping and has_policy():
        refuse_name(self, mapping[FULLNAME])
    is_new = EMAIL in mapping and _is_other(self, mapping[EMAIL]) and has_policy()
    if not is_new:
        self._old_setMemberProperties(mapping, *args, **named)
        return
    Refused.raise_for(why_not_address(self.getId()))
    request = getRequest()
    if _is_asked(request) and not IAnnotations(request).get(CONFIRMED):
        raise Refused(PASSWORD_NEEDED)
    before = recipient(self.getId())
    self._old_setMemberProperties(mapping, *args, **named)
    # They lie in the box of the address before.
    end_links(self.getId())
    if before is not None:
        write_of_change(before, SUBJECT)


def refuse_name(member: MemberData, new: object) -> None:
    """Raise Refused for a name that the account does not get."""
    said = str(new or "")
    if said and said != member.getProperty(FULLNAME, ""):
        Refused.raise_for(why_not_name(member.getId(), said))


def _is_other(member: MemberData, new: object) -> bool:
    return (member.getProperty(EMAIL, "") or "") != (new or "")


def _is_asked(request: HTTPRequest | None) -> bool:
    """In a session: other ways bring the password along."""
    return request is not None and current_session(request) is not None
