"""What says (nearly) the same as an item and was not made from it: what that was copied
from, and the other copies of it.

A secret may have come in later, so nothing of this is closed unseen.
"""

from ...text.folding import fold
from ...text.markup import decode_references
from ..incoming.cleaning.fields import written_fields
from ..items import IEditorialItem
from ..secrecy.own_texts import IOwnTexts
from ..working_copy.rules import is_working_copy
from .closing import is_closed
from .family import is_public
from .family import made_from
from .origins import origin_store
from .origins import UNJUDGED
from collections.abc import Iterator
from itertools import pairwise
from plone.app.textfield.interfaces import IRichTextValue
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
import re
from typing import Any


MOST_COMPARED = 100
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")

Pairs = set[tuple[str, str]]


def alike(item: DexterityContent) -> list[Any]:
    """Those that are not closed, public ones first, whoever may see them."""
    own = _pairs(item)
    near = [one for one in _around(item) if _says(own, _pairs(one))]
    return sorted(near, key=is_public, reverse=True)


def _around(item: DexterityContent) -> Iterator[Any]:
    """Items that one comes to through what it was copied from, the nearest first."""
    store, uid = origin_store(), IUUID(item)
    seen = {uid, *(made.uid for made in made_from(item))}
    waiting = store.originals_of(uid)
    compared = 0
    for one in (name.removeprefix(UNJUDGED) for name in waiting):
        if one in seen:
            continue
        seen.add(one)
        waiting += store.originals_of(one) + store.made_from(one)
        found = uuidToObject(one, unrestricted=True)
        is_item = IEditorialItem.providedBy(found) and not is_working_copy(found)
        if is_item and not is_closed(found):
            yield found
            compared += 1
        if compared == MOST_COMPARED:
            return


def _says(one: Pairs, other: Pairs) -> bool:
    """Half of what the shorter one says; of two without words nothing is known."""
    return 2 * len(one & other) >= min(len(one), len(other))


def _pairs(item: DexterityContent) -> Pairs:
    """Words that follow one another, however they are written."""
    return set(pairwise(_WORD.findall(fold(" ".join(_texts(item))))))


def _texts(item: DexterityContent) -> Iterator[str]:
    for _schema, field, storage in written_fields(item):
        value = getattr(storage, field.__name__, None)
        if value is not None and IRichTextValue.providedBy(value):
            yield decode_references(_TAG.sub(" ", value.raw or ""))
        elif isinstance(value, str):
            yield value
    if IOwnTexts.providedBy(item):
        yield from item.own_texts()
