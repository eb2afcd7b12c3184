"""The acts of masking through the API: `mask`, `mask-point`, `unmask`."""

from ....citizen.codes.board_names import board_name
from ...opinions.content import Point
from ..masking import Hidden
from ..masking import hidden_in
from ..masking import mask_point
from ..masking import mask_words
from ..masking import point_of
from ..masking import unmask
from ..masks import Mask
from .body import number_in
from .body import seen_in
from .body import stretches_in
from .body import text_in
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any


MASK_ACTS = ("mask", "mask-point", "unmask")


def mask_by(
    draft: DexterityContent, name: str, body: Mapping[str, Any]
) -> dict[str, Any]:
    """Carry one out. `text` and `proposal` of `mask` are the words with the mark in
    the place of what is hidden, or lists of stretches. Raises Refused.
    """
    seen, number = seen_in(body), number_in(body, "point")
    mask: Mask | None = None
    if name == "mask":
        _found, point = point_of(draft, seen, number)
        mask = mask_words(draft, seen, number, _hidden(point, body))
    elif name == "mask-point":
        mask = mask_point(draft, seen, number)
    else:
        unmask(draft, seen, number)
    shown = None if mask is None else {"text": mask.text, "proposal": mask.proposal}
    return {"id": board_name(seen.code), "point": number, "mask": shown}


def _hidden(point: Point, body: Mapping[str, Any]) -> Hidden:
    if any(isinstance(body.get(name), list) for name in ("text", "proposal")):
        return Hidden(
            stretches_in(body.get("text") or []),
            stretches_in(body.get("proposal") or []),
        )
    return hidden_in(point, text_in(body, "text"), text_in(body, "proposal"))
