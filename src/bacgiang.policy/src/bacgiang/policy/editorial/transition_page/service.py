"""`POST …/@workflow/<transition>`: the rules' statements in the body, reasons out.

Body: any of the names of `Parameters`, and `seen` as `GET @workflow` told it, which
approving and publishing require. 200 with the new step of the history and whose turn it
is; 400 with every reason otherwise, 412 where the item is not what was seen.
"""

from ...base.api_services import sent_body
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..queues.next_hands import turn_in_words
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import notes_in_words
from ..stamps.as_seen import require_seen
from ..stamps.as_seen import require_seen_if_sent
from ..visibility.state_now import title_for_item
from ..workflow.parameters import APPROVING
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.rules import take_stated_step
from .along import in_answer
from .along import told_alike
from .noting import notes_before
from bacgiang.policy import _
from plone import api
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class EditorialTransition(NamedBelow, Service):
    """Perform one transition of the editorial workflow."""

    def reply(self) -> dict[str, Any]:
        if self.named not in [*Transition]:
            raise Refused(_unknown_transition(self.named))
        transition, sent = Transition(self.named), sent_body(self.request)
        Refused.raise_for(*refusals(self.context, transition))
        is_bound = transition in APPROVING
        (require_seen if is_bound else require_seen_if_sent)(self.context, sent)
        warnings: list[str] = []
        if transition in (Transition.WITHDRAW, Transition.RESTORE):
            notes = notes_before(self.context, transition)
            warnings = [translate(one, context=self.request) for one in notes]
        withdraws = transition is Transition.WITHDRAW
        same = list(map(in_answer, told_alike(self.context))) if withdraws else []
        take_stated_step(self.context, transition, sent)
        if transition in (Transition.SUBMIT, Transition.APPROVE):
            # What the secrecy check finds worth a look, for writer and reviewer (4.2a).
            warnings = notes_in_words(inspect_item(self.context), self.request)
        return {**self._done(), "warnings": warnings, "alike": same}

    def _done(self) -> dict[str, Any]:
        item = self.request.other.get("merged_item") or self.context
        workflow = api.portal.get_tool("portal_workflow")
        step = workflow.getStatusOf(workflow.getChainFor(item)[0], item)
        title = translate(title_for_item(item), context=self.request)
        turn = turn_in_words(item, self.request)
        facts = {"@id": item.absolute_url(), "title": title, "next": turn}
        return json_compatible({**step, **facts})


def _unknown_transition(name: str) -> Refusal:
    return Refusal(
        "unknown_transition",
        _(
            "refusal_unknown_transition",
            default="There is no transition “${name}”. Known: ${known}.",
            mapping={"name": name[:60], "known": ", ".join(Transition)},
        ),
    )
