"""`@@dossiers-figures`, `GET @dossiers-figures`: how dossiers are handled, for all."""

from ...base.datasets.dataset import Dataset
from ...base.datasets.dataset import Distribution
from ...base.datasets.dataset import JSON
from ...base.keeping import EverybodysAnswer
from ...base.page_facts import service_of_site
from ...base.paging import start_asked
from ...citizen.figures.counts import Figures
from ...citizen.figures.page import FiguresView
from ...citizen.tallies import ON_TIME
from ...citizen.tallies import RECEIVED
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


TITLE = _("heading_dossier_figures", default="How dossiers are handled")
MAP_ENTRY = service_of_site("dossiers-figures", TITLE)
COLUMNS = (
    (RECEIVED, _("label_balance_received", default="Received")),
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

    page_size = 50
    heading = TITLE
    subject = _("heading_figures_by_procedure", default="By procedure")
    columns = COLUMNS

    def figures(self, unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
        units, procedures = figures_of(unit, language, self.page_size + 1, self.start)
        self.has_more = len(procedures) > self.page_size
        return ([] if self.start else units), procedures[: self.page_size]


MOST = 200
"""Procedures in one answer to a program."""


class FiguresGet(EverybodysAnswer, Service):
    """Of all units; each count by the name that programs know it by."""

    def reply(self) -> dict[str, Any]:
        start = start_asked(self.request.form)
        units, procedures = figures_of("", "vi", MOST + 1, start)
        url = f"{self.context.absolute_url()}/@dossiers-figures"
        more = f"{url}?b_start={start + MOST}"
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
