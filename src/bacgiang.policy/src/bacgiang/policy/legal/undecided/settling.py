"""Whom what changed waits for now: found out once, when all of a transaction is done.

Which board decides a relation hangs on both records: their units, and whether the
public reads them. A page that asks in between is told what holds by then.
"""

from ...base.scheduler.daily import DailyJob
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from ..documents.by_uid import record_with
from ..documents.official_document import OfficialDocument
from ..relations.events import RelationTouched
from ..relations.events import SightTurned
from ..relations.store import relation_store
from .homes import with_homes
from .waits import Place
from .waits import waits_store
from .waits import WaitsStore
from collections.abc import Iterable
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
import transaction
from zope.component.hooks import getSite
from zope.component.hooks import site as within


class _Noted:
    """Identifiers of relations that a transaction touched, and those of them that
    nobody has settled since. A savepoint may take back what was settled: at the end
    all are settled again.
    """

    def __init__(self) -> None:
        self.all: set[str] = set()
        self.open: set[str] = set()


def up_to_date() -> WaitsStore:
    """What waits, by all that this transaction has done so far."""
    store = waits_store()
    noted = _noted_of(store)
    if noted is not None and noted.open:
        waiting, noted.open = noted.open, set()
        _settle(store, waiting)
    return store


def note_relation(event: RelationTouched) -> None:
    """A store that is kept with no site concerns no board."""
    if getSite() is not None:
        _note([event.identifier])


def note_record(document: OfficialDocument, event: object) -> None:
    """It came, went, says something else or is named otherwise."""
    _note(relation_store().waiting_under(document.UID(), document.identity))
    _note(waits_store().of_record(document.UID()))


def note_sight(event: SightTurned) -> None:
    note_record(event.document, event)


def note_unit(event: UnitMerged | UnitClosed) -> None:
    """Its records pass to another one, or have passed."""
    held = waits_store().at([event.unit.code])
    _note(identifier for _uid, some in held for identifier in some)


def settle_all(site: object) -> None:
    """Upgrade step, and once a day: anew, whatever changed beside records."""
    store, relations = waits_store(), relation_store()
    waiting = [*relations.proposed(), *relations.doubted()]
    _settle(store, {*store.identifiers(), *(one.identifier for one in waiting)})


SETTLE_DAILY = DailyJob(settle_all)


def _note(identifiers: Iterable[str]) -> None:
    touched = set(identifiers)
    if not touched:
        return
    store = waits_store()
    noted = _noted_of(store)
    if noted is None:
        noted, current = _Noted(), transaction.get()
        current.set_data(store, noted)
        current.addBeforeCommitHook(_settle_noted, (api.portal.get(), store, noted))
    noted.all |= touched
    noted.open |= touched


def _noted_of(store: WaitsStore) -> _Noted | None:
    try:
        noted: _Noted = transaction.get().data(store)
    except KeyError:
        return None
    return noted


def _settle_noted(site: DexterityContent, store: WaitsStore, noted: _Noted) -> None:
    with within(site):
        _settle(store, noted.all)


def _settle(store: WaitsStore, identifiers: Iterable[str]) -> None:
    relations, touched = relation_store(), set(identifiers)
    waiting = [
        relation
        for relation in map(relations.get, touched)
        if relation is not None and (relation.doubted or not relation.is_decided)
    ]
    places = dict.fromkeys(touched, None) | {
        relation.identifier: _place_at(uid, is_told)
        for relation, uid, is_told in with_homes(waiting)
    }
    for identifier, place in places.items():
        store.put(identifier, place)


def _place_at(uid: str, is_told: bool) -> Place | None:
    record = record_with(uid) if uid else None
    if record is None:
        return None
    since = record.created().asdatetime().astimezone(UTC)
    return record.owning_unit, int(is_told), since.isoformat(timespec="seconds"), uid
