"""`@@dossiers-figures`, `GET @dossiers-figures`: how dossiers are handled, for all."""

from ...base.datasets.dataset import Dataset
from ...base.datasets.dataset import Distribution
from ...base.datasets.dataset import JSON
from ...base.keeping import EverybodysAnswer
from ...base.page_facts import service_of_site
from ...base.paging import said_once
from ...base.paging import start_asked
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.figures.counts import Figures
from ...citizen.figures.page import FiguresView
from ...citizen.figures.periods import span_of
from ...citizen.tallies import ON_TIME
from ...citizen.tallies import RECEIVED
from ..cases.tallies import ACCEPTED
from ..cases.tallies import EARLY
from ..cases.tallies import LATE
from ..cases.tallies import RATED
from ..cases.tallies import TO_FETCH
from ..content.course import Phase
from ..content.course import Rating
from .counting import figures_of
from .counting import OVERDUE
from .counting import RUNNING
from bacgiang.policy import _
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode


TITLE = _("heading_dossier_figures", default="How dossiers are handled")
MAP_ENTRY = service_of_site("dossiers-figures", TITLE)
COLUMNS = (
    (RECEIVED, _("dossier_phase_submitted", default="Sent")),
    (ACCEPTED, _("dossier_step_received", default="Received by the unit")),
    (RUNNING, _("label_figures_running", default="Being handled")),
    (OVERDUE, _("label_figures_overdue", default="Of these overdue")),
    (Phase.SUPPLEMENT.value, Phase.SUPPLEMENT.title_message),
    (TO_FETCH, _("label_figures_to_fetch", default="Result to be fetched")),
    (EARLY, _("label_figures_early", default="Done early")),
    (ON_TIME, _("label_figures_in_time", default="Done on time")),
    (LATE, _("label_figures_late", default="Done late")),
    (Phase.REFUSED.value, Phase.REFUSED.title_message),
    (Phase.WITHDRAWN.value, Phase.WITHDRAWN.title_message),
    ("", _("label_figures_days", default="Days to the answer (median)")),
    *((f"{RATED}{one.value}", one.title_message) for one in Rating),
)
FIGURES = Dataset(
    "dossier-figures",
    TITLE,
    _(
        "dataset_dossier_figures_about",
        default="How many dossiers each unit has of each procedure, and how they "
        "ended: early, on time, late; how satisfied applicants were.",
    ),
    "vi/@@dossiers-figures",
    (Distribution(TITLE, "++api++/@dossiers-figures", JSON),),
)


class FiguresPage(FiguresView):
    """A page of procedures after the other."""

    address = "dossiers-figures"
    page_size = 50
    heading = TITLE
    subject = _("heading_figures_by_procedure", default="By procedure")
    subject_name = _("label_dossier_procedure", default="Procedure")
    columns = COLUMNS
    has_periods = True
    of_today = frozenset({RUNNING, OVERDUE, Phase.SUPPLEMENT.value, TO_FETCH})
    data_path = FIGURES.distributions[0].path

    def figures(self, unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
        most, start = self.page_size + 1, self.start
        units, procedures = figures_of(unit, language, most, start, self.months)
        self.has_more = len(procedures) > self.page_size
        return ([] if self.start else units), procedures[: self.page_size]


WRONG_PERIOD = Refusal(
    "unreadable_question",
    _(
        "dossier_refusal_period",
        default="“period” is a month, a quarter or a year: 2026-12, 2026-Q4, 2026.",
    ),
    "period",
)
MOST = 200
"""Procedures in one answer to a program."""


class FiguresGet(EverybodysAnswer, Service):
    """Of all units; each count by the name that programs know it by."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        start, period = start_asked(form), said_once(form, "period")
        span = span_of(period)
        Refused.raise_for(WRONG_PERIOD if period and span is None else None)
        months = span.months if span is not None else ()
        units, procedures = figures_of("", "vi", MOST + 1, start, months)
        url = f"{self.context.absolute_url()}/@dossiers-figures"
        asked = {"period": period} if period else {}
        more = f"{url}?{urlencode({**asked, 'b_start': start + MOST})}"
        return {
            "@id": url,
            "units": [_as_json(one) for one in units],
            "procedures": [_as_json(one) for one in procedures[:MOST]],
            "batching": {"next": more} if procedures[MOST:] else {},
        }


def _as_json(row: Figures) -> dict[str, Any]:
    counts = {name: row.counts.get(name, 0) for name, _title in COLUMNS if name}
    return {
        "token": row.token,
        "title": row.title,
        "counts": counts,
        "median_days": row.median_days,
    }
