"""A form to add what its place, or the level of whoever asks, does not let them add.

Plone's form fails on it (ValueError), which answers as an error and fills the log.
"""

from ...base.policy_sites import has_policy
from ...base.refusal import RefusedInput
from .places import adding_refuses
from plone.dexterity.browser.add import DefaultAddForm
from plone.z3cform.interfaces import IDeferSecurityCheck


def update_or_refuse(form: DefaultAddForm) -> None:
    """In place of `update`. Raises RefusedInput.

    While an address is followed it is not known yet who asks.
    """
    if has_policy() and not IDeferSecurityCheck.providedBy(form.request):
        RefusedInput.raise_for(adding_refuses(form.container, form.portal_type))
    form._old_update()
