"""`@@petitions-table`: what a unit has as a table (XLSX)."""

from ...base.act_page.field import Field
from ...base.date_labels import day_label
from ...base.date_labels import stamp_label
from ...citizen.codes.board_names import board_name
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...citizen.tables.maker import Asked
from ...citizen.tables.maker import Cell
from ...citizen.tables.maker import TableMaker
from ...citizen.tables.page import TablesPage
from ...units.register.taken_over import units_worked_for
from ..cases.catching_up import ROWS
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Phase
from ..rules.subjects import subjects
from bacgiang.policy import _
from collections.abc import Iterator


COLUMNS = (
    _("label_table_name", default="Name of the case"),
    _("label_balance_received", default="Received"),
    _("label_petition_matter", default="What it is"),
    _("label_petition_subject", default="What it is about"),
    _("label_petition_channel", default="How it came in"),
    _("label_petition_phases", default="Where they stand"),
    _("label_table_due", default="Answer by"),
    _("label_petition_where", default="Where"),
    _("label_table_text", default="What was sent"),
    _("label_table_answer", default="Answer"),
)


def rows(
    unit: str, asked: Asked, language: str
) -> Iterator[tuple[Submission, list[Cell]]]:
    """Of one phase, as lists show them. What was erased is left out."""
    log, known, phase = submissions(), subjects(), Phase(asked["phase"])
    for row in ROWS.of(units_worked_for(unit), (phase,), {}):
        found = log.require(row.code)
        content, entry = content_of(found), known.get(row.subject)
        if content is not None:
            yield (
                found,
                [
                    board_name(row.code),
                    stamp_label(row.received, language),
                    row.matter.title_message,
                    entry.title(language) if entry is not None else row.subject,
                    row.channel.title_message,
                    row.phase.title_message,
                    day_label(row.due, language),
                    content.place,
                    content.text,
                    course_of(found).answer,
                ],
            )


maker = TableMaker(COLUMNS, rows)


class PetitionsTable(TablesPage):
    kind = "petitions"
    heading = _("heading_petitions_table", default="Petitions and questions as a table")
    way_back = "petitions"
    way_back_title = _("link_back_to_petitions", default="Back to the list")

    def chosen(self) -> list[Field]:
        phase = self.form_value("phase")
        title = _("label_petition_phases", default="Where they stand")
        return [
            Field(
                name="phase",
                title=title,
                kind="select",
                options=Phase.titles().items(),
                value=phase if phase in tuple(Phase) else Phase.OPEN.value,
            )
        ]
