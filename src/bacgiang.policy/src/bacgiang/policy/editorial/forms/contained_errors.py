"""A list in a form says which of its values is wrong, and how it has to look."""

from ...interfaces import IPolicyLayer
from typing import Any
from z3c.form.error import ErrorViewSnippet
from zope.component import adapter
from zope.i18n import translate
from zope.schema.interfaces import WrongContainedType


@adapter(WrongContainedType, IPolicyLayer, None, None, None, None)
class ContainedErrors(ErrorViewSnippet):
    """The words of the values' own errors, which the list's own hides."""

    def createMessage(self) -> Any:  # noqa: N802
        told = [self._of(one) for one in self.error.errors or ()]
        return " ".join(dict.fromkeys(told)) or super().createMessage()

    def _of(self, error: Any) -> str:
        words = translate(error.doc(), context=self.request)
        value = getattr(error, "value", None)
        return f"“{value}”: {words}" if isinstance(value, str) else str(words)
