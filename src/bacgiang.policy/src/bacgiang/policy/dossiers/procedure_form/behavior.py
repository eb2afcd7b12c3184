"""The field of a procedure that holds its form, as JSON (2.2c)."""

from ...citizen.forms.checking import Fault
from ...citizen.forms.checking import faults_of_text
from ...citizen.forms.checking import Flaw
from ...procedures.versions.beside import keep_with_versions
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Mapping
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.dexterity.content import DexterityContent
from plone.supermodel import model
from zope import schema
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import provider


NAME = "online_form"
FLAWS: Mapping[Flaw, Message] = {
    Flaw.NO_JSON: _("form_flaw_json", default="This is no JSON: ${what}"),
    Flaw.SHAPE: _("form_flaw_shape", default="${where}: ${what}"),
    Flaw.NAME_AGAIN: _(
        "form_flaw_name", default="Two questions are named “${where}”. Rename one."
    ),
    Flaw.ASKS_UNKNOWN: _(
        "form_flaw_unknown",
        default="“${where}” depends on “${what}”, which does not stand before it.",
    ),
    Flaw.ASKS_WRONGLY: _(
        "form_flaw_wrongly",
        default="“${where}” asks of “${what}” what it is never answered.",
    ),
    Flaw.LEAST_ABOVE_MOST: _(
        "form_flaw_bounds", default="Of “${where}” the least is more than the most."
    ),
    Flaw.TOO_MUCH: _(
        "form_flaw_too_much",
        default="${what} questions and choices, all rows counted; at most ${where}. "
        "Leave some out, or let tables have fewer rows.",
    ),
}


class WrongForm(schema.ValidationError):
    """What the form means nobody knows; says why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self._faults = faults

    def doc(self) -> str:
        return " ".join(map(in_words, self._faults))

    def __str__(self) -> str:
        return self.doc()


def in_words(fault: Fault) -> str:
    facts = {"where": fault.where, "what": fault.what}
    said = Message(FLAWS[fault.flaw], mapping=facts)
    return translate(said, context=getRequest())


def is_form(text: str) -> bool:
    """Constraint of the field."""
    faults = faults_of_text(text) if text.strip() else []
    if faults:
        raise WrongForm(faults)
    return True


@provider(IFormFieldProvider)
class IOnlineForm(model.Schema):
    """The form by which one applies for a procedure on the portal."""

    model.fieldset("online-form", label=_("Online application"), fields=["online_form"])
    online_form = schema.Text(
        title=_("Form for applying online"),
        description=_(
            "help_online_form",
            default="Built by “Build the form” in the toolbar, and kept as JSON, "
            "which the guide for integrators describes. Empty: one does not apply for "
            "this procedure on this portal. It is approved with the procedure.",
        ),
        required=False,
        constraint=is_form,
    )
    directives.widget("online_form", rows=12)


keep_with_versions(IOnlineForm)


def form_text(procedure: DexterityContent) -> str:
    """JSON, as the fields of the procedure have it; "" for none."""
    return (getattr(aq_base(procedure), NAME, None) or "").strip()
