"""What ends a person's tokens besides their day: as for sessions, but signing out."""

from ....base.policy_sites import on_policy_sites
from ...boards.events import MembershipEnded
from ..second_factor.events import FactorsTakenOff
from .store import token_store
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent


@on_policy_sites
def end_with_password(event: ICredentialsUpdatedEvent) -> None:
    """Whoever changes a password because somebody knows it ends what that one made."""
    token_store().remove_all_of(event.principal.getId())


@on_policy_sites
def end_with_account(event: IPrincipalDeletedEvent) -> None:
    token_store().remove_all_of(event.principal)


def end_with_factors(event: FactorsTakenOff) -> None:
    token_store().remove_all_of(event.user_id)


def end_with_membership(event: MembershipEnded) -> None:
    token_store().remove_all_of(event.user_id)
