"""Sample reports, filled in, sent, received and returned as the offices would (6.4)."""

from ...base.dates import today
from ...board.reports.filling import fill
from ...board.reports.filling import report_at
from ...board.reports.opening import open_reports
from ...board.reports.opening import Wanted
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import desk_of
from .sample_office_tasks import act_on
from .sample_office_tasks import as_account
from datetime import timedelta
from typing import Any


def create_reports(sample: dict[str, Any], office: str) -> None:
    """Create those of `reports.yaml`; `office`: account of the standing office."""
    day = today()
    wanted = Wanted(
        form=sample["form"],
        first=day.replace(month=1, day=1).isoformat(),
        last=day.isoformat(),
        due=(day + timedelta(days=sample["due"])).isoformat(),
        units=tuple(sample["units"]),
    )
    with as_account("office", office):
        tasks = open_reports(desk_of(main_unit_code()), wanted)
    for row in sample["reports"]:
        task = next(one for one in tasks if one.owner == row["unit"])
        with as_account(row["by"], office):
            found = report_at(desk_of(row["unit"]), task.identifier)
            usual = {
                one.code: one.options[0] if one.options else sample["usual"][one.kind]
                for one in found.form.questions
            }
            fill(found, {**usual, **row["answers"]}, found.seen)
        for act in row["acts"]:
            act_on([task], act, office)
