"""The room's store."""

from bacgiang.policy.base.stores.site_store import SiteStore
from persistent import Persistent


class Notes(Persistent):
    """Notes that were taken."""

    def __init__(self) -> None:
        self.taken: tuple[str, ...] = ()


notes = SiteStore("sample.notes", Notes)
