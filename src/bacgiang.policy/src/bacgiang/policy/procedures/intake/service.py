"""`POST @procedures`, `POST @procedure-forms`: many records, a result for each.

An item is a record in its JSON form (``record/fields.py``) with a `source_id`; a form
has `files` beside its facts.
"""

from ...editorial.intake.bulk_service import BulkIntake
from ..register.registers import procedure_register
from .form_input import take_in_form
from .procedure_input import accept_procedure


class PostProcedures(BulkIntake):
    """Takes procedures in."""

    permission_to_add = "bacgiang.policy: Add procedure"

    register = staticmethod(procedure_register)
    accept_record = staticmethod(accept_procedure)


class PostForms(PostProcedures):
    """Takes forms in."""

    accept_record = staticmethod(take_in_form)
