"""Where subscriptions are kept: with the site, by their identifiers."""

from ..base.stores.site_store import SiteStore
from .subscription import Subscription
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from persistent import Persistent


class SubscriptionStore(Persistent):
    """Few, and each a record of its own."""

    def __init__(self) -> None:
        self._all: OOBTree = OOBTree()

    def add(self, subscription: Subscription) -> None:
        self._all[subscription.identifier] = subscription

    def get(self, identifier: str) -> Subscription | None:
        return self._all.get(identifier)

    def all(self) -> Iterator[Subscription]:
        yield from self._all.values()

    def of_unit(self, code: str) -> list[Subscription]:
        return [one for one in self.all() if one.unit == code]

    def remove(self, subscription: Subscription) -> None:
        subscription.forget_secrets()
        self._all.pop(subscription.identifier, None)


subscriptions = SiteStore("bacgiang.policy.webhooks", SubscriptionStore)
