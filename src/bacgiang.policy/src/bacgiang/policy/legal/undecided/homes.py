"""Among the relations of which record each undecided one is decided."""

from ...units.register.lookup import main_unit_code
from ..relations.agreeing import asked_of
from ..relations.agreeing import needs_agreement
from ..relations.finding import is_withheld
from ..relations.finding import Wanted
from ..relations.relation import Relation
from ..relations.store import relation_store
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api


def with_homes(
    relations: Iterable[Relation], may_know: Wanted
) -> Iterator[tuple[Relation, str]]:
    """Each with the UID of the record whose board decides it; "" where that one may not
    know of the record that says so.

    Most say something of their own unit's documents, or the main unit says it: the
    catalog tells that, and no record is loaded for it.
    """
    waiting = list(relations)
    units, main = _units(waiting), main_unit_code()
    known: dict[tuple[object, ...], str] = {}
    for one in waiting:
        if one.doubted:
            yield one, _asked(one, may_know)
            continue
        subject, target = one.subject, one.target
        is_own = bool(target.uid) and units.get(subject.uid) in (
            units.get(target.uid),
            main,
        )
        if not one.is_stated and (is_own or not one.acts_on_target):
            yield one, subject.uid
            continue
        same = (one.is_stated, one.acts_on_target, one.concerns_effect, subject, target)
        if same not in known:
            known[same] = _home_of(one, may_know)
        yield one, known[same]


def _home_of(relation: Relation, may_know: Wanted) -> str:
    if not needs_agreement(relation):
        return relation.subject.uid
    return _asked(relation, may_know)


def _asked(relation: Relation, may_know: Wanted) -> str:
    asked = None if is_withheld(relation.subject, may_know) else asked_of(relation)
    return asked.UID() if asked is not None else ""


def all_waiting() -> list[Relation]:
    """What is undecided, and what is confirmed and to be looked at again."""
    store = relation_store()
    return [*store.proposed(), *store.doubted()]


def _units(relations: Iterable[Relation]) -> Mapping[str, str]:
    """Code of the unit in charge, by UID of the records that act and are acted on."""
    bound = [one for one in relations if one.acts_on_target and one.target.uid]
    uids = {end.uid for one in bound for end in (one.subject, one.target)}
    if not uids:
        return {}
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(UID=list(uids))
    return {brain.UID: brain.unit_code for brain in found}
