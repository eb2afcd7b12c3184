"""The address of contact of a draft is judged as its form is read."""

from ...editorial.incoming.cleaning.contact_in_forms import ContactValidator
from ...interfaces import IPolicyLayer
from .schema import ILegalDraft
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.schema import getFields


class DraftContactValidator(ContactValidator):
    """Of drafts."""


WidgetValidatorDiscriminators(
    DraftContactValidator,
    request=IPolicyLayer,
    field=getFields(ILegalDraft)["contact_email"],
)
