"""`@@draft-versions`: every version that was public, the newest first."""

from ....base.english.days import shown_moment
from ..links import LinkKind
from ..rows import KIND_TITLES
from .seen import versions_seen
from collections import Counter
from collections.abc import Iterator
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class DraftVersions(BrowserView):
    """404 for a draft that no one has published."""

    def __call__(self) -> str:
        if not versions_seen(self.context):
            raise NotFound(self.context, self.__name__, self.request)
        return str(self.index())

    def lines(self) -> Iterator[dict[str, Any]]:
        """Versions as the list shows them. `changes`: kinds in words and how many;
        `compare` is "" for the first version.
        """
        base, seen = self.context.absolute_url(), versions_seen(self.context)
        closed = {one.version.number for one in seen if one.version.is_closed}
        for kept in reversed(seen):
            number = kept.version.number
            both = {number - 1, number}
            counts = Counter(one.kind for one in kept.version.links)
            compare = f"{base}/@@draft-compare?old={number - 1}&new={number}"
            yield {
                "version": kept.version,
                "published": shown_moment(kept.version.published),
                "changes": [
                    (KIND_TITLES[kind], counts[kind])
                    for kind in LinkKind
                    if counts[kind] and kind is not LinkKind.KEPT
                ],
                "address": f"{base}/@@draft-version/{number}",
                "compare": compare if number > 1 and not both & closed else "",
            }
