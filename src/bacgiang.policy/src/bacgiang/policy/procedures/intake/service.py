"""`POST @procedures`, `POST @procedure-forms`: many records, a result for each.

An item is a record in its JSON form (``record/fields.py``) with a `source_id`; a form
has `files` beside its facts.
"""

from ...editorial.intake.bulk_service import BulkIntake
from ...editorial.intake.outcome import Result
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..register.registers import procedure_register
from .form_input import take_in_form
from .procedure_input import accept_procedure
from plone import api
from typing import Any


class PostProcedures(BulkIntake):
    """Takes procedures in."""

    permission_to_add = "bacgiang.policy: Add procedure"

    def place(self, unit: str) -> Any | None:
        if unit == main_unit_code():
            return procedure_register(api.portal.get())
        return find_site(unit)

    def accept_record(self, item: Any, unit: str) -> Result:
        return accept_procedure(item, unit)


class PostForms(PostProcedures):
    """Takes forms in."""

    def accept_record(self, item: Any, unit: str) -> Result:
        return take_in_form(item, unit)
