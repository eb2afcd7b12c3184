"""One provision on its way through the versions."""

from .links import followed
from .links import LinkKind
from .links import ProvisionLink
from .store import KeptVersion
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace


@dataclass(frozen=True)
class Step:
    """A provision on its way: where it is so far. `gone`: what dropped it, as its
    number; 0 is the document.
    """

    wid: str
    kept: KeptVersion
    kinds: frozenset[LinkKind] = frozenset()
    is_edited: bool = False
    gone: int | None = None


def _next_steps(step: Step, kept: KeptVersion) -> list[Step]:
    if step.gone is not None:
        return [step]
    named = kept.links_by_old.get(step.wid, ()) if step.wid else ()
    new = [wid for wid in followed(step.wid, named) if not step.wid or kept.holds(wid)]
    if not new:
        return [dropped(step, kept.version.number)]
    return [replace(moved_on(step, wid, named), kept=kept) for wid in new]


def steps_of(wid: str, versions: Sequence[KeptVersion]) -> list[Step]:
    """Where a provision of the first of some versions is in the last of them."""
    first, *later = versions
    steps = [Step(wid, first)]
    for kept in later:
        steps = _joined([new for one in steps for new in _next_steps(one, kept)])
    return steps


def moved_on(step: Step, wid: str, named: Sequence[ProvisionLink]) -> Step:
    leading = [one for one in named if wid in one.new and one.kind is not LinkKind.KEPT]
    return replace(
        step,
        wid=wid,
        kinds=step.kinds | {one.kind for one in leading},
        is_edited=step.is_edited or any(one.edited for one in leading),
    )


def dropped(step: Step, number: int) -> Step:
    return replace(step, kinds=step.kinds | {LinkKind.DROPPED}, gone=number)


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Two ways to one provision are one."""
    found: dict[tuple[str, int | None], Step] = {}
    for one in steps:
        known = found.setdefault((one.wid, one.gone), one)
        found[one.wid, one.gone] = replace(
            known,
            kinds=known.kinds | one.kinds,
            is_edited=known.is_edited or one.is_edited,
        )
    return list(found.values())


def origins_between(versions: Sequence[KeptVersion]) -> dict[str, tuple[str, ...]]:
    """By eId in the last of some versions that follow one another, identities in the
    first, the main one first.
    """
    first = versions[0]
    found: dict[str, list[str]] = {}
    for wid in first.places.eids:
        for step in steps_of(wid, versions):
            eid = step.kept.places.eids.get(step.wid)
            if step.gone is None and eid is not None:
                # Who goes on with an identity comes first.
                place = 0 if step.wid == wid else len(found.get(eid, ()))
                found.setdefault(eid, []).insert(place, wid)
    return {eid: tuple(provision_ids) for eid, provision_ids in found.items()}
