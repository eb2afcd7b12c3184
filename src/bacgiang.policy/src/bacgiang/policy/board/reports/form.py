"""What is asked in reports, for which days, by when; and the Word files of papers: the
seed's, as the office changed them.
"""

from ...base.figures.figure import Period
from ...base.languages import reads_english
from ...base.seed_files import load_seed
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...units.levels import STANDING_OFFICE_GROUP
from BTrees.OOBTree import OOBTree
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from typing import Any
from typing import TypeAlias


OfYear: TypeAlias = tuple[int, int, int]
"""Years from that of the report, month, day."""
WORDS, NUMBER, OF, CHOICE = "words", "number", "of", "choice"
OURS = Path(__file__).parent / "templates"
UNIT, SUMMARY = "bao-cao", "tong-hop"
"""Papers: of a unit's report, of the standing office's."""


@stored_value
class Question:
    """`kind`: WORDS, NUMBER, OF (`3/4`: how many, of how many) or CHOICE of `options`;
    `figure`: `source:line` of what the portal counted, "" for none.
    """

    code: str
    title: str
    kind: str = WORDS
    options: tuple[str, ...] = ()
    figure: str = ""
    title_en: str = ""

    def title_in(self, language: str) -> str:
        return (self.title_en if reads_english(language) else "") or self.title


@stored_value
class ReportForm:
    """`ahead`: days before it is due on which it is asked for; `summary`: days after it
    on which the standing office's own is due. `office`, `capacity`: what stands on the
    paper above the number, and above the signature (6.5).
    """

    code: str
    title: str
    basis: str
    recipient: str
    office: str
    capacity: str
    place: str
    begins: OfYear
    ends: OfYear
    due: OfYear
    ahead: int
    summary: int
    active: bool
    questions: tuple[Question, ...]

    def period(self, year: int) -> Period:
        return Period(day_of_year(self.begins, year), day_of_year(self.ends, year))

    def due_in(self, year: int) -> date:
        return day_of_year(self.due, year)

    def question(self, code: str) -> Question | None:
        return next((one for one in self.questions if one.code == code), None)


def day_of_year(of_year: OfYear, year: int) -> date:
    """29 February is the last of its month in other years."""
    years, month, day = of_year
    last = monthrange(year + years, month)[1]
    return date(year + years, month, min(day, last))


def our_paper(name: str) -> bytes:
    return (OURS / f"{name}.docx").read_bytes()


class FormStore(Persistent):
    """What stands here is in the place of the seed's."""

    def __init__(self) -> None:
        self._forms: OOBTree = OOBTree()
        self._papers: OOBTree = OOBTree()

    def get(self, code: str) -> ReportForm | None:
        return self._forms.get(code)

    def put(self, form: ReportForm) -> None:
        self._forms[form.code] = form

    def paper(self, name: str) -> bytes:
        """A Word file: the office's, else the portal's own."""
        return self.brought(name) or our_paper(name)

    def brought(self, name: str) -> bytes | None:
        found: NamedBlobFile | None = self._papers.get(name)
        return None if found is None else found.data

    def put_paper(self, name: str, data: bytes | None) -> None:
        """None: the portal's own from now on."""
        if data is None:
            self._papers.pop(name, None)
        else:
            self._papers[name] = NamedBlobFile(data)


form_store = SiteStore("bacgiang.policy.report_forms", FormStore)


def report_forms() -> dict[str, ReportForm]:
    store = form_store()
    return {code: store.get(code) or one for code, one in _seeded().items()}


def form_of(code: str, unit: str) -> ReportForm | None:
    """As an office fills it in: the standing office what is said in words alone; the
    rest is added up.
    """
    form = report_forms().get(code)
    if form is None or unit != STANDING_OFFICE_GROUP:
        return form
    said = (one for one in form.questions if one.kind == WORDS)
    return replace(form, questions=tuple(said))


def form_asked(code: str) -> ReportForm:
    """The first one where there is none of the code."""
    forms = report_forms()
    return forms.get(code) or next(iter(forms.values()))


@cache
def _seeded() -> dict[str, ReportForm]:
    rows = load_seed("reports.yaml")["forms"]
    return {row["code"]: _form_of(row) for row in rows}


def _form_of(row: Mapping[str, Any]) -> ReportForm:
    """As `instance/seed/reports.yaml` has it."""
    questions = tuple(
        Question(**{**one, "options": tuple(one.get("options", ()))})
        for one in row["questions"]
    )
    days = {name: tuple(row[name]) for name in ("begins", "ends", "due")}
    return ReportForm(**{**row, **days, "questions": questions})
