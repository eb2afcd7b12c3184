"""The check of the field that holds the values."""

from .figures import COLUMNS
from .figures import FigureFault
from .figures import MOST_FAULTS
from .figures import read_figures
from bacgiang.policy import _
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.schema import ValidationError


LONGEST_VALUES = 1_000_000
"""Characters."""


class WrongFigures(ValidationError):
    """Every fault by line and column."""

    def doc(self) -> str:
        """In the language of the page."""
        return str(translate(self.message, context=getRequest()))

    @property
    def message(self) -> Message:
        faults = read_figures(str(self.args[0])).faults[:MOST_FAULTS]
        said = "; ".join(translate(told(one), context=getRequest()) for one in faults)
        return Message(WRONG, mapping={"faults": said})


def are_figures(text: Any) -> bool:
    """Constraint of the field. Raises WrongFigures."""
    if len(text or "") > LONGEST_VALUES:
        # The field says so itself, after this: nothing so long is read first.
        return True
    if read_figures(text or "").faults:
        raise WrongFigures(text)
    return True


def told(fault: FigureFault) -> Message:
    """A fault with its place."""
    column = COLUMNS.get(fault.column)
    facts = {"line": str(fault.line), "column": column or "", "why": fault.message}
    return Message(IN_CELL if column else IN_LINE, mapping=facts)


WRONG = _("figures_wrong", default="The values cannot be read: ${faults}")
IN_CELL = _("figures_in_cell", default="line ${line}, column ${column}: ${why}")
IN_LINE = _("figures_in_line", default="line ${line}: ${why}")
