"""What an English page calls a form."""

from ...base.english.words import EnglishWords
from ..form.form import IProcedureForm
from ..vocabularies.form_name import bare_number
from ..vocabularies.form_name import FORM
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IProcedureForm, IBrowserRequest)
class WordsOfForm(EnglishWords):
    """By its number."""

    @property
    def name(self) -> str:
        said = {"number": bare_number(self.record.number or "")}
        message = Message(FORM, mapping=said)
        return str(translate(message, target_language="en"))
