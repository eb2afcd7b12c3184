"""One published version of a procedure or form."""

from ..record.json_form import from_json
from ..record.procedure_record import Decision
from ..record.procedure_record import ProcedureRecord
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from functools import lru_cache
import json
from typing import Any


@dataclass(frozen=True)
class Version:
    """What was published, from when it holds, and by which decision.

    ``number`` counts from 1. ``content`` is JSON; for a procedure the form of its
    record. ``files``: stored files by name of field (NamedBlobFile), of forms.
    ``beside``: JSON of what was published with it (``beside.py``); None where releases
    that did not keep it with versions have not been upgraded.
    """

    number: int
    published: datetime
    content: str
    decision: Decision | None = None
    files: Mapping[str, Any] = field(default_factory=dict, compare=False)
    beside: str | None = None

    @property
    def effective_from(self) -> date | None:
        return self.decision.effective_from if self.decision else None

    @property
    def abolishes(self) -> bool:
        return self.decision is not None and self.decision.kind == "abolish"

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.content)
        return found

    @property
    def title(self) -> str:
        """Without the rest of the record: a list reads many."""
        return _title_in(self.content)

    def record(self) -> ProcedureRecord:
        """The content of a procedure's version as a record."""
        return _record_in(self.content)


@lru_cache(maxsize=512)
def _record_in(content: str) -> ProcedureRecord:
    return from_json(json.loads(content))


@lru_cache(maxsize=8192)
def _title_in(content: str) -> str:
    return str(json.loads(content).get("title", ""))
