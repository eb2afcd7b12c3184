"""The panel of content types calls them as the menu “Add…” does (10.3).

Plone shows their titles as they are kept, in English.
"""

from plone.app.dexterity.browser.types import TypeEditForm
from plone.app.dexterity.browser.types import TypeEditSubForm
from plone.app.dexterity.browser.types import TypeSchemaContext
from plone.app.dexterity.browser.types import TypesContext
from plone.app.dexterity.browser.types import TypesEditFormWrapper
from plone.app.dexterity.browser.types import TypesListing
from plone.app.dexterity.browser.types import TypesListingPage
from plone.z3cform import layout
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


class TitledType(TypeEditSubForm):
    """A row."""

    def updateWidgets(self) -> None:  # noqa: N802
        super().updateWidgets()
        kind = self.content
        for name, said in (
            ("title", kind.Title()),
            ("description", kind.Description()),
        ):
            self.widgets[f"view_{name}"].value = translate(said, context=self.request)


class TitledTypesForm(TypeEditForm):
    """All rows."""

    editsubform_factory = TitledType


class TitledTypesListing(TypesListing):
    """The panel."""

    editform_factory = TitledTypesForm


TitledTypesPage = layout.wrap_form(
    TitledTypesListing,
    __wrapper_class=TypesEditFormWrapper,
    label=TypesListingPage.label,
)


class _TitledTypes(TypesContext):
    """The way to the pages of one type. Made for a request, and in no data."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        found = super().publishTraverse(request, name)
        if isinstance(found, TypeSchemaContext) and found.fti is not None:
            title = translate(found.fti.Title(), context=request)
            found.Title = lambda: title
        return found
