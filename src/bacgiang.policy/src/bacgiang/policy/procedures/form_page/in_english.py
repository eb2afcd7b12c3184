"""What an English page calls a form."""

from ...base.english.words import EnglishWords
from ..form.form import IProcedureForm
from bacgiang.policy import _
from zope.component import adapter
from zope.i18n import translate
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IProcedureForm, IBrowserRequest)
class WordsOfForm(EnglishWords):
    """By its number."""

    @property
    def name(self) -> str:
        said = {"number": self.record.number or ""}
        message = _("text_form_name", default="Form ${number}", mapping=said)
        return str(translate(message, target_language="en"))
