"""Files that came with what citizens sent: for the board alone, never public.

Kept apart from the log, by code (decision 9). The log seals name, size and digest of
each; erasing the bytes leaves every proof valid.
"""

from ...base.stores.site_store import SiteStore
from ..erasure import DataErased
from ..pages.gathered import GatheredMapping
from ..submissions.store import YOUNG
from BTrees.Length import Length
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from Products.GenericSetup.tool import SetupTool
from zope.component.hooks import getSite


HELD = ".held"
"""Ends the name of files that came with a form that was refused (`holding.py`)."""
HELD_FOR = timedelta(days=1)


class KeptFiles(Persistent):
    """The files of one submission, in the order of its `AttachedFile`s.

    `verdicts`: what a scanner found in each, "" for nothing; None before it looked.
    """

    verdicts: tuple[str, ...] | None = None

    def __init__(self, files: tuple[NamedBlobFile, ...]) -> None:
        self.files = files


class AttachmentStore(Persistent):
    """Files by tracking code. No two writers conflict.

    `scanned_until`: whatever came before it a scanner has looked at.
    """

    scanned_until: datetime | None = None

    def __init__(self) -> None:
        self._by_code = GatheredMapping()
        self._bytes = Length()

    def keep(self, code: str, files: tuple[NamedBlobFile, ...], now: datetime) -> None:
        """Keep the files of a new submission. Raises KeyError for a second time."""
        self._by_code.add(code, (now, KeptFiles(files)), now)
        self._bytes.change(_size(files))

    def of(self, code: str) -> tuple[NamedBlobFile, ...]:
        """For the board that handles the submission; () where nothing is kept."""
        found = self.kept(code)
        return () if found is None else found.files

    def kept(self, code: str) -> KeptFiles | None:
        found = self._by_code.get(code)
        return None if found is None else found[1]

    def unscanned(self) -> Iterator[KeptFiles]:
        since = self.scanned_until
        kept = self._by_code.items()
        young = (one for _code, (at, one) in kept if since is None or at >= since)
        return (one for one in young if one.verdicts is None)

    def note_verdicts(self, kept: KeptFiles, verdicts: tuple[str, ...]) -> None:
        """Of harmful files nothing stays but their place."""
        pairs = zip(kept.files, verdicts, strict=True)
        left = tuple(NamedBlobFile(b"") if found else one for one, found in pairs)
        self._bytes.change(_size(left) - _size(kept.files))
        kept.files, kept.verdicts = left, verdicts

    def skip_scanned(self, now: datetime) -> None:
        """Look from now on at what is young alone, where nothing waits."""
        if next(self.unscanned(), None) is None:
            self.scanned_until = now - YOUNG

    def erase(self, code: str) -> bool:
        """Whether there was anything."""
        found = self._by_code.get(code)
        if found is not None:
            self._bytes.change(-_size(found[1].files))
            self._by_code.drop(code)
        return found is not None

    def replace(
        self, code: str, files: tuple[NamedBlobFile, ...], now: datetime
    ) -> None:
        """Keep what the author corrected in the place of what was kept."""
        self.erase(code)
        if files:
            self.keep(code, files, now)

    def kept_before(self, moment: datetime) -> Iterator[tuple[str, datetime]]:
        """Names of files, and since when they are kept."""
        for name, (at, _kept) in self._by_code.items():
            if at < moment:
                yield name, at

    @property
    def size(self) -> int:
        """Bytes of all files that are kept. Counting them makes no writers conflict."""
        return self._bytes()

    def count(self) -> None:
        """Count the bytes; for data of before they were."""
        kept = self._by_code.items()
        self._bytes = Length(sum(_size(one.files) for _code, (_at, one) in kept))

    def gather(self, now: datetime) -> int:
        """As the log of submissions is gathered; for one job."""
        return self._by_code.gather(now - YOUNG)


def _size(files: tuple[NamedBlobFile, ...]) -> int:
    return sum(one.getSize() for one in files)


attachment_store = SiteStore("bacgiang.policy.opinion_attachments", AttachmentStore)


def erase_attachments(event: DataErased) -> None:
    """Whoever's data are erased, their letters are, too."""
    site = getSite()
    if site is not None:
        for name in (event.code, f"{event.code}{HELD}"):
            attachment_store(site).erase(name)


def count_kept(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101."""
    attachment_store(getSite()).count()
