"""A form says what is wrong with a record, and keeps what was typed.

The rules hold for every way in and raise BadRequest; a form shows it as its error.
"""

from ...base.refusal import Refused
from collections.abc import Iterator
from contextlib import contextmanager
import transaction
from z3c.form.interfaces import ActionExecutionError
from z3c.form.interfaces import WidgetActionExecutionError
from zExceptions import BadRequest
from zope.interface import Invalid


@contextmanager
def told_in_form() -> Iterator[None]:
    """Nothing of what was begun stays. Raises ActionExecutionError."""
    savepoint = transaction.savepoint()
    try:
        yield
    except BadRequest as error:
        savepoint.rollback()
        said = Invalid(str(error))
        field = error.refusals[0].field if isinstance(error, Refused) else ""
        if field:
            raise WidgetActionExecutionError(field, said) from error
        raise ActionExecutionError(said) from error
