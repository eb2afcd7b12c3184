"""`@@procedure_view`: the page of a procedure, on any day (4.1c)."""

from ...base.english.heading import heading
from ...base.english.tongue import marked
from ...base.english.tongue import tongue
from ...base.languages import reads_english
from ...editorial.visibility.seen import may_see
from ...legal.vocabularies.tables import title_in
from ...text.folding import fold
from ...units.register.called import codes_by_name
from ...units.register.lookup import get_unit
from ...units.register.names import unit_name
from ...units.register.taken_over import unit_of_today
from ..basis_review.ended import ended_basis
from ..national.synchronised import synchronised_store
from ..procedure.asking import Asked
from ..procedure.asking import whom_to_ask
from ..procedure.code import CODES
from ..procedure.conversion import record_of
from ..procedure.conversion import record_today
from ..procedure.field_titles import title_of
from ..procedure.national_in_api import national_data
from ..record.missing import missing
from ..record.nesting import nest
from ..record.nesting import NestedWay
from ..record.procedure_record import Paper
from ..record.procedure_record import ProcedureRecord
from ..versions.version import Version
from ..vocabularies import titles
from ..vocabularies.choices import FIELDS
from . import papers
from .amounts import BETWEEN
from .amounts import fee
from .amounts import time_limit
from .applying import apply_url
from .applying import appointment_url
from .basis import named
from .basis import shown_document
from .basis import ShownDocument
from .held_view import HeldView
from .in_words import InWords
from .missing_words import MISSING
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from plone import api
from typing import Any
from zope.i18n import translate


MODIFY = "Modify portal content"
SHORT = 60
"""Characters up to which an answer is set in bold."""
BODIES = ("carried_out_by", "competent_body", "authorised_body", "coordinating_body")


@dataclass(frozen=True)
class OfWays:
    """What holds for the ways of applying that are named; "" where for all of them."""

    ways: str
    said: str


class ProcedureView(HeldView):
    """What a citizen needs comes first; nothing of it needs a script."""

    @cached_property
    def record(self) -> ProcedureRecord:
        return self.held.version.record() if self.held else record_of(self.context)

    @property
    def heading(self) -> str:
        return heading(self.context, self.request, self.record.title)

    # --- effect

    def decision_title(self, version: Version) -> Any:
        kind = version.decision.kind if version.decision else ""
        return titles.DECISION_KINDS.get(kind, "")

    # --- what a citizen asks

    def cases(self) -> list[tuple[str, list[Paper]]]:
        return papers.cases(self.record)

    def form_of(self, paper: Paper) -> papers.ShownForm | None:
        return papers.shown_form(paper.form, self.on) if paper.form else None

    def forms(self) -> list[papers.ShownForm]:
        return papers.forms(self.record, self.on)

    def ways(self) -> tuple[NestedWay, ...]:
        return nest(self.record.ways)

    def way_title(self, token: str) -> Any:
        return titles.WAYS.get(token, "")

    def times(self) -> list[OfWays]:
        """Each time limit once, the shortest way to say how long it takes."""
        return self._of_ways(
            (way.way, self.time_limit(limit))
            for way in self.ways()
            for limit in way.time_limits
        )

    def fees(self) -> list[OfWays]:
        return self._of_ways(
            (way.way, self.fee(paid))
            for way in self.ways()
            for limit in way.time_limits
            for paid in limit.fees
        )

    def _of_ways(self, said: Iterable[tuple[str, str]]) -> list[OfWays]:
        """Each once; where there are several, with the ways of applying it is for."""
        ways: dict[str, dict[str, None]] = {}
        for way, one in said:
            if one:
                ways.setdefault(one, {})[way] = None
        if len(ways) == 1:
            return [OfWays("", one) for one in ways]
        return [
            OfWays(", ".join(map(self._way_in_words, those)), one)
            for one, those in ways.items()
        ]

    def _way_in_words(self, token: str) -> str:
        return str(translate(self.way_title(token), context=self.request))

    @cached_property
    def ways_differ(self) -> bool:
        """Whether time limits or fees are not the same for every way of applying. It is
        asked for each of them.
        """
        return len(self.times()) > 1 or len(self.fees()) > 1

    def answer_class(self, said: str) -> str:
        long = " is-long" if len(said) > SHORT else ""
        return f"procedure-answer{long}"

    def document_name(self, document: ShownDocument) -> str:
        """Number and title; most titles say the number themselves."""
        if document.number and document.number not in document.title:
            return f"{document.number} {document.title}".strip()
        return document.title

    def time_limit(self, limit: Any) -> str:
        return time_limit(limit, self.language)

    def fee(self, paid: Any) -> str:
        return fee(paid, self.language)

    def amount(self, paid: Any) -> str:
        """The fee beside a time limit; its kind is told where fees are."""
        return fee(paid, self.language, is_named=False)

    @cached_property
    def apply_url(self) -> str:
        """Here, else where the record says; "" for nowhere."""
        return apply_url(self.context) or self.record.apply_at

    @property
    def appointment_url(self) -> str:
        units = (*self.record.doers, self.context.owning_unit)
        return appointment_url(self.context, units)

    def parts(self, said: str) -> tuple[str, str]:
        """Of a time limit or fee the figure, and what a board typed beside it."""
        figure, _between, note = said.partition(BETWEEN)
        return (figure, note) if note or not self.typed_language(said) else ("", said)

    typed_language = staticmethod(tongue)
    marked = staticmethod(marked)

    def lines(self, text: str) -> list[str]:
        return [line.strip() for line in text.splitlines() if line.strip()]

    # --- the rest

    def field_title(self) -> str:
        field = self.record.field
        return title_in(FIELDS, field, self.language, field)

    def level_titles(self) -> list[Any]:
        return [titles.LEVELS[token] for token in self.record.levels]

    def facts(self) -> list[tuple[Any, list[Any]]]:
        """Titles and lines of what stands in no section of its own."""
        record = self.record
        found: list[tuple[str, list[Any]]] = [
            ("field", [self.field_title()]),
            ("levels", self.level_titles()),
            ("kind", [titles.KINDS.get(record.kind, "")]),
            ("service_level", [titles.SERVICE_LEVELS.get(record.service_level, "")]),
            *((name, self.bodies(getattr(record, name))) for name in BODIES),
            ("doers", self.doers()),
            ("keywords", self.lines(record.keywords)),
            ("note", self.lines(record.note)),
            ("source", [record.source]),
            ("decision", self.decision_facts()),
        ]
        said = [
            (title_of(name), [one for one in lines if one]) for name, lines in found
        ]
        return [(title, lines) for title, lines in said if lines]

    def decision_facts(self) -> list[str]:
        """Of the text that is shown; none where none is stated."""
        decision = self.record.decision
        return InWords(self.request).decision_facts(decision) if decision else []

    def audience_titles(self) -> list[Any]:
        return [titles.AUDIENCES[token] for token in self.record.audiences]

    def doers(self) -> list[str]:
        """Names of the units that carry it out now, for another day those of then."""
        codes = self.record.doers
        if self.is_today:
            codes = tuple(dict.fromkeys(map(unit_of_today, codes)))
        units = map(get_unit, codes)
        return [unit.name_in(self.language) for unit in units if unit is not None]

    def bodies(self, text: str) -> list[str]:
        """Bodies as a record has them; on an English page units by English names."""
        lines = self.lines(text)
        if not reads_english(self.language) or not lines:
            return lines
        codes = codes_by_name()
        return [unit_name(codes.get(fold(one), ""), "en", one) for one in lines]

    def legal_basis(self) -> list[ShownDocument]:
        return [
            shown_document(one, named(one), self.on, self.speaker)
            for one in self.record.legal_basis
        ]

    def ended_basis(self) -> list[str]:
        """Numbers of what it rests on and is no longer in force on the day."""
        return [
            one.number or one.title
            for one in ended_basis(self.record, self.speaker, self.on)
        ]

    def decision(self, version: Version | None = None) -> ShownDocument | None:
        return self.shown_decision((version or self.record).decision)

    def related(self) -> list[tuple[str, str, str]]:
        """Code, name of today and address, as far as they are public."""
        return [self._related(code) for code in self.record.related]

    def _related(self, code: str) -> tuple[str, str, str]:
        other = CODES.item(code)
        if other is None or not may_see(other):
            return code, "", ""
        return code, record_today(other).title, other.absolute_url()

    # --- where it comes from, and what may be done

    def national(self) -> dict[str, Any] | None:
        return national_data(self.context, self.record)

    def synchronised(self) -> str:
        moment = synchronised_store().moment(self.context.UID())
        return api.portal.get_localized_time(moment, long_format=True) if moment else ""

    def asked(self) -> Asked | None:
        return whom_to_ask(self.context, self.record, self.request)

    def may_edit(self) -> bool:
        state = api.content.get_state(self.context, default="")
        reviews = state != "published" and not api.user.is_anonymous()
        return reviews or bool(api.user.has_permission(MODIFY, obj=self.context))

    def missing(self) -> list[Any]:
        """What the law asks for and the record lacks, for those who work on it."""
        if not self.may_edit():
            return []
        return [MISSING[one.code] for one in missing(record_of(self.context))]
