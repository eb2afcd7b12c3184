"""Accounts that work for a board, for the standing office or for who oversees are their
owners' alone (15.5), as are those of whom a board pays (7.2f).

Whoever chose the passwords of three people would approve in their names what four eyes
are for; so would whoever gave them other addresses, to which letters with new passwords
go, and with another name their acts are told as somebody else's. Whoever signed in as
one that is paid would say where the money goes. What comes by page, service, form or
script is asked here. A Manager can in an emergency; the owner is written to, and the
boards' own records tell it. Who worked for all units once is asked like who does
(`all_units`).
"""

from ...base.acts.actor import SYSTEM
from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..boards.store import board_store
from ..levels import OVERSEERS_GROUP
from ..levels import WITHOUT_BOARD
from .accounts import name_of
from .all_units import all_units_store
from .full_names import as_seen
from .full_names import why_no_name
from .recipients import recipient
from .reset_links import is_in_use
from .second_factor.recording import write_of_change
from .second_factor.requirement import works_for_all_units
from AccessControl import getSecurityManager
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalCreatedEvent
from zope.component import getUtilitiesFor
from zope.interface import Interface


SUBJECT = _(
    "mail_password_set_by_others",
    default="Somebody else has set your password on ${portal}",
)
PASSWORD_OF_MEMBER = Refusal(
    "password_of_member",
    _(
        "refusal_password_of_member",
        default="This person works for a board, or for all units now or once, or a "
        "board pays them: nobody else chooses the password. Have a link sent to the "
        "person, who asks for it on the page to sign in.",
    ),
    "password",
    status=403,
)
ADDRESS_OF_MEMBER = Refusal(
    "address_of_member",
    _(
        "refusal_address_of_member",
        default="This person works for a board, and letters with new passwords go to "
        "this address: nobody else changes it. Whoever can neither sign in nor read "
        "mail any more is invited anew by the head of the board.",
    ),
    "email",
    status=403,
)
ADDRESS_OF_ALL_UNITS = Refusal(
    "address_of_member",
    _(
        "refusal_address_of_all_units",
        default="This person works for all units, or did so once, and letters with new "
        "passwords go to this address: nobody else changes it. Whoever can neither "
        "sign in nor read mail any more asks somebody who manages the whole portal.",
    ),
    "email",
    status=403,
)
ADDRESS_OF_PAID = Refusal(
    "address_of_member",
    _(
        "refusal_address_of_paid",
        default="A board pays this person, or did so once, and letters with new "
        "passwords go to this address: nobody else changes it. Whoever can neither "
        "sign in nor read mail any more has the board enter another account.",
    ),
    "email",
    status=403,
)
NAME_OF_MEMBER = Refusal(
    "name_of_member",
    _(
        "refusal_name_of_member",
        default="This person works for a board, or for all units now or once, or a "
        "board pays them, and the record tells acts by this name: nobody else changes "
        "it.",
    ),
    "fullname",
    status=403,
)
NAME_OF_ANOTHER = Refusal(
    "name_of_another",
    _(
        "refusal_name_of_another",
        default="Somebody else on this board bears this name, and acts are told by it. "
        "Let the full name say what tells the two apart.",
    ),
    "fullname",
)
ACCOUNT_OF_BEFORE = Refusal(
    "account_of_before",
    _(
        "refusal_account_of_before",
        default="An account of this name worked for a board or for all units, or a "
        "board paid its owner, and acts are told by it: choose another one.",
    ),
    "username",
)

ACCOUNT_OF_THE_PORTAL = Refusal(
    "account_of_the_portal",
    _(
        "refusal_account_of_the_portal",
        default="The portal itself is called so, or an office of it: choose another "
        "name for the account.",
    ),
    "username",
)
OF_THE_PORTAL = WITHOUT_BOARD | {SYSTEM, OVERSEERS_GROUP}
"""Names by which acts and tasks tell who is no account: what SYSTEM changed, nobody's
approval is asked apart from.
"""


class IPaid(Interface):
    """Utility, `Callable[[str], bool]`: whether a board pays, or paid, whose account it
    is.
    """


def why_not_password(user_id: str) -> Refusal | None:
    return PASSWORD_OF_MEMBER if _is_owners_alone(user_id) else None


def why_not_address(user_id: str) -> Refusal | None:
    if not _is_owners_alone(user_id):
        return None
    if board_store().active_of_user(user_id):
        return ADDRESS_OF_MEMBER
    return ADDRESS_OF_ALL_UNITS if _is_of_all(user_id) else ADDRESS_OF_PAID


def why_not_name(user_id: str, new: str) -> Refusal | None:
    """Why an account that has a name does not get this one."""
    if _is_owners_alone(user_id):
        return NAME_OF_MEMBER
    codes = (one.code for one in board_store().active_of_user(user_id))
    return why_no_name(new) or why_not_beside(user_id, new, *codes)


def why_not_beside(user_id: str, name: str, *codes: str) -> Refusal | None:
    """Why nobody is called so on the boards of these units, besides the account."""
    store = board_store()
    found = (other for code in codes for _key, other in store.active_of_unit(code))
    others = {other.user_id for other in found} - {user_id}
    taken = any(as_seen(name_of(other)) == as_seen(name) for other in others)
    return NAME_OF_ANOTHER if taken else None


def why_not_join(user_id: str, code: str) -> Refusal | None:
    """Why an account does not come to the board of a unit under its name; who is there
    with it stays.
    """
    if any(one.code == code for one in board_store().active_of_user(user_id)):
        return None
    return why_not_beside(user_id, name_of(user_id), code)


@on_policy_sites
def refuse_account(event: IPrincipalCreatedEvent) -> None:
    """Raise Refused for a new account that would bear the acts of one that is gone, or
    of none.
    """
    user_id = event.principal.getId()
    if user_id.casefold() in OF_THE_PORTAL:
        raise Refused(ACCOUNT_OF_THE_PORTAL)
    before = list(board_store().of_user(user_id))
    is_left = before and not board_store().active_of_user(user_id)
    of_all = all_units_store()
    was_of_all = user_id in of_all and user_id not in of_all.noted_now()
    if is_left or was_of_all or _is_paid(user_id):
        raise Refused(ACCOUNT_OF_BEFORE)


@on_policy_sites
def refuse_password(event: ICredentialsUpdatedEvent) -> None:
    """Raise Refused, or write to the owner, where somebody else has set a password."""
    user_id = event.principal.getId() if event.principal is not None else None
    if user_id is None or is_in_use() or not is_foreign(user_id):
        return
    Refused.raise_for(why_not_password(user_id))
    to = recipient(user_id)
    if to is not None:
        write_of_change(to, SUBJECT)


def is_foreign(user_id: str) -> bool:
    """Whether somebody else acts; set-up, jobs and who opens a link are nobody."""
    return getSecurityManager().getUser().getId() not in (None, user_id)


def _works_for_some(user_id: str) -> bool:
    is_active = bool(board_store().active_of_user(user_id))
    return is_active or _is_of_all(user_id) or _is_paid(user_id)


def _is_of_all(user_id: str) -> bool:
    return works_for_all_units(user_id) or user_id in all_units_store()


def _is_paid(user_id: str) -> bool:
    found: Iterable[tuple[str, Callable[[str], bool]]] = getUtilitiesFor(IPaid)
    return any(is_paid(user_id) for _name, is_paid in found)


def _is_owners_alone(user_id: str) -> bool:
    is_theirs = is_foreign(user_id) and _works_for_some(user_id)
    return is_theirs and not manages_portal()
