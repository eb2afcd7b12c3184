"""The job that tells the hub which feeds changed."""

from ...base.one_request import NO_REPLY
from ...base.one_request import Reach
from ...base.one_request import request_to
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...editorial.public.feeds.hub import hub_of
from .feeds import addresses_at
from .feeds import feeds_now
from .store import hub_store
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
import logging
from plone import api
from Products.CMFPlone.Portal import PloneSite
from threading import Lock
from threading import Thread
import transaction
from urllib.parse import urlencode
from zope.interface import implementer


logger = logging.getLogger(__name__)

MINUTE = timedelta(minutes=1)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Teller:
    """Tells in a thread of its own, and holds what the hub took until it is entered."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: Thread | None = None
        self._taken: dict[str, str] = {}

    def tell(self, hub: str, changed: Mapping[str, str]) -> None:
        if not self.is_busy:
            self._thread = Thread(target=self._tell, args=[hub, changed], daemon=True)
            self._thread.start()

    @property
    def is_busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def taken(self) -> dict[str, str]:
        with self._lock:
            return dict(self._taken)

    def entered(self, taken: Mapping[str, str]) -> None:
        with self._lock:
            for place, digest in taken.items():
                if self._taken.get(place) == digest:
                    del self._taken[place]

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def _tell(self, hub: str, changed: Mapping[str, str]) -> None:
        for place, digest in changed.items():
            said = [("hub.mode", "publish")]
            said += [("hub.url", one) for one in addresses_at(place)]
            try:
                reply = request_to(
                    hub,
                    reach=Reach.ANYWHERE,
                    method="POST",
                    body=urlencode(said).encode(),
                    headers=FORM,
                )
            except NO_REPLY as error:
                logger.warning("The hub did not answer: %s", type(error).__name__)
                return
            if not 200 <= reply.status < 300:
                logger.warning("The hub answered %d", reply.status)
                return
            with self._lock:
                self._taken[place] = digest


teller = Teller()


@implementer(IScheduledJob)
class TellHub:
    """At most once a minute, and only after something in the catalog changed; what the
    hub did not take is told once more.
    """

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        if not hub_of(None) or not is_interval_over(last_run, now, MINUTE):
            return False
        is_told = hub_store(site).looked_at == _counter()
        return not teller.is_busy and (bool(teller.taken()) or not is_told)

    def run(self, site: PloneSite, now: datetime) -> None:
        store, taken, counter = hub_store(site), teller.taken(), _counter()
        feeds = dict(feeds_now())
        store.keep(taken)
        store.keep_new(feeds)
        changed = store.changed(feeds)
        if not changed:
            store.looked_at = counter
        transaction.get().addAfterCommitHook(_hand_on, (hub_of(None), taken, changed))


def _hand_on(
    is_committed: bool, hub: str, taken: dict[str, str], changed: dict[str, str]
) -> None:
    if is_committed:
        teller.entered(taken)
        if changed:
            teller.tell(hub, changed)


def _counter() -> int:
    return int(api.portal.get_tool("portal_catalog").getCounter())
