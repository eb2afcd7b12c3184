"""`@@draft-versions`: every version that was public, the newest first."""

from ....base.date_labels import moment_label
from ..links import LinkKind
from ..rows import KIND_TITLES
from ..store import KeptVersion
from .seen import versions_seen
from collections import Counter
from dataclasses import dataclass
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


@dataclass(frozen=True)
class VersionLine:
    """A version as the list shows it. `changes`: kinds in words and how many; `compare`
    is "" for the first version.
    """

    number: int
    published: str
    title: str
    note: str
    changes: tuple[tuple[Any, int], ...]
    address: str
    compare: str


class DraftVersions(BrowserView):
    """404 for a draft that no one has published."""

    def __call__(self) -> str:
        if not versions_seen(self.context):
            raise NotFound(self.context, self.__name__, self.request)
        return str(self.index())

    def lines(self) -> list[VersionLine]:
        kept = versions_seen(self.context)
        return [self._line(one) for one in reversed(kept)]

    def _line(self, kept: KeptVersion) -> VersionLine:
        version, base = kept.version, self.context.absolute_url()
        counts = Counter(one.kind for one in version.links)
        compare = (
            f"{base}/@@draft-compare?old={version.number - 1}&new={version.number}"
        )
        return VersionLine(
            number=version.number,
            published=moment_label(version.published),
            title=version.title,
            note=version.note,
            changes=tuple(
                (KIND_TITLES[kind], counts[kind])
                for kind in LinkKind
                if counts[kind] and kind is not LinkKind.KEPT
            ),
            address=f"{base}/@@draft-version/{version.number}",
            compare=compare if version.number > 1 else "",
        )
