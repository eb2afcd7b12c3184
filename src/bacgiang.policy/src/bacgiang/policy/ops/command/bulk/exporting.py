"""The run of `bacgiang export`, the same for every kind of record."""

from ..subcommand import CouldNotRun
from ..subcommand import ExitCode
from ..words import in_words
from ..words import say
from .fetching import NotTakenOut
from .progress import Progress
from .register_client import NotThere
from .register_client import PortalFailed
from .register_client import RegisterClient
from .register_pages import RegisterPages
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any
from typing import Protocol
from typing import TypeVar
from zope.i18nmessageid import Message


Taken = TypeVar("Taken")
Row = dict[str, Any]
CHANGED_ALL_THE_WHILE = _(
    "command_register_changed",
    default="The register changed all the while: run the command again.",
)


class RegisterExport(Protocol):
    """One kind of record, taken out to where it was asked for.

    `service`: what the portal is asked for, in words; `registers`: where the records
    are. Methods raise CouldNotRun, PortalFailed, NotThere and OSError.
    """

    service: str
    registers: list[RegisterPages]

    def write(self, failures: "Failures") -> None:
        """Write all of them; steps the progress for each."""

    def summary(self, progress: Progress, failed: int) -> Message:
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
                self._progress.say(
                    _(
                        "command_gone_meanwhile",
                        default="${url} has gone meanwhile.",
                        mapping={"url": row["@id"]},
                    )
                )
            except PortalFailed as error:
                self._add(
                    row,
                    in_words(
                        _(
                            "command_portal_fails",
                            default="The portal fails on it (answer ${status}).",
                            mapping={"status": str(error.status)},
                        )
                    ),
                )
            except NotTakenOut as error:
                self._add(row, str(error))
            self._progress.step()

    def _add(self, row: Row, why: str) -> None:
        self.count += 1
        self._progress.say(
            _(
                "command_left_out",
                default="${url} was left out. ${why}",
                mapping={"url": row["@id"], "why": why},
            )
        )


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
            _(
                "command_gives_no_register",
                default="${url} does not give its ${service}: is that the portal's "
                "address?",
                mapping={"url": client.url, "service": export.service},
            )
        ) from None
    progress.end()
    say(export.summary(progress, failures.count))
    complete = all(pages.complete for pages in export.registers)
    if not complete:
        say(CHANGED_ALL_THE_WHILE)
    is_fine = complete and not failures.count
    return ExitCode.FINE if is_fine else ExitCode.FINDINGS
