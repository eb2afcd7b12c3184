"""The record of acts of a running portal, fetched as anyone with the right can."""

from ...sealing.errors import SealError
from ...sealing.seals import DaySeal
from .acts_check import ActsCheck
from .acts_check import Whose
from .bulk.fetching import fetch
from .bulk.fetching import NotTakenOut
from .bulk.register_client import NotAllowed
from .bulk.register_client import NotLetIn
from .bulk.register_client import NotThere
from .bulk.register_client import RegisterClient
from .subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory


PIECE_DAYS = 31
PAGE = 1000
BEFORE_ALL = "0001-01-01"


def check_portal(client: RegisterClient) -> ActsCheck:
    """Check the whole record against itself and the seals that the portal publishes.

    The seals are asked for without the account, as the public gets them. Raises
    CouldNotRun.
    """
    try:
        published = list(published_seals(RegisterClient(client.url, waits=())))
        check = ActsCheck()
        for first, last in pieces(published):
            _add(check, client, f"@@acts.jsonl?start={first}&end={last}")
    except (NotAllowed, NotLetIn):
        raise CouldNotRun(
            _(
                "command_record_refused",
                default="${url} does not let this account read the record of acts. "
                "Check name and password, or the token; the account must be "
                "the standing office's or a manager's.",
                mapping={"url": client.url},
            )
        ) from None
    except (NotThere, NotTakenOut):
        raise CouldNotRun(
            _(
                "command_no_record_of_acts",
                default="${url} does not give the record of acts.",
                mapping={"url": client.url},
            )
        ) from None
    check.compare(published, Whose.PUBLISHED, complete=True)
    if len(check.seals) > len(published):
        check.findings.append(
            _(
                "command_more_seals",
                default="The record has more seals than the portal publishes.",
            )
        )
    if not check.starts_at_genesis:
        check.findings.append(
            _(
                "command_not_first_day",
                default="The record does not start with the first day it has.",
            )
        )
    return check


def _add(check: ActsCheck, client: RegisterClient, path: str) -> None:
    with TemporaryDirectory() as folder:
        export = Path(folder, "acts.jsonl")
        fetch(client, path, "*/*", export)
        with export.open("rb") as file:
            check.add(file)


def published_seals(client: RegisterClient) -> Iterator[DaySeal]:
    """Every seal the portal publishes, oldest first. Raises CouldNotRun, NotThere."""
    after = BEFORE_ALL
    while True:
        answer = client.get("@act-seals", after=after, b_size=PAGE)
        try:
            seals = [DaySeal.from_record(one) for one in answer["items"]]
        except (SealError, KeyError, TypeError):
            raise CouldNotRun(
                _(
                    "command_published_none",
                    default="The seals that the portal publishes are none.",
                )
            ) from None
        yield from seals
        if not seals or seals[-1].day <= after:
            return
        after = seals[-1].day


def pieces(seals: list[DaySeal]) -> Iterator[tuple[str, str]]:
    """First and last day of periods that hold every sealed day."""
    if not seals:
        return
    days = [date.fromisoformat(seal.day) for seal in seals]
    first, end = min(days), max(days)
    while first <= end:
        last = min(end, first + timedelta(days=PIECE_DAYS - 1))
        yield first.isoformat(), last.isoformat()
        first = last + timedelta(days=1)
