"""eIds of a text given anew by its numbers, while everybody stays who they are."""

from ...law.identity import identify
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from collections.abc import Mapping
from dataclasses import replace


def in_place(text: LegalText, reserved: frozenset[str] = frozenset()) -> LegalText:
    """The text with the eIds its numbers give.

    wIds stay; what has none gets one that nobody has, nor `reserved`.
    """
    taken = {one.wid for one in all_provisions(text) if one.wid} | reserved
    naming = _Naming(taken)
    return replace(
        text,
        body=naming.named(text.body, identify(text.body)),
        attachments=tuple(
            replace(one, body=naming.named(one.body, identify(one.body, one.eid)))
            for one in text.attachments
        ),
    )


class _Naming:
    def __init__(self, taken: set[str]) -> None:
        self._taken = taken

    def named(
        self, own: tuple[Provision, ...], placed: tuple[Provision, ...]
    ) -> tuple[Provision, ...]:
        """`placed` are the same provisions with the eIds of their numbers."""
        return tuple(
            replace(
                one,
                eid=there.eid,
                wid=one.wid or self._free(there.eid),
                children=self.named(one.children, there.children),
            )
            for one, there in zip(own, placed, strict=True)
        )

    def _free(self, wanted: str) -> str:
        wid, count = wanted, 1
        while wid in self._taken:
            count += 1
            wid = f"{wanted}-{count}"
        self._taken.add(wid)
        return wid


def with_changes(
    provisions: tuple[Provision, ...],
    new: Mapping[int, tuple[Provision, ...]],
    numbers: Mapping[int, str],
) -> tuple[Provision, ...]:
    """Provisions with others in the place of some, and with other numbers, by id()."""
    found: list[Provision] = []
    for one in provisions:
        if id(one) in new:
            found += new[id(one)]
            continue
        children = with_changes(one.children, new, numbers)
        found.append(replace(one, num=numbers.get(id(one), one.num), children=children))
    return tuple(found)
