"""The database as a portal keeps it, running or not: what restic is asked to save."""

from ...database_file import DATABASE
from ...database_file import whole_part_while_written
from ..moving.ends import configured
from ..moving.ends import End
from .postgresql import program
from .postgresql import without_password
from .repository import HOST
from .repository import Repository
from .repository import Said
from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
from typing import Any
from typing import Protocol


TAKEN = f"{DATABASE}.taken"
"""Second name of the database file while it is saved: packing gives the first one to
another file."""
BLOBS = "blobstorage"
# In the folder of blobs.
UNFINISHED = f"{BLOBS}/tmp"  # noqa: S108  # nosec B108
DUMP = "database.dump"
TAG = "database"
SIZE, LAST = "size=", "last="
"""Tags: how much of the file counts (bytes); the number of its last transaction."""


class Source(Protocol):
    """Where the database is."""

    @property
    def file(self) -> Path | None:
        """The database file; None where there is a server."""

    def save(self, repository: Repository) -> Said:
        """A snapshot of it, as restic sums it up. Raises CouldNotRun."""


def source_of(end: End) -> Source:
    """What the configuration of an instance names. Raises CouldNotRun."""
    dsn = dsn_of(end)
    return FileSource(end.data) if dsn is None else ServerSource(dsn)


def dsn_of(end: End) -> str | None:
    """How PostgreSQL is reached; None where the database is a file."""
    config: Any = configured(end).config.storage
    adapter = getattr(config.config, "adapter", None)
    return None if adapter is None else str(adapter.config.dsn)


class FileSource:
    """A file that is only appended to, and blobs, of which none is ever written to.

    First it is noted where the file ends; what comes later is cut off when it is put
    back. Every blob of a transaction is in its place before the transaction is. So what
    is saved is one moment of both, while the portal goes on.
    """

    def __init__(self, data: Path) -> None:
        self.data, self.file = data, data / DATABASE

    def save(self, repository: Repository) -> Said:
        with self._taken() as tags:
            paths = [TAKEN, BLOBS, "--exclude", UNFINISHED]
            marked = [part for one in (TAG, *tags) for part in ("--tag", one)]
            return repository.follow(
                "backup", "--host", HOST, *marked, *paths, folder=self.data
            )

    @contextmanager
    def _taken(self) -> Iterator[tuple[str, ...]]:
        taken = self.data / TAKEN
        taken.unlink(missing_ok=True)
        os.link(self.file, taken)
        try:
            whole = whole_part_while_written(taken)
            yield f"{SIZE}{whole.place}", f"{LAST}{whole.last.hex()}"
        finally:
            taken.unlink()


class ServerSource:
    """One moment of PostgreSQL, as its own pg_dump reads it: objects and blobs.

    Not compressed, as restic finds what it has already only in what is as it was, and
    compresses it then.
    """

    file = None

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn

    def save(self, repository: Repository) -> Said:
        dsn, password = without_password(self.dsn)
        dump = [program("pg_dump"), "--format=custom", "--compress=0", "--dbname", dsn]
        return repository.follow(
            *("backup", "--host", HOST, "--tag", TAG),
            *("--stdin-filename", DUMP, "--stdin-from-command", "--", *dump),
            folder=Path(os.sep),
            environment=password,
        )
