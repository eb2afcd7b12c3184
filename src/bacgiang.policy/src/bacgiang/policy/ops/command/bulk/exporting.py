"""The run of `bacgiang export`, the same for every kind of record."""

from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from .fetching import NotTakenOut
from .progress import Progress
from .register_client import NotThere
from .register_client import PortalFailed
from .register_client import RegisterClient
from .register_pages import RegisterPages
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any
from typing import Protocol
from typing import TypeVar


Taken = TypeVar("Taken")
Row = dict[str, Any]


class RegisterExport(Protocol):
    """One kind of record, taken out to where it was asked for.

    `service`: what the portal is asked for, in words; `registers`: where the records
    are. Methods raise CouldNotRun, PortalFailed, NotThere and OSError.
    """

    service: str
    registers: list[RegisterPages]

    def write(self, failures: "Failures") -> None:
        """Write all of them; steps the progress for each."""

    def summary(self, progress: Progress, failed: int) -> str:
        """A sentence on what was written where."""


class Failures:
    """Records that were left out, each told as it happens."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.count = 0

    def each(
        self, rows: Iterable[Row], take: Callable[[Row], Taken]
    ) -> Iterator[Taken]:
        """What `take` makes of each row; what it cannot take is left out."""
        for row in rows:
            try:
                yield take(row)
            except NotThere:
                self._progress.say(f"{row['@id']} has gone meanwhile.")
            except PortalFailed as error:
                self._add(row, f"The portal fails on it (answer {error.status}).")
            except NotTakenOut as error:
                self._add(row, str(error))
            self._progress.step()

    def _add(self, row: Row, why: str) -> None:
        self.count += 1
        self._progress.say(f"{row['@id']} was left out. {why}")


def export_register(
    export: RegisterExport, client: RegisterClient, progress: Progress
) -> ExitCode:
    """Take a register out. Raises CouldNotRun, OSError."""
    failures = Failures(progress)
    try:
        progress.total = sum(pages.count() for pages in export.registers)
        export.write(failures)
    except (NotThere, PortalFailed):
        raise CouldNotRun(
            f"{client.url} does not give its {export.service}: is that the portal's "
            "address?"
        ) from None
    progress.end()
    print(export.summary(progress, failures.count))
    complete = all(pages.complete for pages in export.registers)
    if not complete:
        print("The register changed all the while: run the command again.")
    is_fine = complete and not failures.count
    return ExitCode.FINE if is_fine else ExitCode.FINDINGS
