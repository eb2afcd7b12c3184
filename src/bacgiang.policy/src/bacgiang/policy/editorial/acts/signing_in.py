"""Record who signed in.

PluggableAuthService has no event for an attempt that failed, and what is typed into
one may be a password.
"""

from ...base.acts.recording import record_act
from ...base.policy_sites import on_policy_sites
from ...units.boards.store import board_store
from .kinds import SIGN_IN
from Products.PluggableAuthService.interfaces.events import IUserLoggedInEvent


def unit_of_person(user_id: str) -> str:
    """Code of the one unit whose board the person is on, "" for none or several."""
    active = board_store().active_of_user(user_id)
    codes = {membership.code for membership in active}
    return codes.pop() if len(codes) == 1 else ""


@on_policy_sites
def record_sign_in(event: IUserLoggedInEvent) -> None:
    user_id = event.principal.getId() or ""
    record_act(SIGN_IN, unit=unit_of_person(user_id))
