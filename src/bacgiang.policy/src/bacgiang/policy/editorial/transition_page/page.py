"""The form of one act of the workflow: `…/@@act/<transition>`."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.refusal import Refused
from ...base.state_titles import state_title
from ...units.sites.belonging import site_of
from ..review.basis import basis_of
from ..review.basis import BasisKind
from ..review.reading import Reading
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import finding_in_words
from ..secrecy.wording import problem_in_words
from ..workflow.actor_rules import is_emergency
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import SecrecyGround
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.statement_rules import CAPACITIES
from ..workflow.statement_rules import REASON_ALWAYS
from ..workflow.statements import parameters_of
from ..workflow.titles import CONFIRMATION_TITLES
from ..workflow.titles import GROUND_TITLES
from ..workflow.titles import TRANSITION_TITLES
from ..working_copy.dates import changed_item
from bacgiang.policy import _
from dataclasses import asdict
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class TransitionPage(ActPage):
    """Asks for what the act must state, shows every reason against it."""

    template = ViewPageTemplateFile("act.pt")
    transition: Transition
    _named: Transition | None = None
    reasons_heading = NOT_POSSIBLE_YET

    def publishTraverse(self, request: Any, name: str) -> "TransitionPage":  # noqa: N802
        if self._named is not None or name not in set(map(str, Transition)):
            raise NotFound(self, name, request)
        self._named = Transition(name)
        return self

    def prepare(self) -> None:
        state = api.content.get_state(self.context, default="")
        if self._named is None or not state:
            raise NotFound(self, "act", self.request)
        self.transition, self.state = self._named, State(state)
        self.who = roles_on_item(self.context)

    def is_submitted(self) -> bool:
        return super().is_submitted() and "perform" in self.request.form

    def show(self) -> Any:
        self.reasons = refusals(self.context, self.transition)
        return super().show()

    def act(self) -> None:
        stated = parameters_of(self.request.form)
        reasons = refusals(self.context, self.transition, stated)
        if reasons:
            raise Refused(*reasons)
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(self.context, self.transition.value, **asdict(stated))
        self.redirect(self._next_url(), _("message_act_done", default="Done."))

    def _next_url(self) -> str:
        goes_on_with = self.request.get("merged_item") or self.context
        return f"{goes_on_with.absolute_url()}/view"

    @property
    def title(self) -> str:
        return TRANSITION_TITLES[self.transition]

    @property
    def state_title(self) -> Message:
        return state_title(self.state.value)

    @property
    def is_theirs_to_try(self) -> bool:
        """Whether stating anything can help: nobody fills in what is not their act."""
        return not refusals(self.context, self.transition)

    @property
    def reading(self) -> str:
        """The text the act is about."""
        return Reading(self.context, self.request)()

    @property
    def differences_label(self) -> Message | None:
        """What the link to the differences says; None where there is no such link."""
        versions = "CMFEditions: Access previous versions"
        basis = basis_of(self.context)
        if basis is None or not api.user.has_permission(versions, obj=self.context):
            return None
        if basis.kind is BasisKind.PUBLISHED:
            return _(
                "label_differences_published",
                default="What differs from the published text",
            )
        return _(
            "label_differences_submitted",
            default="What changed since it was last submitted",
        )

    @property
    def reviews(self) -> bool:
        """Whether this act is (or contains) the approval of the text."""
        unreviewed = self.state in (State.DRAFT, State.PENDING)
        return self.transition is Transition.APPROVE or (
            self.transition is Transition.PUBLISH and unreviewed
        )

    @property
    def is_news(self) -> bool:
        return self.context.portal_type == "News Item"

    @property
    def emergency(self) -> bool:
        return is_emergency(self.context, self.transition, self.state, self.who)

    @property
    def publishes(self) -> bool:
        return self.transition is Transition.PUBLISH

    @property
    def may_schedule(self) -> bool:
        """A change to what the public reads takes effect when it is published."""
        return changed_item(self.context) is None

    @property
    def may_correct(self) -> bool:
        """A published item is about to change: it can be said to be a correction."""
        return self.publishes and IWorkingCopy.providedBy(self.context)

    @property
    def withdraws(self) -> bool:
        return self.transition is Transition.WITHDRAW

    @property
    def reason_required(self) -> bool:
        return self.transition in REASON_ALWAYS or self.emergency

    @property
    def on_behalf_possible(self) -> bool:
        return self.reviews and self.who.heads and site_of(self.context) is None

    @property
    def inspection(self) -> Any:
        """Marks and warnings to show before somebody submits or publishes."""
        checks = self.transition is Transition.SUBMIT or (
            self.publishes and self.state is State.DRAFT
        )
        return inspect_item(self.context) if checks else None

    def notes(self, inspection: Any) -> list[str]:
        """Warnings, and what could not be checked, in words."""
        warnings = [finding_in_words(one, self.request) for one in inspection.warnings]
        gaps = [problem_in_words(one, self.request) for one in inspection.unchecked]
        return warnings + gaps

    @property
    def confirmations(self) -> list[tuple[str, str]]:
        return [(one.value, title) for one, title in CONFIRMATION_TITLES.items()]

    @property
    def grounds(self) -> list[tuple[str, str]]:
        return [(ground.value, title) for ground, title in GROUND_TITLES.items()]

    @property
    def secrecy_grounds(self) -> list[tuple[str, str]]:
        return [
            (SecrecyGround.DECLASSIFIED.value, _("Declassified by a document")),
            (
                SecrecyGround.SHOWS_MARK.value,
                _("A form or example that shows the mark"),
            ),
        ]

    @property
    def capacities(self) -> tuple[str, ...]:
        return CAPACITIES
