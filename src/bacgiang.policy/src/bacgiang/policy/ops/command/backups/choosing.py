"""Which backup is meant, and how far in it."""

from ..subcommand import CouldNotRun
from .repository import Repository
from .repository import Said
from .sources import TAG
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Chosen:
    """A snapshot; with `until` (aware) it goes on longer than it should, and what came
    after that moment is cut off.
    """

    snapshot: Said
    until: datetime | None = None

    @property
    def name(self) -> str:
        return str(self.snapshot["id"])

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.snapshot["time"])

    def tag(self, start: str) -> str | None:
        """What stands after `start` in a tag of the snapshot."""
        tags = self.snapshot.get("tags") or ()
        return next((one[len(start) :] for one in tags if one.startswith(start)), None)


def choose(repository: Repository, name: str, until: datetime | None) -> Chosen:
    """The newest one, the one of a name, or the one that holds a moment (aware).

    A database file tells what was true at any moment before its end, so the first
    backup after the moment is taken; of a dump the last one before it. Raises
    CouldNotRun.
    """
    repository.unlock()
    found = [Chosen(one) for one in repository.snapshots(TAG)]
    if name:
        found = [one for one in found if one.name.startswith(name)]
    if until is not None:
        after = [one for one in found if one.at >= until and one.tag("last=")]
        if after:
            return Chosen(after[0].snapshot, until)
        found = [one for one in found if one.at < until]
    if not found:
        raise CouldNotRun(
            _(
                "command_no_such_backup",
                default="There is no such backup in ${place}.",
                mapping={"place": repository.place},
            )
        )
    return found[-1]
