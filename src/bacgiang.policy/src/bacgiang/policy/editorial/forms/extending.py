"""Arranges the add and edit forms of every type; the schemas stay as they are."""

from ...base.manages_portal import manages_portal
from ...interfaces import IPolicyLayer
from . import plan
from .help_of_items import ITEMS
from .help_of_records import RECORDS
from .recurrence_days import count_from_sunday
from copy import copy
from plone.dexterity.browser.base import DexterityExtensibleForm
from plone.z3cform.fieldsets.extensible import FormExtender
from plone.z3cform.fieldsets.group import GroupFactory
from plone.z3cform.fieldsets.interfaces import IFormExtender
from typing import Any
from z3c.form.field import Fields
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


HELP = RECORDS | ITEMS
# Plone's help names variables of its own, which no editor needs to know.
SAID_ANEW = frozenset({"remoteUrl"})
ACTION = ".action"


def base_name(name: str) -> str:
    """The field's own name, without the prefix of its behavior."""
    return name.rpartition(".")[2]


@implementer(IFormExtender)
@adapter(Interface, IPolicyLayer, DexterityExtensibleForm)
class EditorsForm(FormExtender):
    """After all others: what they put in is arranged, too."""

    order = 1000

    def update(self) -> None:
        # Plone's script comes after the page: it would take the cursor out of the field
        # in which somebody is typing by then.
        self.form.enable_autofocus = False
        replace_chosen_files(self.request.form)
        if not manages_portal():
            self._hide(plan.ADMINISTRATORS)
        self._hide(plan.OF_THE_PLACE | plan.NOBODYS)
        if self.form.portal_type in plan.GROUPED_TYPES:
            self._arrange()
        elif "default_fieldset_label" not in vars(self.form):
            self.form.default_fieldset_label = plan.GENERAL_LABEL
        self.form.groups = [one for one in self.form.groups if len(one.fields)]
        for part in (self.form, *self.form.groups):
            for field in part.fields.values():
                field.field = with_help(field.field)
                count_from_sunday(field)

    def _hide(self, theirs: frozenset[str]) -> None:
        for part in (self.form, *self.form.groups):
            hidden = [name for name in part.fields if base_name(name) in theirs]
            part.fields = part.fields.omit(*hidden)

    def _arrange(self) -> None:
        found = self._taken_out()
        groups = []
        for group in plan.GROUPS:
            chosen = [found.pop(name) for name in group.fields if name in found]
            if chosen:
                groups.append(
                    GroupFactory(group.token, Fields(*chosen), label=group.label)
                )
        names = [name for name in (*plan.FIRST, *plan.PICTURE) if name in found]
        names += [name for name in found if name not in names]
        self.form.fields = Fields(*(found[name] for name in names))
        self.form.groups = [*self.form.groups, *groups]
        self.form.default_fieldset_label = plan.CONTENT_LABEL

    def _taken_out(self) -> dict[str, Any]:
        """The fields to be arranged, by their own names; other groups stay whole."""
        parts = [self.form]
        parts += [one for one in self.form.groups if one.__name__ in plan.DISSOLVED]
        self.form.groups = [one for one in self.form.groups if one not in parts]
        return {
            base_name(name): field
            for part in parts
            for name, field in part.fields.items()
        }


def replace_chosen_files(sent: dict[str, Any]) -> None:
    """Whoever chose a file means it to be taken, whatever the choice beside it says."""
    for name in [one for one in sent if one.endswith(ACTION)]:
        if getattr(sent.get(name.removesuffix(ACTION)), "filename", ""):
            sent[name] = "replace"


def with_help(field: Any) -> Any:
    """The field itself, or a copy of it with help where it has none of use."""
    words = HELP.get(field.__name__)
    if words is None or (field.description and field.__name__ not in SAID_ANEW):
        return field
    explained = copy(field)
    explained.description = words
    return explained
