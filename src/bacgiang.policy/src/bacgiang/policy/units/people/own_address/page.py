"""`@@personal-information`, `@@user-information` and `@@new-user`: Plone's, with the
password.
"""

from ....base.frame_language import frame_in
from ....base.refusal import Refused
from ...levels import is_board_group
from ..full_names import why_no_name
from ..own_language.preferences import OwnChoices
from .changing import confirm
from .changing import confirm_new
from .changing import FULLNAME
from .changing import refuse_name
from bacgiang.policy import _
from collections.abc import Callable
from copy import copy
from plone.app.users.browser.personalpreferences import PersonalPreferencesConfiglet
from plone.app.users.browser.personalpreferences import PersonalPreferencesPanel
from plone.app.users.browser.register import AddUserForm
from plone.app.users.browser.register import notifyWidgetActionExecutionError
from plone.app.users.browser.userdatapanel import UserDataConfiglet
from plone.app.users.browser.userdatapanel import UserDataPanel
from plone.autoform.form import AutoExtensibleForm
from typing import Any
from z3c.form.field import Fields
from z3c.form.form import applyChanges
from z3c.form.interfaces import WidgetActionExecutionError
from zope import schema
from zope.component import getUtility
from zope.interface import Interface
from zope.interface import Invalid
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


NAME = "old_password"
GROUPS = "plone.app.users.group_ids"


class IPasswordAgain(Interface):
    """What is asked besides, and never kept."""

    old_password = schema.Password(
        title=_("label_own_password", default="Your password"),
        description=_(
            "help_old_password",
            default="Only where the e-mail address changes: letters with new "
            "passwords go there.",
        ),
        required=False,
    )


class IPasswordForNew(Interface):
    """The same where an account is added."""

    old_password = schema.Password(
        title=_("label_own_password", default="Your password"),
        description=_(
            "help_password_for_new_account",
            default="That of whoever adds the account: letters with new passwords go "
            "to the address above.",
        ),
        required=False,
    )


class TellingNobody(AutoExtensibleForm):
    """Data of an account are no change of the place whose page the form is.

    Plone tells it as one: the front page had whoever saved them for its editor.
    """

    def applyChanges(self, data: dict[str, Any]) -> Any:  # noqa: N802
        return applyChanges(self, self.getContent(), data)


class WithPassword(TellingNobody):
    """Of a panel with the data of an account."""

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        self.fields += Fields(IPasswordAgain, ignoreContext=True)

    def applyChanges(self, data: dict[str, Any]) -> Any:  # noqa: N802
        """Nothing is written where the password is missing or wrong."""
        password = data.pop(NAME, None)
        if "email" in data:
            self._ask(NAME, lambda: confirm(self.member, data["email"], password))
        self._ask(FULLNAME, lambda: refuse_name(self.member, data.get(FULLNAME)))
        return super().applyChanges(data)

    def _ask(self, widget: str, rule: Callable[[], None]) -> None:
        """Tell beside the field what the rule refuses."""
        try:
            rule()
        except Refused as refused:
            words = refused.refusals[0].in_words(self.request)
            raise WidgetActionExecutionError(widget, Invalid(words)) from None


class OwnData(WithPassword, UserDataPanel):
    """One's own."""


class DataOfAccount(WithPassword, UserDataConfiglet):
    """That of any account; the password is that of whoever acts."""


class NewAccount(AddUserForm):
    """An account that is added; the password is that of whoever acts."""

    fields: Any

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        asked = Fields(IPasswordForNew, ignoreContext=True)
        # Above the groups, of which there are many.
        groups = self.fields.select("groups") if "groups" in self.fields else Fields()
        for one in groups.values():
            one.field = copy(one.field)
            one.field.value_type = schema.Choice(vocabulary=_others(self.context))
        self.fields = self.fields.omit("groups") + asked + groups

    def validate_registration(self, action: Any, data: dict[str, Any]) -> None:
        """Nothing is written where the password is missing or wrong."""
        password = data.pop(NAME, None)
        super().validate_registration(action, data)
        wrong = why_no_name(data.get(FULLNAME) or "")
        if wrong is not None:
            words = wrong.in_words(self.request)
            notifyWidgetActionExecutionError(action, FULLNAME, words)
        if action.form.widgets.errors:
            return
        try:
            confirm_new(password)
        except Refused as refused:
            words = refused.refusals[0].in_words(self.request)
            notifyWidgetActionExecutionError(action, NAME, words)


def _others(context: Any) -> SimpleVocabulary:
    """Groups of which no board says who is in them."""
    every = getUtility(IVocabularyFactory, GROUPS)(context)
    return SimpleVocabulary([one for one in every if not is_board_group(one.value)])


class OwnPreferences(TellingNobody, OwnChoices, PersonalPreferencesPanel):
    """One's own."""

    def applyChanges(self, data: dict[str, Any]) -> Any:  # noqa: N802
        """What follows is said in the language that was chosen just now."""
        changed = super().applyChanges(data)
        frame_in(self.request, data.get("language") or "")
        return changed


class PreferencesOfAccount(TellingNobody, OwnChoices, PersonalPreferencesConfiglet):
    """Those of any account."""
