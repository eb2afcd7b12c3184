"""`fc-workflow`: one step of the workflow for many items."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..items import IContentHolder
from ..items import IEditorialItem
from ..queues.next_hands import turn_in_words
from ..queues.together import letters_together
from ..stamps.as_seen import SEEN
from ..stamps.as_seen import unseen
from ..workflow.item_rules import fields_asked
from ..workflow.parameters import APPROVING
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.rules import take_step
from ..workflow.titles import TRANSITION_TITLES
from .act import BulkAct
from .outcome import MOST_TOLD
from .outcome import Outcome
from .query import chosen_uids
from .query import seen_by_uid
from .reasons import NO_SUCH_STEP
from .shown import stamps_in
from .shown import stamps_of
from .step import goes_on_with
from .step import stated_for_all
from .step import step_named
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
import json
from plone import api
from plone.app.content.browser.contents.workflow import WorkflowActionView
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


class BulkTransition(WorkflowActionView, BulkAct):
    """Comment, declaration, confirmation and ground are stated once, for all.

    The rules say who may, not a permission: who publishes an item may not change it.
    """

    required_obj_permission = None

    def __call__(self) -> str:
        if self.request.form.get("render") == "yes":
            return self.json({"transitions": self._offered(), **self._asked()})
        with letters_together() as self.letters:
            return super().__call__()

    def prepare(self) -> None:
        self.transition_id = self.form_value("transition")
        self.stated = stated_for_all({**self.request.form, "comment": self.comments})
        self.seen = stamps_in(self.form_value(SEEN))

    def attempt(self, obj: DexterityContent, act: Callable[[Any], None]) -> Outcome:
        mark, after = self.letters.mark(), goes_on_with(obj, self.transition_id)
        outcome = super().attempt(obj, act)
        if outcome.refusals:
            self.letters.drop_since(mark)
        elif IEditorialItem.providedBy(after):
            outcome = replace(outcome, turn=turn_in_words(after, self.request))
        return outcome

    def targets(self, obj: DexterityContent) -> Iterator[Any]:
        """Of a folder whose contents are meant too, what has steps of its own.

        Pictures and files inside an item follow it.
        """
        if not self.recurse:
            yield obj
            return
        if IEditorialItem.providedBy(obj) or self._has_step(obj):
            yield obj
        if IFolderish.providedBy(obj) and not IContentHolder.providedBy(obj):
            for child in list(obj.objectValues()):
                if api.user.has_permission("View", obj=child):
                    yield from self.targets(child)

    def action(self, obj: DexterityContent) -> None:
        if IEditorialItem.providedBy(obj):
            step = step_named(self.transition_id)
            if step in APPROVING:
                Refused.raise_for(*refusals(obj, step, self.stated))
                Refused.raise_for(unseen(obj, self.seen.get(IUUID(obj))))
            take_step(obj, step, self.stated, together=True)
        elif self._has_step(obj):
            self.pworkflow.doActionFor(
                obj, self.transition_id, comment=self.stated.comment
            )
        else:
            raise Refused(NO_SUCH_STEP)

    def _has_step(self, obj: DexterityContent) -> bool:
        steps = self.pworkflow.getTransitionsFor(obj)
        return self.transition_id in {one["id"] for one in steps}

    def _offered(self) -> list[dict[str, str]]:
        """Every step that can be tried on one of the chosen objects, once."""
        found = dict(step for obj in self._chosen() for step in self._steps_of(obj))
        return [
            {"id": name, "title": translate(title, context=self.request)}
            for name, title in found.items()
        ]

    def _asked(self) -> dict[str, bool | str]:
        """Which statements the form has to ask for, by what could be chosen in it."""
        steps = {
            (obj.portal_type, name)
            for obj in self._chosen()
            for name, _title in self._steps_of(obj)
            if IEditorialItem.providedBy(obj)
        }
        approving = {kind for kind, name in steps if name in APPROVING}
        return {
            "declaration": bool(approving),
            "confirmation": "News Item" in approving,
            "ground": any(name == Transition.WITHDRAW for _kind, name in steps),
            "relations_undecided": self._undecided(),
            SEEN: json.dumps(stamps_of(self._chosen())),
        }

    def _undecided(self) -> str:
        """What documents among the chosen say of others and nobody has decided."""
        told = (
            f"{item.Title()}: {asked['relations_undecided'].in_words(self.request)}"
            for item in self._chosen()
            if IEditorialItem.providedBy(item)
            and Transition.PUBLISH in dict(self._steps_of(item))
            and "relations_undecided" in (asked := _asked_to_publish(item))
        )
        return " ".join(islice(told, MOST_TOLD))

    def _chosen(self) -> Iterator[Any]:
        try:
            uids = chosen_uids(self.request)
        except Refused:
            return
        for uid in uids:
            obj = seen_by_uid(uid)
            if obj is not None:
                yield obj

    def _steps_of(self, obj: DexterityContent) -> Iterator[tuple[str, Message | str]]:
        tool = api.portal.get_tool("portal_workflow")
        for step in tool.getTransitionsFor(obj):
            yield step["id"], TRANSITION_TITLES.get(step["id"], step["name"])


def _asked_to_publish(item: DexterityContent) -> dict[str, Refusal]:
    state = State(api.content.get_state(item))
    return fields_asked(item, Transition.PUBLISH, state)
