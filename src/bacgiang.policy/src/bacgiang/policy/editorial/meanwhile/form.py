"""A form says what it was opened with; it saves over nothing that came since."""

from ...base.form_values import form_value
from ...interfaces import IPolicyLayer
from ..forms.refusing import TellingHandler
from ..stamps.version import version_of
from .differing import differing
from .differing import FieldLines
from .last_change import changed_meanwhile
from bacgiang.policy import _
from plone.dexterity.browser.edit import DefaultEditForm
from plone.z3cform.fieldsets.extensible import FormExtender
from plone.z3cform.fieldsets.interfaces import IFormExtender
from typing import Any
from z3c.form.button import ButtonAction
from z3c.form.field import Fields
from z3c.form.interfaces import ActionExecutionError
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IActionHandler
from z3c.form.interfaces import IDataExtractedEvent
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid


OPENED_WITH = "opened_with"
SENT_VERSION = f"form.widgets.{OPENED_WITH}"
# Sent by whoever has read what another wrote: the version that is to be written over.
SAVE_OVER = "save_over"


@implementer(IFormExtender)
@adapter(Interface, IPolicyLayer, DefaultEditForm)
class OpenedWith(FormExtender):
    """What was sent stays in a form that comes back: it was opened then."""

    order = 2000

    def update(self) -> None:
        version = schema.TextLine(
            __name__=OPENED_WITH,
            title=_("label_opened_with", default="Version that was opened"),
            default=version_of(self.context),
            required=False,
        )
        self.form.fields += Fields(version, mode=HIDDEN_MODE, ignoreContext=True)


def take_out(event: IDataExtractedEvent) -> None:
    """Subscriber: the version is no field of the item."""
    event.data.pop(OPENED_WITH, None)


class ChangedMeanwhile(Invalid):
    """`version` is what is stored now, `fields` what saving would write over."""

    def __init__(self, words: str, version: str, fields: list[FieldLines]) -> None:
        super().__init__(words)
        self.version = version
        self.fields = fields


@implementer(IActionHandler)
@adapter(DefaultEditForm, IPolicyLayer, Interface, ButtonAction)
class CarefulHandler(TellingHandler):
    """Refuses to save over what nobody has compared.

    As over the API, whoever does not say what was opened is not asked.
    """

    def __call__(self) -> Any:
        if self.action.field.__name__ == "save":
            self._refuse_blind()
        return super().__call__()

    def _refuse_blind(self) -> None:
        sent, item = self.request.form, self.form.getContent()
        known = {form_value(sent, SENT_VERSION), form_value(sent, SAVE_OVER)} - {""}
        if not known or (version := version_of(item)) in known:
            return
        fields = differing(self.form)
        if fields:
            words = changed_meanwhile(item).in_words(self.request)
            raise ActionExecutionError(ChangedMeanwhile(words, version, fields))
