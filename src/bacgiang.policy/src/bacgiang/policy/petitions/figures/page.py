"""`@@petitions-figures`: how each unit answers, for all (11.1)."""

from ...citizen.figures.counts import Figures
from ...citizen.figures.page import FiguresView
from ...citizen.tallies import ON_TIME
from ...citizen.tallies import RECEIVED
from ..content.course import Phase
from .counting import figures_of
from bacgiang.policy import _


class FiguresPage(FiguresView):
    heading = _(
        "heading_petition_figures", default="How petitions and questions are answered"
    )
    subject = _("heading_figures_by_subject", default="By subject")
    columns = (
        (RECEIVED, _("label_balance_received", default="Received")),
        (Phase.ANSWERED, Phase.ANSWERED.title_message),
        (ON_TIME, _("label_figures_on_time", default="Of these on time")),
        (Phase.REFUSED, Phase.REFUSED.title_message),
        ("", _("label_figures_days", default="Days to the answer (median)")),
    )

    def figures(self, unit: str, language: str) -> tuple[list[Figures], list[Figures]]:
        return figures_of(unit, language)
