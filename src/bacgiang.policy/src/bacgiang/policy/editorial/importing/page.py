"""`@@import-sheet`: upload a sheet; `@@import-sheet/<name>`: choose, look, import.

`@@import-sheet/<name>/report` is the report as a workbook, `@@import-sheet/fill/<kind>`
an empty one to fill in.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import PRIVATE
from ...base.media_types import XLSX
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.sites import sites
from ...base.spreadsheets.apart import sheets_apart
from ...base.spreadsheets.table_error import Unreadable
from ...base.spreadsheets.table_words import told
from ...base.uploads.file_names import upload_name
from ..intake.intake import NOT_YOUR_UNIT
from ..intake.outcome import Outcome
from . import reasons
from .choosing import Choice
from .choosing import choice_for
from .choosing import columns_of
from .choosing import guessed
from .choosing import headings
from .choosing import IGNORED
from .choosing import MOST_COLUMNS
from .choosing import to_remember
from .kind import kind_named
from .kind import kinds_at
from .kind import LIMITS
from .kind import Table
from .outcome_titles import ORDER
from .outcome_titles import STATE_TITLES
from .outcome_titles import titles_of
from .report import report
from .run import ImportRun
from .run import RowResult
from .run import State
from .sheet_to_fill import sheet_to_fill
from .store import import_store
from .working import at_once
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


REPORT, FILL = "report", "fill"
RELOAD_SECONDS = 10
MOST_SHOWN = 200
ENDINGS = (".xlsx", ".csv")


class ImportSheet(NamedBelow, ActPage):
    """Nothing is taken in before the trial was looked at and confirmed."""

    template = ViewPageTemplateFile("upload.pt")
    run_template = ViewPageTemplateFile("run.pt")
    headers = PRIVATE
    most_names = 2
    run: ImportRun | None = None

    def prepare(self) -> None:
        if not self.kinds:
            raise Refused(NOT_YOUR_UNIT)
        if not self.named or self._kind_to_fill is not None:
            return
        self.run = import_store().get(self.named)
        if self.run is None:
            raise Refused(reasons.GONE)
        self.template = self.run_template
        if len(self.names) == 2 and self.names[1] != REPORT:
            raise NotFound(self.context, self.names[1], self.request)

    @property
    def _kind_to_fill(self) -> Any:
        first, last = (*self.names, "", "")[:2]
        return dict(self.kinds).get(last) if first == FILL else None

    def show(self) -> Any:
        kind = self._kind_to_fill
        if kind is not None:
            return self._workbook(f"mau-{self.names[1]}", sheet_to_fill(kind))
        if self.run is not None and len(self.names) == 2:
            return self._workbook("bao-cao-nhap", report(self.run))
        if self.run is not None and self.run.is_working:
            # Reloads by itself where there are no scripts.
            self.request.response.setHeader("Refresh", str(RELOAD_SECONDS))
        return super().show()

    def act(self) -> Any:
        if self.run is None:
            return self._upload()
        form = self.request.form
        if "stop" in form:
            if self.run.is_working:
                self.run.state = State.ENDED.value
            return self.redirect(self.own_action)
        Refused.raise_for(reasons.BUSY if self.run.is_working else None)
        if "drop" in form:
            import_store().drop(self.named)
            return self.redirect(self.action, reasons.DROPPED)
        if "back" in form:
            self.run.begin(State.CHOOSING, 0)
        elif "take" in form and self.run.state == State.TRIED:
            self._begin(State.TAKING)
        elif self.run.state == State.CHOOSING:
            self._choose()
            if "try" in form:
                self._begin(State.TRYING)
        return self.redirect(self.own_action)

    def _upload(self) -> Any:
        name, upload = upload_name(self.request.form.get("file")), None
        kind_name = self.form_value("kind") or self.kinds[0][0]
        kind = dict(self.kinds).get(kind_name)
        Refused.raise_for(
            None if name else reasons.NO_FILE,
            None if kind is not None else reasons.NO_KIND,
            reasons.BUSY if import_store().is_busy else None,
        )
        if not name.lower().endswith(ENDINGS):
            raise Refused(reasons.NO_SHEET)
        upload = self.request.form["file"]
        try:
            sheets = sheets_apart(upload.read(LIMITS.file_bytes + 1), name, LIMITS)
        except Unreadable as error:
            why = Refusal("unreadable_sheet", told(error.error), "file")
            raise Refused(why) from None
        if not any(one.rows for one in sheets):
            raise Refused(reasons.EMPTY)
        if columns_of(sheets) > MOST_COLUMNS:
            raise Refused(reasons.TOO_WIDE)
        page = "/".join(self.context.getPhysicalPath())
        run = ImportRun(sheets, name, kind_name, self.unit, page)
        known = import_store().remembered(self.unit, kind_name)
        run.choose(guessed(kind, sheets, known))
        return self.redirect(f"{self.action}/{import_store().keep(run)}")

    def _choose(self) -> None:
        """Keep what was chosen for each sheet; where the table changed, guess anew."""
        assert self.run is not None
        known = import_store().remembered(self.run.unit, self.run.kind)
        chosen = []
        for place, (sheet, before) in enumerate(
            zip(self.run.sheets, self.run.chosen, strict=True)
        ):
            said = self.form_value(f"table-{place}")
            table = said if said in self.tables else ""
            if table != before.table:
                found = choice_for(self.kind, sheet, table, known.get(table, {}))
            else:
                found = Choice(table, before.head, self._columns(place, sheet, before))
            chosen.append(found)
        self.run.choose(chosen)

    def _columns(self, place: int, sheet: Any, before: Choice) -> Any:
        offered = {name for name, _title in self.columns_of(before)}
        found = []
        for at, _heading in headings(sheet.rows[before.head]) if before.table else ():
            name = self.form_value(f"column-{place}-{at}")
            if name in offered and name != IGNORED:
                found.append((at, name))
        return tuple(found)

    def _begin(self, state: State) -> None:
        assert self.run is not None
        read = self.run.read()
        faults = tuple(
            Refusal("unreadable_sheet", self._in_place(one), "file")
            for one in read.faults
        )
        Refused.raise_for(*faults, None if read.rows or faults else reasons.EMPTY)
        for sheet, choice in zip(self.run.sheets, self.run.chosen, strict=True):
            if choice.table:
                columns = to_remember(sheet, choice)
                where = (self.run.unit, self.run.kind, choice.table)
                import_store().remember(*where, columns)
        self.run.begin(state, len(read.rows))
        at_once(self.run)

    def _in_place(self, fault: Any) -> Message:
        at = " · ".join(
            self.words(one)
            for one in (fault.sheet, fault.row and str(fault.row), fault.column)
            if one
        )
        return Message(reasons.IN_PLACE, mapping={"at": at, "why": fault.message})

    def _workbook(self, name: str, data: bytes) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", XLSX)
        said = f'attachment; filename="{name}.xlsx"'
        response.setHeader("Content-Disposition", said)
        return data

    @property
    def unit(self) -> str:
        return str(sites().unit_code_of(self.context) or sites().main_unit_code())

    @cached_property
    def kinds(self) -> list[tuple[str, Any]]:
        return kinds_at(self.context, self.unit)

    @property
    def enters_units(self) -> bool:
        """Whether rows are no items, which are drafts of a board first."""
        return [name for name, _kind in self.kinds] == ["units"]

    @property
    def own_action(self) -> str:
        return f"{self.action}/{self.named}"

    @cached_property
    def kind(self) -> Any:
        assert self.run is not None
        return kind_named(self.run.kind)

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {one.name: one for one in self.kind.tables}

    def words(self, message: Message | str) -> str:
        return str(translate(message, context=self.request))

    def unit_title(self, code: str) -> str:
        return str(sites().unit_name(code))

    def own_runs(self) -> list[dict[str, Any]]:
        """Imports of whoever acts, of this page."""
        here = "/".join(self.context.getPhysicalPath())
        return [
            {
                "url": f"{self.action}/{name}",
                "title": run.file.filename,
                "state": self.state_title(run),
                "at": self.stamp(run.at),
            }
            for name, run in import_store().own()
            if run.page == here
        ]

    def state_title(self, run: ImportRun) -> Message:
        return STATE_TITLES[State(run.state)]

    def sheets(self) -> list[dict[str, Any]]:
        """What is to be chosen for each sheet, with what its columns hold."""
        assert self.run is not None
        pairs = zip(self.run.sheets, self.run.chosen, strict=True)
        return [
            {
                "place": place,
                "name": sheet.name,
                "choice": choice,
                "offered": [
                    (name, self.words(title)) for name, title in self.columns_of(choice)
                ],
                "columns": self._shown(sheet, choice),
            }
            for place, (sheet, choice) in enumerate(pairs)
            if sheet.rows
        ]

    def _shown(self, sheet: Any, choice: Choice) -> list[dict[str, Any]]:
        if not choice.table:
            return []
        rows = sheet.rows[choice.head + 1 : choice.head + 3]
        chosen, below = dict(choice.columns), [dict(headings(row)) for row in rows]
        return [
            {
                "place": place,
                "heading": heading,
                "chosen": chosen.get(place, ""),
                "samples": [cells.get(place, "") for cells in below],
            }
            for place, heading in headings(sheet.rows[choice.head])
        ]

    def columns_of(self, choice: Choice) -> list[tuple[str, Message | str]]:
        """Columns to choose from, with those that go on in further ones."""
        if not choice.table:
            return []
        table = self.tables[choice.table]
        known = dict(table.columns)
        further = [
            (name, f"{self.words(known[name.partition(' + ')[0]])} + {name[-1]}")
            for _place, name in choice.columns
            if name not in known
        ]
        return [*table.columns, *further]

    def counts(self) -> list[tuple[Message, int]]:
        assert self.run is not None
        titles, counts = titles_of(self.is_trial), self.run.counts
        return [(titles[one], counts[one]) for one in ORDER if counts[one]]

    @property
    def is_trial(self) -> bool:
        assert self.run is not None
        return self.run.is_trial

    def rows(self) -> list[RowResult]:
        """What was refused first, then the rest, as far as anybody reads on."""
        assert self.run is not None
        every = list(self.run.results.values())
        every.sort(key=lambda one: ORDER.index(one.outcome))
        return every[:MOST_SHOWN]

    def outcome(self, row: RowResult) -> Message:
        return titles_of(self.is_trial)[row.outcome]

    def reasons_of(self, row: RowResult) -> list[str]:
        return [
            ": ".join(self.words(one) for one in reason if one)
            for reason in row.reasons
        ]

    @property
    def done_words(self) -> Message | None:
        """None where each record is a row."""
        assert self.run is not None
        facts = {"done": str(self.run.done), "total": str(self.run.total)}
        said = getattr(self.kind, "done_words", None)
        return None if said is None else Message(said, mapping=facts)

    @property
    def take_words(self) -> Message | None:
        assert self.run is not None
        left = (Outcome.MADE, Outcome.CHANGED)
        taken = [one for one in self.run.results.values() if one.outcome in left]
        lines = sum(len(one.holds) for one in taken)
        facts = {"count": str(len(taken)), "lines": str(lines)}
        said = getattr(self.kind, "take_words", None)
        return None if said is None else Message(said, mapping=facts)

    @property
    def can_take(self) -> int:
        """How many rows would do something."""
        assert self.run is not None
        counts = self.run.counts
        return counts["made"] + counts["changed"]
