"""Imports on their way, and the columns that boards chose before."""

from ...base.acts.actor import current_actor
from ...base.stores.site_store import SiteStore
from ...base.waiting_uploads import WaitingUploads
from .run import ImportRun
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping


MOST_HEADINGS = 400


class ImportStore(WaitingUploads[ImportRun]):
    """Runs by names that nobody guesses; choices by unit, kind and table."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: OOBTree = OOBTree()

    def runs(self) -> Iterator[ImportRun]:
        yield from sorted(self._files.values(), key=lambda one: one.at)

    def any(self, name: str) -> ImportRun | None:
        """Whoever began it: for who may see it for another reason."""
        found: ImportRun | None = self._files.get(name)
        return found

    def own(self) -> Iterator[tuple[str, ImportRun]]:
        """Those of whoever acts, newest first."""
        found = ((name, self.get(name)) for name in self._files)
        mine = [(name, one) for name, one in found if one is not None]
        yield from sorted(mine, key=lambda pair: pair[1].at, reverse=True)

    @property
    def is_busy(self) -> bool:
        """Whether an import of whoever acts is worked on."""
        actor = current_actor()
        return any(one.is_working and one.actor == actor for one in self.runs())

    def remembered(self, unit: str, kind: str) -> dict[str, Mapping[str, str]]:
        """Columns by heading, by table."""
        found: Mapping[str, Mapping[str, str]] = self._choices.get(f"{unit} {kind}", {})
        return dict(found)

    def remember(
        self, unit: str, kind: str, table: str, columns: Mapping[str, str]
    ) -> None:
        """The newest choices; the oldest go where a table has met too many headings."""
        known = self.remembered(unit, kind)
        before = {
            heading: name
            for heading, name in known.get(table, {}).items()
            if heading not in columns
        }
        rows = [*before.items(), *columns.items()][-MOST_HEADINGS:]
        self._choices[f"{unit} {kind}"] = {**known, table: dict(rows)}


import_store: SiteStore[ImportStore] = SiteStore(
    "bacgiang.policy.sheet_imports", ImportStore
)
