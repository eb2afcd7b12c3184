"""A form says beside its field, with all else that is wrong, that no letter arrives."""

from ....interfaces import IPolicyLayer
from .addresses import is_mailbox
from .addresses import WRONG_CONTACT
from plone.app.event.dx.behaviors import IEventContact
from typing import Any
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.interface import Invalid


class ContactValidator(SimpleFieldValidator):
    """What `wrong_contact` refuses whatever way it comes."""

    def validate(self, value: Any, force: bool = False) -> None:
        super().validate(value, force)
        if value and value.strip() and not is_mailbox(value):
            raise Invalid(WRONG_CONTACT.message)


class EventContactValidator(ContactValidator):
    """Of events."""


WidgetValidatorDiscriminators(
    EventContactValidator,
    request=IPolicyLayer,
    field=IEventContact["contact_email"],
)
