"""The files that were made, and whether they may still be given."""

from ..dates import now_utc
from ..stores.site_store import SiteStore
from .dump import Dump
from .dump import dumps
from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from persistent import Persistent
from ZODB.blob import Blob


class MadeDump(Persistent):
    """`made_at`: when the file came to be what it is, `looked_at`: when somebody last
    looked whether it had to be written (aware, UTC). `digest` is SHA-256 in hex, `size`
    in bytes.

    `state` is what its dump said then, `gone` what its store did, and at `until`
    something in it is public no longer.
    """

    state = ""
    gone = -1
    digest = ""
    size = 0
    records = 0
    made_at: datetime | None = None
    looked_at: datetime | None = None
    until: datetime | None = None
    _file: Blob | None = None

    def keep(self, file: Path, now: datetime) -> None:
        """Keep what was made; the file is taken away from where it lies.

        One that is as it was before keeps its day.
        """
        with file.open("rb") as made:
            digest = file_digest(made, "sha256").hexdigest()
        if digest == self.digest and self._file is not None:
            return
        self.digest, self.size, self.made_at = digest, file.stat().st_size, now
        self._file = Blob()
        self._file.consumeFile(str(file))

    @property
    def is_made(self) -> bool:
        return self._file is not None

    def path(self) -> str:
        """Where the file lies; it must have been committed."""
        assert self._file is not None
        return str(self._file.committed())


class DumpStore(Persistent):
    """Files by name; and by type of content, how often something was taken away.

    That number alone says that a file is given no longer: two who take something away
    at once, and a job that is about to keep what it read before, never conflict.
    """

    def __init__(self) -> None:
        self._made: OOBTree = OOBTree()
        self._gone: OOBTree = OOBTree()

    def of(self, dump: Dump) -> MadeDump:
        """What is kept of a dump; a new one, not kept yet, where there is nothing."""
        return self._made.get(dump.name) or MadeDump()

    def keep(self, dump: Dump, made: MadeDump) -> None:
        if dump.name not in self._made:
            self._made[dump.name] = made

    def offered(self, dump: Dump, now: datetime | None = None) -> MadeDump | None:
        """The file of a dump; None where none may be given."""
        made = self.of(dump)
        return made if self.is_right(dump, made, now or now_utc()) else None

    def is_right(self, dump: Dump, made: MadeDump, now: datetime) -> bool:
        """Whether nothing that stands in a file was taken from the public since."""
        is_over = made.until is not None and made.until <= now
        return made.is_made and not is_over and made.gone == self.gone(dump.kinds)

    def note_gone(self, kind: str) -> None:
        """Something of a type is public no longer."""
        found = self._gone.get(kind)
        if found is None:
            self._gone[kind] = Length(1)
        else:
            found.change(1)

    def gone(self, kinds: Iterable[str]) -> int:
        found = (self._gone.get(kind) for kind in kinds)
        return sum(one() for one in found if one is not None)


dump_store = SiteStore("bacgiang.policy.dumps", DumpStore, is_derived=True)


def files_of(dataset: str) -> Iterator[tuple[Dump, MadeDump]]:
    """The files of a dataset that may be given now."""
    store = dump_store()
    for dump in dumps():
        made = store.offered(dump) if dump.dataset == dataset else None
        if made is not None:
            yield dump, made
