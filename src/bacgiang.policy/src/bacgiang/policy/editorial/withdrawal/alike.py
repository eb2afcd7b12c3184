"""What says (nearly) the same as an item, or holds the same picture or file, and was
not made from it: what that was copied from, and the other copies of it; what another
board has as the same text in another language.

A secret may have come in later, so nothing of this is closed unseen, unless it is
deleted: nobody would look at it there before it is put back.
"""

from ...base.uploads.blob import blob_of
from ...base.uploads.digest import digest_of
from ...text.folding import fold
from ...text.markup import decode_references
from ..deleted.rules import deleted_item
from ..incoming.cleaning.fields import written_fields
from ..items import holder_of
from ..items import IContentHolder
from ..items import IEditorialItem
from ..secrecy.own_texts import IOwnTexts
from ..working_copy.rules import is_working_copy
from .closing import is_closed
from .family import is_public
from .family import linked_elsewhere
from .family import made_from
from .origins import origin_store
from .origins import UNJUDGED
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from itertools import product
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
Finder = Callable[[str], Any | None]


def alike(item: DexterityContent) -> list[Any]:
    """Those that are not closed, public ones first, whoever may see them."""
    met = {IUUID(item), *(made.uid for made in made_from(item))}
    near = _near(item, met, partial(uuidToObject, unrestricted=True))
    # What it says nothing but the link tells.
    linked = (one for one in linked_elsewhere(item) if IEditorialItem.providedBy(one))
    near += [one for one in linked if IUUID(one) not in met and not is_closed(one)]
    return sorted(near, key=is_public, reverse=True)


def alike_deleted(item: DexterityContent) -> list[Any]:
    """Those of them that can be put back, each in the place where it stood."""
    met = {IUUID(item), *(made.uid for made in made_from(item))}
    return _near(item, met, deleted_item)


def _near(item: DexterityContent, met: set[str], find: Finder) -> list[Any]:
    """Adds to `met`, too."""
    own, blobs, seen = _pairs(item), _blobs(item), set(met)
    near = [
        one
        for one in _around((item,), seen, met, find)
        if _says(own, _pairs(one)) or _share(blobs, _blobs(one))
    ]
    # What a file came from says nothing of the text that it was put to.
    by_parts = _around(_parts(item), seen, met, find)
    return near + [one for one in by_parts if _share(blobs, _blobs(one))]


def _around(
    made: Iterable[Any], seen: set[str], met: set[str], find: Finder
) -> Iterator[Any]:
    """Items that one comes to through what these were copied from, the nearest first;
    of a picture or file the one that it stands in.

    Adds what it has come by to `seen`, and what it was or stood in to `met`.
    """
    store = origin_store()
    waiting = [uid for one in made for uid in store.originals_of(IUUID(one))]
    compared = 0
    for uid in (name.removeprefix(UNJUDGED) for name in waiting):
        if uid in seen:
            continue
        seen.add(uid)
        waiting += store.originals_of(uid) + store.made_from(uid)
        found = find(uid)
        whole = found and (holder_of(found) or found)
        is_item = IEditorialItem.providedBy(whole) and not is_working_copy(whole)
        if is_item and IUUID(whole) not in met and not is_closed(whole):
            met.add(IUUID(whole))
            yield whole
            compared += 1
        if compared == MOST_COMPARED:
            return


def _parts(item: DexterityContent) -> list[Any]:
    """Its pictures and files that are open; one that stands by itself is its own."""
    inside = item.objectValues() if IContentHolder.providedBy(item) else (item,)
    return [one for one in inside if blob_of(one) is not None and not is_closed(one)]


def _blobs(item: DexterityContent) -> list[Any]:
    return [blob_of(one) for one in _parts(item)]


def _share(some: list[Any], others: list[Any]) -> bool:
    """Whether the same bytes are stored in both."""
    return any(
        one.getSize() == other.getSize() and digest_of(one) == digest_of(other)
        for one, other in product(some, others)
    )


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
