"""Among the relations of which record each undecided one is decided."""

from ...units.register.lookup import main_unit_code
from ..relations.agreeing import asked_of
from ..relations.agreeing import needs_agreement
from ..relations.finding import is_public
from ..relations.finding import is_withheld
from ..relations.one_reading import one_reading
from ..relations.relation import Relation
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api


def with_homes(relations: Iterable[Relation]) -> list[tuple[Relation, str, bool]]:
    """Each with the UID of the record whose board decides it, "" for none, and whether
    that one is told: not of what a record says that the public does not read.

    Most say something of their own unit's documents, or the main unit says it: the
    catalog tells that, and no record is loaded for it.
    """
    with one_reading():
        return list(_with_homes(list(relations)))


def _with_homes(waiting: list[Relation]) -> Iterator[tuple[Relation, str, bool]]:
    units, main = _units(waiting), main_unit_code()
    known: dict[tuple[object, ...], tuple[str, bool]] = {}
    for one in waiting:
        if one.doubted:
            yield one, *_asked(one)
            continue
        subject, target = one.subject, one.target
        is_own = bool(target.uid) and units.get(subject.uid) in (
            units.get(target.uid),
            main,
        )
        if not one.is_stated and (is_own or not one.acts_on_target):
            yield one, subject.uid, True
            continue
        same = (one.is_stated, one.acts_on_target, one.concerns_effect, subject, target)
        if same not in known:
            known[same] = _home_of(one)
        yield one, *known[same]


def _home_of(relation: Relation) -> tuple[str, bool]:
    if not needs_agreement(relation):
        return relation.subject.uid, True
    return _asked(relation)


def _asked(relation: Relation) -> tuple[str, bool]:
    asked = asked_of(relation)
    uid = asked.UID() if asked is not None else ""
    return uid, not is_withheld(relation.subject, is_public)


def _units(relations: Iterable[Relation]) -> Mapping[str, str]:
    """Code of the unit in charge, by UID of the records that act and are acted on."""
    bound = [one for one in relations if one.acts_on_target and one.target.uid]
    uids = {end.uid for one in bound for end in (one.subject, one.target)}
    if not uids:
        return {}
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(UID=list(uids))
    return {brain.UID: brain.unit_code for brain in found}
