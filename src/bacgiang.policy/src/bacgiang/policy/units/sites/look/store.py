"""Looks by the code of the unit, kept with the portal: one for all its languages."""

from ....base.stores.site_store import SiteStore
from .accents import Accent
from .banner import Banner
from BTrees.OOBTree import OOBTree
from hashlib import sha256
from persistent import Persistent


class KeptBanner(Persistent):
    """In a record of its own: pages load its digest alone."""

    def __init__(self, data: bytes) -> None:
        self.data = data


class LookProposal(Persistent):
    """What `by` (user id) proposes; `banner` is None where the picture stays."""

    def __init__(self, by: str, banner: Banner | None, alternative: str) -> None:
        self.by = by
        self.banner = KeptBanner(banner.data) if banner is not None else None
        self.picture = banner.digest if banner is not None else ""
        self.alternative = alternative

    @property
    def digest(self) -> str:
        """Changes with the picture and with the words."""
        said = f"{self.picture} {self.alternative}"
        return sha256(said.encode()).hexdigest()[:16]


class UnitLook(Persistent):
    """What a unit chose; `digest` is "" without a banner. `proposal` waits for a
    second person.
    """

    accent: str = Accent.PORTAL.value
    digest: str = ""
    alternative: str = ""
    banner: KeptBanner | None = None
    proposal: LookProposal | None = None

    def take(self, proposal: LookProposal) -> None:
        """Show what was proposed."""
        self.alternative = proposal.alternative
        if proposal.banner is not None:
            self.digest, self.banner = proposal.picture, proposal.banner

    def take_away(self) -> None:
        """Show no banner."""
        self.digest = self.alternative = ""
        self.banner = None


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
