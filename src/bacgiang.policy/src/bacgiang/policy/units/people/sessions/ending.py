"""What ends a person's sessions besides signing out: subscribers.

That an account has another password, or is gone, ends them by itself (`checking.py`),
whatever way it came about. Here they are taken out of the store, too.
"""

from ....base.policy_sites import on_policy_sites
from ...boards.events import MembershipEnded
from .life import current_session
from .life import end_sessions
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent
from zope.globalrequest import getRequest


@on_policy_sites
def end_with_password(event: ICredentialsUpdatedEvent) -> None:
    """All but the one in which its owner has changed it."""
    user_id = event.principal.getId()
    request = getRequest()
    mine = None if request is None else current_session(request)
    end_sessions(user_id, but=mine)


@on_policy_sites
def end_with_account(event: IPrincipalDeletedEvent) -> None:
    end_sessions(event.principal)


def end_with_membership(event: MembershipEnded) -> None:
    """Whoever leaves a board leaves every page that is still open."""
    end_sessions(event.user_id)
