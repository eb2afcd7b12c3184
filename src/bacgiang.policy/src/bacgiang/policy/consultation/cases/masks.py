"""What the board hides of a published opinion: personal data, insults.

The log keeps the words as they came; here is what everybody but the board is shown.
"""

from ...base.stores.meeting import Meets
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ..opinions.content import Content
from ..opinions.content import Point
from BTrees.OOBTree import OOBTree
from dataclasses import replace
from hashlib import sha256
from math import inf
from persistent import Persistent


@stored_value
class Mask:
    """What is shown of a point in the place of its text and proposal.

    `by`: user id of who hid more than personal numbers; "" where nobody did.
    """

    point: int
    text: str
    proposal: str
    by: str = ""


class MaskStore(Meets, Persistent):
    """Masks by tracking code and version of the submission. Who hides words of one and
    who publishes it meet: nobody publishes in the same moment what they hide.

    A corrected submission is another text: masks of the one before do not fit it.
    """

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()

    def of(self, code: str, version: int) -> tuple[Mask, ...]:
        return self._by_code.get((code, version), ())

    def by_point(self, code: str, version: int) -> dict[int, Mask]:
        """The same by number of the point, from 0."""
        return {one.point: one for one in self.of(code, version)}

    def stamp(self, code: str) -> str:
        """What tells the masks of an opinion from others, "" for none."""
        kept = list(self._by_code.items((code,), (code, inf)))
        return sha256(repr(kept).encode()).hexdigest()[:16] if kept else ""

    def put(self, code: str, version: int, masks: tuple[Mask, ...]) -> None:
        if masks:
            self._by_code[(code, version)] = masks
        else:
            self._by_code.pop((code, version), None)


mask_store = SiteStore("bacgiang.policy.opinion_masks", MaskStore)


def shown_points(code: str, version: int, content: Content) -> tuple[Point, ...]:
    """The points as everybody may read them. All that is public goes through here."""
    masks = mask_store().by_point(code, version)
    return tuple(
        replace(point, text=masks[number].text, proposal=masks[number].proposal)
        if number in masks
        else point
        for number, point in enumerate(content.points)
    )
