"""Nothing but an approved working copy changes published words: form, API or script."""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...interfaces import IPolicyLayer
from ...units.published_words import IPublishedWords
from ..acts.before import changed_fields
from ..acts.subscribers import changes_text
from ..forms.extending import base_name
from ..workflow.actor_rules import is_emergency
from ..workflow.item_roles import ItemRoles
from ..workflow.item_rules import IActorRules
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..working_copy.merging import is_merging
from ..working_copy.rules import words_are_public
from .copies import IWordsCopy
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from plone.dexterity.browser.edit import DefaultEditForm
from plone.z3cform.fieldsets.extensible import FormExtender
from plone.z3cform.fieldsets.interfaces import IFormExtender
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


BY_WORKING_COPY = Refusal(
    "words_by_working_copy",
    _(
        "refusal_words_by_working_copy",
        default="These words are public: they change in a working copy that a second "
        "person approves. Check it out on the page of the unit or section.",
    ),
)
NO_EMERGENCY = Refusal(
    "words_need_approval",
    _(
        "refusal_words_need_approval",
        default="What a unit says of itself, and the words of a section, are approved "
        "by a second person before they are published.",
    ),
)


@on_policy_sites
def refuse_other_ways(place: IPublishedWords, event: IObjectModifiedEvent) -> None:
    """Raise RefusedInput with each of the words that would change."""
    if is_merging() or not changes_text(event) or current_actor() == SYSTEM:
        return
    if not words_are_public(place):
        return
    changed = set(place.words) & changed_fields(place).keys()
    RefusedInput.raise_for(*(BY_WORKING_COPY.at(name) for name in sorted(changed)))


@implementer(IFormExtender)
@adapter(IPublishedWords, IPolicyLayer, DefaultEditForm)
class WithoutWords(FormExtender):
    """The form of the place shows what may change there."""

    order = 900

    def update(self) -> None:
        if not words_are_public(self.context):
            return
        for part in (self.form, *self.form.groups):
            theirs = [
                one for one in part.fields if base_name(one) in self.context.words
            ]
            part.fields = part.fields.omit(*theirs)
        show_some_fields_first(self.form)


@implementer(IFormExtender)
@adapter(IWordsCopy, IPolicyLayer, DefaultEditForm)
class WordsFirst(FormExtender):
    """The form of a copy begins with words."""

    order = 900

    def update(self) -> None:
        show_some_fields_first(self.form)


def show_some_fields_first(form: Any) -> None:
    """Where nothing stands on the first tab, what the next holds comes there."""
    groups = [one for one in form.groups if len(one.fields)]
    if not len(form.fields) and groups:
        first = groups.pop(0)
        form.fields, form.default_fieldset_label = first.fields, first.label
        form.groups = groups


@implementer(IActorRules)
@adapter(IWordsCopy)
@dataclass(frozen=True)
class SecondPerson:
    """Nobody publishes words alone: they can wait for the second person."""

    copy: Any

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        state = State(api.content.get_state(self.copy))
        alone = is_emergency(self.copy, transition, state, who)
        return NO_EMERGENCY if alone else None
