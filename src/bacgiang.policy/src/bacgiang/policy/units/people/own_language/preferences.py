"""What a member may choose: the portal's languages, and nothing that is no choice."""

from bacgiang.policy import _
from copy import copy
from plone.autoform.form import AutoExtensibleForm
from typing import Any
from zope.component import getUtility
from zope.schema.interfaces import IField
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


TIME_ZONES = "plone.app.vocabularies.AvailableTimezones"
# Each in its own words.
LANGUAGES = SimpleVocabulary(
    [
        SimpleTerm("vi", "vi", "Tiếng Việt"),
        SimpleTerm("en", "en", "English"),
    ]
)
WORKED_IN = _(
    "help_own_language",
    default="The language of the toolbar, of forms, tasks and messages, and of letters "
    "to you. What you write stays in the language of the site where it stands. Without "
    "a choice the desk speaks as the site does.",
)
AS_THE_SITE = _("label_language_of_page", default="As the page")
WITHOUT_EDITOR = _(
    "help_own_editor",
    default="Leave it as it is, unless you write HTML yourself: without an editor, "
    "fields of text show their HTML.",
)


class OwnChoices(AutoExtensibleForm):
    """Of Plone's panel of preferences."""

    fields: Any

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        language = self._changed("language", description=WORKED_IN)
        language.vocabulary, language.vocabularyName = LANGUAGES, None
        self._changed("wysiwyg_editor", description=WITHOUT_EDITOR)
        zones = getUtility(IVocabularyFactory, TIME_ZONES)(self.context)
        if len(zones) < 2:
            self.fields = self.fields.omit("timezone")

    def updateWidgets(self, prefix: str | None = None) -> None:  # noqa: N802
        super().updateWidgets()
        self.widgets["language"].noValueMessage = AS_THE_SITE
        # What it offers was made before.
        self.widgets["language"].update()

    def _changed(self, name: str, **values: Any) -> IField:
        """A copy of a field: Plone's own stays what it is."""
        field = copy(self.fields[name].field)
        for attribute, value in values.items():
            setattr(field, attribute, value)
        self.fields[name].field = field
        return field
