"""Record who signed in.

PluggableAuthService has no event for an attempt that failed, and what is typed into
one may be a password.
"""

from ...base.acts.recording import record_act
from ...base.policy_sites import on_policy_sites
from ...units.boards.store import board_store
from .kinds import SIGN_IN
from Products.PluggableAuthService.interfaces.events import IUserLoggedInEvent


@on_policy_sites
def record_sign_in(event: IUserLoggedInEvent) -> None:
    """For the one unit whose board the person is on; for none where it is not one."""
    active = board_store().active_of_user(event.principal.getId() or "")
    codes = {membership.code for membership in active}
    record_act(SIGN_IN, unit=codes.pop() if len(codes) == 1 else "")
