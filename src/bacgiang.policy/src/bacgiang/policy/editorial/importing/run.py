"""An import on its way: the sheets, what was chosen, what became of each row."""

from ...base.spreadsheets.sheet import Sheet
from ...base.spreadsheets.sheet_json import sheet_as_json
from ...base.spreadsheets.sheet_json import sheet_of_json
from ...base.stores.value import stored_value
from ...base.waiting_uploads import WaitingUpload
from .choosing import arranged
from .choosing import Choice
from .kind import kind_named
from .kind import Read
from BTrees.IOBTree import IOBTree
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
import json
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.i18nmessageid import Message


class State(StrEnum):
    """`TRYING`, `TAKING` are worked on; `STOPPED`: whoever began may not any more;
    `ENDED`: they have stopped it; `TOO_LONG`, `FAILED`: the portal has.
    """

    CHOOSING = "choosing"
    TRYING = "trying"
    TRIED = "tried"
    TAKING = "taking"
    DONE = "done"
    STOPPED = "stopped"
    ENDED = "ended"
    TOO_LONG = "too_long"
    FAILED = "failed"


WORKING = frozenset((State.TRYING, State.TAKING))


@stored_value
class RowResult:
    """What became of a row; `reasons` are fields and messages, of what was changed
    fields alone. `holds`: see `kind.Row`.
    """

    sheet: Message | str
    number: int
    name: str
    outcome: str
    reasons: tuple[tuple[Message | str, Message | str], ...] = ()
    url: str = ""
    holds: tuple[str, ...] = ()


class ImportRun(WaitingUpload):
    """Seen by nobody but who uploaded it; kept for a week.

    The file keeps its sheets as they were read, not what was uploaded. `seconds`: how
    long the rows took so far; `worked`: when a job went on with it last (aware).
    """

    kept = timedelta(days=7)
    tries = False
    seconds = 0.0
    worked: datetime | None = None

    def __init__(
        self, sheets: Sequence[Sheet], filename: str, kind: str, unit: str, page: str
    ) -> None:
        """`page`: path of where it was uploaded, in the portal."""
        said = json.dumps([sheet_as_json(one) for one in sheets]).encode()
        super().__init__(NamedBlobFile(said, "application/json", filename))
        self.kind = kind
        self.unit = unit
        self.page = page
        self.choices: tuple[tuple[str, int, tuple[tuple[int, str], ...]], ...] = ()
        self.begin(State.CHOOSING, 0)

    def begin(self, state: State, total: int) -> None:
        """Nothing of it is done yet."""
        self.state = state.value
        self.tries = state is State.TRYING
        self.seconds = 0.0
        self.total = total
        self.done = 0
        self.results: IOBTree = IOBTree()

    @property
    def is_trial(self) -> bool:
        """Whether what is told of rows is what would become of them."""
        return self.tries or self.state in (State.TRYING, State.TRIED)

    @property
    def is_working(self) -> bool:
        return self.state in WORKING

    @property
    def sheets(self) -> list[Sheet]:
        return [sheet_of_json(one) for one in json.loads(self.file.data)]

    def choose(self, choices: Sequence[Choice]) -> None:
        self.choices = tuple((one.table, one.head, one.columns) for one in choices)

    @property
    def chosen(self) -> list[Choice]:
        return [Choice(*one) for one in self.choices]

    def read(self) -> Read:
        """The rows, as they were chosen to be read."""
        kind: Any = kind_named(self.kind)
        read: Read = kind.read(arranged(self.sheets, self.chosen))
        return read

    @property
    def counts(self) -> Counter[str]:
        return Counter(one.outcome for one in self.results.values())
