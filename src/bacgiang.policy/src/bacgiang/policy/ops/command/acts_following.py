"""Does the record hold every act that another one names (docs/sealing.md)?"""

from ...sealing.records import VIET_NAM
from collections.abc import Iterator
from datetime import datetime
import json
import re
from typing import IO


RECORD = b'{"record":'
KEY = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00)\|([0-9a-f]{32})", re.ASCII
)


class Following:
    """Reads sealed exports; keeps which acts there are and which are named."""

    def __init__(self) -> None:
        self._there: set[str] = set()
        self._named: dict[str, str] = {}

    def read(self, file: IO[bytes]) -> None:
        """Take in an export that has been verified, from its beginning."""
        file.seek(0)
        for line in file:
            if line.startswith(RECORD):
                record = json.loads(line)["record"]
                self._there.add(str(record.get("identifier")))
                for moment, identifier in KEY.findall(str(record.get("after"))):
                    self._named[identifier] = moment

    def gaps(self, first: str, last: str) -> Iterator[str]:
        """Moments of named acts of these days (ISO, both included) that are missing."""
        for identifier in sorted(self._named.keys() - self._there):
            moment = in_viet_nam(self._named[identifier])
            if first <= moment[:10] <= last:
                yield moment


def in_viet_nam(moment: str) -> str:
    """As the record writes it; as it was, where there is no such moment."""
    try:
        return datetime.fromisoformat(moment).astimezone(VIET_NAM).isoformat()
    except ValueError:
        return moment
