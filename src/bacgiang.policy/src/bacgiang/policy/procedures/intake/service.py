"""`POST @procedures`, `POST @procedure-forms`: many records, a result for each.

An item is a record in its JSON form (``record/fields.py``) with a `source_id`; a form
has `files` beside its facts.
"""

from ...editorial.intake.bulk_service import BulkIntake
from ...editorial.intake.intake import Intake
from ..register.registers import procedure_register
from .form_input import take_in_form
from .procedure_input import accept_procedure


ADD = "bacgiang.policy: Add procedure"
PROCEDURES = Intake(ADD, procedure_register, accept_procedure)


class PostProcedures(BulkIntake):
    """Takes procedures in."""

    intake = PROCEDURES


class PostForms(BulkIntake):
    """Takes forms in."""

    intake = Intake(ADD, procedure_register, take_in_form)
