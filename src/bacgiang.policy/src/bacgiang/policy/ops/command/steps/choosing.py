"""Which records of a register wait for a step."""

from ....base.json_text import parse_json
from ..bulk.register_client import RegisterClient
from ..subcommand import CouldNotRun
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any


WAITING = {
    "submit": frozenset({"draft"}),
    "approve": frozenset({"pending"}),
    "publish": frozenset({"pending", "approved"}),
}
"""States in which a record waits for a step. The portal decides whether it is taken."""


class Choice:
    """Those that wait for the step; with the report of an import, of its records alone.

    `passed_by` counts the others: done already, or not so far yet.
    """

    def __init__(
        self, client: RegisterClient, step: str, imported: Path | None
    ) -> None:
        self._client = client
        self._states = WAITING[step]
        self._paths = _imported(client, imported) if imported is not None else None
        self.passed_by = 0

    def of(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        for row in rows:
            path = self._client.path_of(str(row["@id"]))
            if self._paths is not None and path not in self._paths:
                continue
            if row.get("review_state") in self._states:
                yield row
            else:
                self.passed_by += 1


def _imported(client: RegisterClient, report: Path) -> frozenset[str]:
    """Paths in the portal of the records that an import made, changed or found."""
    paths = set()
    try:
        with report.open(encoding="utf-8") as lines:
            for line in lines:
                said = parse_json(line)
                if said.get("url") and not said.get("dry_run"):
                    paths.add(client.path_of(str(said["url"])))
    except (ValueError, AttributeError):
        raise CouldNotRun(
            _(
                "command_no_report",
                default="${path} is not the report of an import.",
                mapping={"path": str(report)},
            )
        ) from None
    return frozenset(paths)
