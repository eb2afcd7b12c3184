"""Check the links of items, some every day, and ask their boards to mend them."""

from ...base.dates import today
from ...base.scheduler.daily import DailyJob
from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...units.life_cycle.in_charge import board_in_charge
from ...units.sites.belonging import unit_code_of
from ..items import IEditorialItem
from .finding import Link
from .finding import links_of
from .inside import host_of
from .inside import leads_on
from .outside import Answer
from .outside import ask
from .store import Asked
from .store import BrokenLink
from .store import link_store
from .tasks import KIND
from collections.abc import Iterator
from datetime import timedelta
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from Products.CMFPlone.Portal import PloneSite


OUTSIDE = "bacgiang.check_outside_links"
ITEMS_A_DAY = 500
ASKED_A_DAY = 20
AGAIN, AGAIN_AFTER_FAILURE = timedelta(days=30), timedelta(days=1)
FORGOTTEN = timedelta(days=120)
# A host that does not answer once may have a bad day.
ENOUGH = 2


class Outside:
    """Addresses on other hosts: as many as one run may ask for, if switched on."""

    def __init__(self, left: int) -> None:
        is_on = api.portal.get_registry_record(OUTSIDE, default=False)
        self._store, self._is_on, self._left = link_store(), is_on, left

    def is_broken(self, address: str) -> bool:
        """What is known of it; asked anew when it is time and there is room."""
        if not self._is_on:
            return False
        kept = self._store.asked.get(address)
        wait = AGAIN_AFTER_FAILURE if kept is not None and kept.failures else AGAIN
        if self._left > 0 and (kept is None or kept.on + wait <= today()):
            self._left -= 1
            failed = ask(address) is Answer.FAILED
            before = kept.failures if kept is not None else 0
            kept = Asked(today(), before + 1 if failed else 0)
            self._store.asked[address] = kept
        return kept is not None and kept.failures >= ENOUGH


def check_item(uid: str, outside: Outside) -> tuple[BrokenLink, ...]:
    """What is broken in the item now; its board's task comes or goes with that."""
    item = uuidToObject(uid, unrestricted=True)
    is_read = item is not None and api.content.get_state(item, "") == "published"
    broken = tuple(_broken(item, outside)) if is_read else ()
    link_store().note_checked(uid, today() if is_read else None)
    if link_store().get(uid) != broken:
        link_store().put(uid, broken)
    if broken:
        ask_once(KIND, uid, board_in_charge(unit_code_of(item)))
    else:
        settle_about(KIND, uid)
    return broken


def _broken(item: DexterityContent, outside: Outside) -> Iterator[BrokenLink]:
    for link in links_of(item):
        host = host_of(link.address)
        if host is not None and _is_broken(item, link, host, outside):
            yield BrokenLink(link.address, link.words, bool(host))


def _is_broken(item: DexterityContent, link: Link, host: str, outside: Outside) -> bool:
    if host:
        address = link.address
        return outside.is_broken(f"https:{address}" if address[:2] == "//" else address)
    return not leads_on(item, link.address)


def check_some(site: PloneSite) -> None:
    """Items with broken links, then those whose turn it is."""
    store, outside = link_store(site), Outside(ASKED_A_DAY)
    for uid in dict.fromkeys((*store.uids()[:ITEMS_A_DAY], *_turn())):
        check_item(uid, outside)
    store.forget_asked(today() - FORGOTTEN)


def _turn() -> list[str]:
    """UIDs of the next published items, round and round."""
    store, catalog = link_store(), api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        object_provides=IEditorialItem.__identifier__,
        review_state="published",
        UID={"query": store.cursor, "range": "min"},
        sort_on="UID",
        sort_limit=ITEMS_A_DAY + 1,
    )[: ITEMS_A_DAY + 1]
    uids = [brain.UID for brain in found]
    store.cursor = uids.pop() if len(uids) > ITEMS_A_DAY else ""
    return uids


CHECK_LINKS = DailyJob(check_some)
