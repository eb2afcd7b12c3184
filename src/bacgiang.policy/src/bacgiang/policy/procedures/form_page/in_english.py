"""What an English page calls a form."""

from ..form.form import IProcedureForm
from ..versions.in_english import WordsOfVersion
from ..vocabularies.form_name import bare_number
from ..vocabularies.form_name import FORM
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IProcedureForm, IBrowserRequest)
class WordsOfForm(WordsOfVersion):
    """By its number."""

    @property
    def name(self) -> str:
        version = self.version
        number = version.data["number"] if version is not None else self.record.number
        said = {"number": bare_number(number or "")}
        message = Message(FORM, mapping=said)
        return str(translate(message, target_language="en"))
