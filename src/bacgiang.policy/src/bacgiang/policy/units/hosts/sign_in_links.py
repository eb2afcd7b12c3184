"""Links to sign in lead to the main host (design, decision 3)."""

from ..register.host_settings import main_host
from ..sites.belonging import site_of
from .mapping import canonical_addresses
from .mapping import host_of_request
from .table import HostKind
from plone import api
from plone.app.layout.viewlets.common import PersonalBarViewlet


class AnonymousTools(PersonalBarViewlet):
    """The visitor's tools; on a unit's host they point to the main host."""

    def update(self) -> None:
        super().update()
        host = host_of_request(self.request)
        addresses = canonical_addresses(self.request)
        if host is None or addresses is None or host.standing is not HostKind.UNIT:
            return
        site = site_of(self.context)
        if site is None:
            return
        root = len(api.portal.get().getPhysicalPath())
        base = addresses.base_of(main_host())
        place = "/".join((base, *site.getPhysicalPath()[root:]))
        for action in self.user_actions:
            name = action["href"].rpartition("/")[2]
            action["href"] = f"{place}/{name}"
