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


def next_steps(step: Step, kept: KeptVersion) -> list[Step]:
    if step.gone is not None:
        return [step]
    named = kept.links_by_old.get(step.wid, ()) if step.wid else ()
    new = [wid for wid in followed(step.wid, named) if not step.wid or holds(kept, wid)]
    if not new:
        return [dropped(step, kept.version.number)]
    return [replace(moved_on(step, wid, named), kept=kept) for wid in new]


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


def joined(steps: Sequence[Step]) -> list[Step]:
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


def questions(kept: KeptVersion) -> dict[str, str]:
    return {one.wid: one.text for one in kept.version.questions}


def holds(kept: KeptVersion, wid: str) -> bool:
    return wid in kept.places.eids or any(q.wid == wid for q in kept.version.questions)
