"""Every record of a register, page by page, each once."""

from .register_client import RegisterClient
from collections.abc import Iterator
from typing import Any


PAGE = 200
MOST_ROUNDS = 5


class RegisterPages:
    """The rows of a service that lists in pages, as the account sees them.

    `query`: what else is asked for, with an order in which new records come last.
    A register that changes while it is read moves rows to other pages: it is gone
    through again until nothing new turns up. `complete` says whether that was reached.
    """

    def __init__(
        self,
        client: RegisterClient,
        service: str,
        page_size: int = PAGE,
        **query: str | int,
    ) -> None:
        self._client = client
        self._service = service
        self._query = query
        self._page_size = page_size
        self._seen: set[str] = set()
        self.complete = False

    def count(self) -> int:
        return int(self._page(0, 1).get("items_total") or 0)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Raises CouldNotRun, PortalFailed, NotThere."""
        for _round in range(MOST_ROUNDS):
            totals: set[int] = set()
            before = len(self._seen)
            yield from self._round(totals)
            steady = len(totals) == 1 and len(self._seen) == max(totals)
            if steady or (before and len(self._seen) == before):
                self.complete = True
                return

    def _round(self, totals: set[int]) -> Iterator[dict[str, Any]]:
        start = 0
        while True:
            answer = self._page(start, self._page_size)
            rows = answer.get("items") or []
            totals.add(int(answer.get("items_total") or 0))
            for row in rows:
                if row["UID"] not in self._seen:
                    self._seen.add(row["UID"])
                    yield row
            start += self._page_size
            if not rows or start >= max(totals):
                return

    def _page(self, start: int, size: int) -> dict[str, Any]:
        return self._client.get(
            self._service, **self._query, b_start=start, b_size=size
        )
