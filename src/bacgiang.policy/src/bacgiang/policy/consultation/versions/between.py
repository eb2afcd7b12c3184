"""Which provisions of a later version follow from which of an earlier one."""

from .steps import joined
from .steps import next_steps
from .steps import Step
from .store import KeptVersion
from collections.abc import Sequence


def origins_between(versions: Sequence[KeptVersion]) -> dict[str, tuple[str, ...]]:
    """By eId in the last of some versions that follow one another, identities in the
    first, the main one first.
    """
    first, *later = versions
    found: dict[str, list[str]] = {}
    for wid in first.places.eids:
        steps = [Step(wid, first)]
        for kept in later:
            steps = joined([new for one in steps for new in next_steps(one, kept)])
        for step in steps:
            eid = step.kept.places.eids.get(step.wid)
            if step.gone is None and eid is not None:
                # Who goes on with an identity comes first.
                place = 0 if step.wid == wid else len(found.get(eid, ()))
                found.setdefault(eid, []).insert(place, wid)
    return {eid: tuple(provision_ids) for eid, provision_ids in found.items()}
