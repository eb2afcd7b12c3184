"""A form says at its fields what the rules refuse, and keeps what was typed.

The rules hold for every way in and raise BadRequest; without this a form would answer
with a page of errors, and its text would be gone.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...interfaces import IPolicyLayer
from plone.dexterity.browser.base import DexterityExtensibleForm
import transaction
from typing import Any
from z3c.form.button import ButtonAction
from z3c.form.button import ButtonActionHandler
from z3c.form.interfaces import ActionExecutionError
from z3c.form.interfaces import IActionErrorEvent
from z3c.form.interfaces import IActionHandler
from z3c.form.interfaces import IErrorViewSnippet
from zExceptions import BadRequest
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid


class RefusedInForm(ActionExecutionError):
    """`refusals` are told at their fields, too; a field may be in any group."""

    def __init__(self, words: str, refusals: tuple[Refusal, ...] = ()) -> None:
        super().__init__(Invalid(words))
        self.refusals = refusals


@implementer(IActionHandler)
@adapter(DexterityExtensibleForm, IPolicyLayer, Interface, ButtonAction)
class TellingHandler(ButtonActionHandler):
    """Of what an act of a form began, nothing stays where a rule refuses it."""

    def __call__(self) -> Any:
        savepoint = transaction.savepoint()
        try:
            return super().__call__()
        except BadRequest as error:
            savepoint.rollback()
            refusals = error.refusals if isinstance(error, Refused) else ()
            raise RefusedInForm(str(error), refusals) from error


def tell_at_fields(event: IActionErrorEvent) -> None:
    """Subscriber: z3c.form tells the error above the form; here it is told below each
    field it is about, too.
    """
    form = event.action.form
    for refusal in getattr(event.error, "refusals", ()):
        widget = widget_named(form, _field_of(refusal.field))
        if widget is None:
            continue
        about = (Invalid(refusal.in_words(form.request)), form.request, widget)
        view = getMultiAdapter(
            (*about, widget.field, form, form.getContent()), IErrorViewSnippet
        )
        view.update()
        widget.error = view


def widget_named(form: Any, name: str) -> Any | None:
    """The widget of a field, whatever group and schema it stands in."""
    parts = (form, *getattr(form, "groups", ()))
    found = (one for part in parts for one in part.widgets.values())
    return next((one for one in found if name and one.field.__name__ == name), None)


def _field_of(path: str) -> str:
    """Of a value in a row, the field of the rows: `ways[2].fee_amount` is in `ways`."""
    return path.partition("[")[0].partition(".")[0]
