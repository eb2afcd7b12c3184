"""`POST …/@workflow/<transition>`: the rules' statements in the body, reasons out.

Body: any of the names of `Parameters`. 200 with the new step of the history; 400 with
every reason otherwise.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.state_titles import state_title
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import finding_in_words
from ..secrecy.wording import problem_in_words
from .parameters import Transition
from .rules import refusals
from .statements import parameters_of
from bacgiang.policy import _
from dataclasses import asdict
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class EditorialTransition(Service):
    """Perform one transition of the editorial workflow."""

    name: str | None = None

    def publishTraverse(self, request: Any, name: str) -> "EditorialTransition":  # noqa: N802
        if self.name is not None:
            raise NotFound(self, name, request)
        self.name = name
        return self

    def reply(self) -> dict[str, Any]:
        known = [one.value for one in Transition]
        if self.name not in known:
            raise Refused(_unknown_transition(self.name or "", known))
        alsoProvides(self.request, IDisableCSRFProtection)
        return self._perform(Transition(self.name))

    def _perform(self, transition: Transition) -> dict[str, Any]:
        stated = parameters_of(json_body(self.request))
        reasons = refusals(self.context, transition, stated)
        if reasons:
            raise Refused(*reasons)
        tool = api.portal.get_tool("portal_workflow")
        warnings = self._warnings(transition)
        tool.doActionFor(self.context, transition.value, **asdict(stated))
        return {**self._done(), "warnings": warnings}

    def _warnings(self, transition: Transition) -> list[str]:
        """What the secrecy check found worth a look, at submission (4.2a)."""
        if transition is not Transition.SUBMIT:
            return []
        report = inspect_item(self.context)
        warnings = [finding_in_words(one, self.request) for one in report.warnings]
        gaps = [problem_in_words(one, self.request) for one in report.unchecked]
        return warnings + gaps

    def _done(self) -> dict[str, Any]:
        item = self.request.get("merged_item") or self.context
        workflow = api.portal.get_tool("portal_workflow")
        chain = workflow.getChainFor(item)
        step = dict(workflow.getStatusOf(chain[0], item))
        title = state_title(step["review_state"])
        said = translate(title, context=self.request)
        facts = {"@id": item.absolute_url(), "title": said}
        return json_compatible({**step, **facts})


def _unknown_transition(name: str, known: list[str]) -> Refusal:
    return Refusal(
        "unknown_transition",
        _(
            "refusal_unknown_transition",
            default="There is no transition “${name}”. Known: ${known}.",
            mapping={"name": name[:60], "known": ", ".join(known)},
        ),
    )
