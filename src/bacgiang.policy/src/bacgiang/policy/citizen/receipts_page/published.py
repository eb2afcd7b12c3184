"""What is published for those who verify: the keys and the seals of the log."""

from ...sealing.canonical import Json
from ...sealing.seals import DaySeal
from ..keys.store import PublicKey
from ..submissions.receipt import moment_text
from ..submissions.submissions import Submissions


def key_as_json(key: PublicKey) -> dict[str, Json]:
    return {"name": key.name, "public": key.public, "since": moment_text(key.since)}


def seals_after(log: Submissions, after: str, most: int) -> tuple[list[DaySeal], bool]:
    """Seals of the days after one (ISO; the newest for ""), and if more follow."""
    seals = log.store.sealed.seals
    days = seals.days()
    wanted = [day for day in days if day > after] if after else days[-most:]
    found = [seal for day in wanted[:most] if (seal := seals.get(day)) is not None]
    return found, len(wanted) > most
