"""A closed account keeps no factor: an id used again inherits nothing."""

from ....base.policy_sites import on_policy_sites
from .store import second_factor_store
from Products.PluggableAuthService.interfaces.events import IPrincipalDeletedEvent


@on_policy_sites
def forget_factors(event: IPrincipalDeletedEvent) -> None:
    second_factor_store().forget(event.principal)
