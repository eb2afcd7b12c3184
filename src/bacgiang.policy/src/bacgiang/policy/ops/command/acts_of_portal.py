"""The record of acts of a running portal, fetched as anyone with the right can."""

from ...sealing.errors import SealError
from ...sealing.seals import DaySeal
from .acts_check import ActsCheck
from .portal_client import PortalClient
from .subcommand import CouldNotRun
from collections.abc import Iterator
from datetime import date
from datetime import timedelta


PIECE_DAYS = 31
PAGE = 1000
BEFORE_ALL = "0001-01-01"


def check_portal(url: str, user: str, password: str) -> ActsCheck:
    """Check the whole record against itself and the seals that the portal publishes.

    The seals are asked for without the account, as the public gets them. Raises
    CouldNotRun.
    """
    client = PortalClient(url, user, password)
    published = list(published_seals(PortalClient(url)))
    check = ActsCheck()
    for first, last in pieces(published):
        with client.get_file("@@acts.jsonl", start=first, end=last) as file:
            check.add(file)
    check.compare(published, "that the portal publishes", complete=True)
    if len(check.seals) > len(published):
        check.findings.append("The record has more seals than the portal publishes.")
    if not check.starts_at_genesis:
        check.findings.append("The record does not start with the first day it has.")
    return check


def published_seals(client: PortalClient) -> Iterator[DaySeal]:
    """Every seal the portal publishes, oldest first. Raises CouldNotRun."""
    after = BEFORE_ALL
    while True:
        answer = client.get_json("@act-seals", after=after, b_size=PAGE)
        try:
            seals = [DaySeal.from_record(one) for one in answer["items"]]
        except (SealError, KeyError, TypeError):
            raise CouldNotRun("The seals that the portal publishes are none.") from None
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
