"""Which keys belong to these data: with others, everything would read as erased."""

from ..stores.site_store import SiteStore
from .place import record_keys
from persistent import Persistent


class KeysMark(Persistent):
    """Made at set-up; `identity` names the keys."""

    def __init__(self) -> None:
        self.identity: bytes = record_keys().identity

    @property
    def is_of_these_keys(self) -> bool:
        return bool(self.identity == record_keys().identity)


keys_mark = SiteStore("bacgiang.policy.record_keys", KeysMark)
