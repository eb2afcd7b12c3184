"""The form for a new record, filled with what was read from a file."""

from ..documents.adding import AddDocumentForm
from ..documents.official_document import OfficialDocument
from ..documents.structured_text import structured
from ..documents.uniqueness import seen_holder
from ..intake.text_reading import read_text
from ..intake.text_values import values_from
from .waiting_files import waiting_files
from .waiting_files import WaitingFile
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.z3cform.interfaces import IDeferSecurityCheck
from typing import Any
from z3c.form.interfaces import IDataConverter
from zope.interface import alsoProvides
from zope.interface import noLongerProvides
from zope.schema.interfaces import ValidationError


class FilledForm(AddDocumentForm):
    """Saving makes the record with its text, and the file as an original."""

    waiting: WaitingFile
    name: str = ""
    held_by: str = ""
    description = _(
        "help_filled_form",
        default="Read from the file. Compare every field with the original, and "
        "correct what differs.",
    )

    @cached_property
    def tree(self) -> Any:
        return read_text(self.waiting.text)

    @cached_property
    def values(self) -> dict[str, Any]:
        return values_from(self.tree)

    def update(self) -> None:
        # The page has asked for the right to add; the record goes into its register,
        # whatever the place where the form was opened may hold.
        alsoProvides(self.request, IDeferSecurityCheck)
        try:
            super().update()
        finally:
            noLongerProvides(self.request, IDeferSecurityCheck)
        if not any(name.startswith("form.buttons.") for name in self.request.form):
            self._fill()

    def _fill(self) -> None:
        for widget in self._widgets():
            value = self.values.get(widget.field.__name__)
            if value is None:
                continue
            try:
                # A type that an administrator has taken out of the table is no choice.
                widget.field.bind(self.context).validate(value)
                widget.value = IDataConverter(widget).toWidgetValue(value)
            except (ValidationError, LookupError, ValueError):
                continue

    def _widgets(self) -> Iterator[Any]:
        yield from self.widgets.values()
        for group in self.groups:
            yield from group.widgets.values()

    def create(self, data: dict[str, Any]) -> OfficialDocument:
        """Raise WidgetActionExecutionError when the register holds the document."""
        try:
            document = super().create(data)
        finally:
            self.held_by = self._holder(data)
        if self.waiting.text:
            document.structure = structured(self.tree)
        return document

    def _holder(self, data: dict[str, Any]) -> str:
        """UID of the record that the register holds under this identity."""
        facts = {name: data.get(name) for name in _IDENTITY}
        if not facts["issue_date"]:
            return ""
        return seen_holder(createContent(self.portal_type, **facts)) or ""

    def held_by_what_was_read(self) -> str:
        return self._holder(self.values)

    def add(self, document: OfficialDocument) -> None:
        super().add(document)
        placed = uuidToObject(document.UID(), unrestricted=True)
        file = self.waiting.file
        original = createContent(
            "Original", title=file.filename, kind=self.waiting.kind, file=file
        )
        addContentToContainer(placed, original, checkConstraints=False)
        waiting_files().drop(self.name)


_IDENTITY = ("title", "number", "document_type", "issuer", "issue_date")
