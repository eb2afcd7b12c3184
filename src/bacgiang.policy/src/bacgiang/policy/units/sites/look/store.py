"""Looks by the code of the unit, kept with the portal: one for all its languages."""

from ....base.stores.site_store import SiteStore
from .accents import Accent
from .banner import Banner
from BTrees.OOBTree import OOBTree
from persistent import Persistent


class KeptBanner(Persistent):
    """In a record of its own: pages load its digest alone."""

    def __init__(self, data: bytes) -> None:
        self.data = data


class UnitLook(Persistent):
    """What a unit chose; `digest` is "" without a banner."""

    accent: str = Accent.PORTAL.value
    digest: str = ""
    alternative: str = ""
    banner: KeptBanner | None = None

    def put_banner(self, banner: Banner | None) -> None:
        self.digest = banner.digest if banner is not None else ""
        self.alternative = banner.alternative if banner is not None else ""
        self.banner = KeptBanner(banner.data) if banner is not None else None


class LookStore(Persistent):
    """A unit that is not in it looks like the main site."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()

    def get(self, code: str) -> UnitLook | None:
        found: UnitLook | None = self._by_code.get(code)
        return found

    def make(self, code: str) -> UnitLook:
        """The look to change."""
        found: UnitLook = self._by_code.setdefault(code, UnitLook())
        return found


look_store = SiteStore("bacgiang.policy.site_looks", LookStore)


def look_of(code: str) -> UnitLook:
    """The unit's look, the portal's where it chose none."""
    found = look_store().get(code)
    return UnitLook() if found is None else found
