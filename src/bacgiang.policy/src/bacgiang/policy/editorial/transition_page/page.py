"""The form of one act of the workflow: `…/@@act/<transition>`."""

from ...base.act_page.form_page import NOT_POSSIBLE_YET
from ...base.date_labels import stamp_label
from ...base.frame_language import frame_language
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.people.accounts import name_of
from ...units.sites.belonging import site_of
from ..queues.next_hands import turn_in_words
from ..review.differences import basis_of
from ..review.differences import BasisKind
from ..review.reading import Reading
from ..scheduling.changing import dates_of
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import finding_in_words
from ..secrecy.wording import notes_in_words
from ..stamps.as_seen import SEEN
from ..stamps.page import StampedPage
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..visibility.state_now import title_for_item
from ..workflow import titles
from ..workflow.actor_rules import is_emergency
from ..workflow.item_roles import roles_on_item
from ..workflow.item_rules import fields_asked
from ..workflow.parameters import approves
from ..workflow.parameters import APPROVING
from ..workflow.parameters import Parameters
from ..workflow.parameters import SecrecyGround
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.rules import take_stated_step
from ..workflow.statement_rules import CAPACITIES
from ..workflow.statement_rules import GOES_ON
from ..workflow.statement_rules import REASON_ALWAYS
from ..workflow.statement_rules import what_refuses
from ..working_copy.dates import changed_item
from .along import along
from .along import withdraw_along
from .dates_asked import date_borne
from .dates_asked import take_off_emptied
from .noting import notes_before
from bacgiang.policy import _
from dataclasses import fields
from functools import cached_property
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
import transaction
from typing import Any
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


STATED = frozenset(one.name for one in fields(Parameters)) | {
    "confirmation_confirmed",
    "secrecy_declassified",
}
# A correction that goes with a publication is worded in fields of the act.
FIELDS = {
    "confirmation": "confirmation_confirmed",
    "secrecy_ground": "secrecy_declassified",
    "what": "correction",
    "why": "comment",
}


def act_done(item: Any) -> Message:
    """That it was done, and whose turn it is."""
    published = api.content.get_state(item, default="") == State.PUBLISHED.value
    if published and moment_of(item) is Moment.BEFORE:
        at, _end = dates_of(item)
        language = frame_language()
        return _(
            "message_act_scheduled",
            default="Done. Readers see it from ${time}.",
            mapping={"time": stamp_label(at, language)},
        )
    turn = turn_in_words(item, getRequest())
    if turn is None:
        return _("message_act_done", default="Done.")
    return _("message_act_done_next", default="Done. ${next}", mapping={"next": turn})


class TransitionPage(NamedBelow, StampedPage):
    """Asks for what the act must state, shows every reason against it."""

    reasons_heading = NOT_POSSIBLE_YET
    act_button = "perform"
    confirmations = tuple(titles.CONFIRMATION_TITLES.items())
    grounds = tuple(titles.GROUND_TITLES.items())
    secrecy_grounds = (
        (SecrecyGround.DECLASSIFIED, _("Declassified by a document")),
        (SecrecyGround.SHOWS_MARK, _("A form or example that shows the mark")),
    )
    capacities = CAPACITIES
    return_title = titles.TRANSITION_TITLES[Transition.RETURN]
    is_answer = False
    is_of_this_text = True

    def prepare(self) -> None:
        """What the act is, and what it has to state."""
        found = api.content.get_state(self.context, default="")
        if self.named not in [*Transition] or not found:
            raise NotFound(self, "act", self.request)
        item, state = self.context, State(found)
        self.transition, self.state = Transition(self.named), state
        self.title = titles.TRANSITION_TITLES[self.transition]
        self.state_title = title_for_item(item)
        self.who = roles_on_item(item)
        self.reviews = approves(self.transition, state)
        self.is_news = item.portal_type == "News Item"
        self.emergency = is_emergency(item, self.transition, state, self.who)
        self.publishes = self.transition is Transition.PUBLISH
        self.is_bound = self.transition in APPROVING
        # A change to what the public reads takes effect when it is published.
        self.may_schedule = changed_item(item) is None
        # A published item is about to change: it can be said to be a correction.
        self.may_correct = self.publishes and IWorkingCopy.providedBy(item)
        self.is_checked = self.transition in GOES_ON and state is not State.APPROVED
        self.withdraws = self.transition is Transition.WITHDRAW
        self.along = along(item) if self.withdraws else []
        self.reason_required = self.transition in REASON_ALWAYS or self.emergency
        asked = fields_asked(item, self.transition, state)
        self.undecided = asked.get("relations_undecided")
        on_main_site = site_of(item) is None
        self.on_behalf_possible = self.reviews and self.who.heads and on_main_site

    def show(self) -> Any:
        self.reasons = refusals(self.context, self.transition)
        return super().show()

    def act(self) -> None:
        before = transaction.savepoint(optimistic=True)
        try:
            if self.publishes:
                take_off_emptied(self.context, self.request.form)
            take_stated_step(self.context, self.transition, self.request.form)
            withdraw_along(self.along, self.also, self.request.form)
        except Refused:
            before.rollback()
            raise
        goes_on_with = self.request.other.get("merged_item") or self.context
        self.redirect(f"{goes_on_with.absolute_url()}/view", act_done(goes_on_with))

    @property
    def also(self) -> list[str]:
        """UIDs that were ticked."""
        sent = self.request.form.get("also", [])
        return [sent] if isinstance(sent, str) else list(sent)

    def require_seen(self) -> None:
        # Only what this person sent from a page of this site is stated once more.
        self.is_answer = True
        if not self.is_bound:
            return
        Refused.raise_for(*refusals(self.context, self.transition))
        # What was declared of another text is not declared of this one.
        self.is_of_this_text = False
        super().require_seen()
        self.is_of_this_text = True

    @property
    def is_theirs_to_try(self) -> bool:
        """Whether stating anything can help: nobody fills in what is not their act."""
        return not refusals(self.context, self.transition)

    @property
    def decide_address(self) -> str:
        """Where what is undecided can be decided; "" for whoever may not."""
        item = changed_item(self.context) or self.context
        page = item.restrictedTraverse("@@relations", None)
        return f"{item.absolute_url()}/@@relations" if page is not None else ""

    @property
    def reading(self) -> str:
        """The text the act is about."""
        return Reading(self.context, self.request)()

    def handed_on_with(self) -> dict[str, str] | None:
        """What was noted for who has the item now, and by whom."""
        if self.state not in (State.PENDING, State.APPROVED):
            return None
        workflow = api.portal.get_tool("portal_workflow")
        said = workflow.getInfoFor(self.context, "comments", "")
        if not said:
            return None
        actor = workflow.getInfoFor(self.context, "actor", "")
        return {"who": name_of(actor), "said": said}

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

    @cached_property
    def inspection(self) -> Any:
        """Marks and warnings: whoever approves is shown what the writer was shown."""
        looks = self.is_checked and self.is_theirs_to_try
        return inspect_item(self.context) if looks else None

    def notes(self) -> list[Any]:
        """What the machine found or could not check, and what rooms say beforehand."""
        found, said = self.inspection, list(notes_before(self.context, self.transition))
        if found is None:
            return said
        marks = [finding_in_words(one, self.request) for one in found.marks]
        return [*marks, *notes_in_words(found, self.request), *said]

    def to_mend(self) -> tuple[Refusal, ...]:
        """What speaks against the item whatever is stated, told before one decides."""
        if self.reasons:
            return ()
        against = what_refuses(
            self.context, self.transition, self.state, Parameters(), self.who
        )
        return tuple(one for one in against if one.field not in STATED)

    def date_value(self, name: str) -> str:
        """What was sent, else what the item bears."""
        sent = self.is_answer
        return self.form_value(name) if sent else date_borne(self.context, name)

    def was_stated(self, name: str, value: str = "1") -> str | None:
        """`checked` for what was ticked when something else was refused.

        An address ticks nothing: nobody declares anything by following a link.
        """
        is_kept = self.is_answer and self.is_of_this_text
        return "checked" if is_kept and self.form_value(name) == value else None

    @property
    def may_return(self) -> bool:
        """Whether whoever may let the item go on can give it back instead."""
        goes_on = self.transition in (Transition.APPROVE, Transition.PUBLISH)
        return goes_on and not refusals(self.context, Transition.RETURN)

    def way_to(self, reason: Refusal) -> str:
        """To a statement on this page, or to the form of what is to be mended."""
        way: str = super().way_to(reason)
        if reason.field == SEEN and self.differences_label:
            return f"{self.context.absolute_url()}/@@differences"
        part = self.context.get(reason.part) if reason.part else self.context
        if way or not reason.field or part is None:
            return way
        if not api.user.has_permission("Modify portal content", obj=part):
            return ""
        if reason.part and reason.field == "alt_text":
            # Where all the pictures of an item are asked for their words.
            return f"{self.context.absolute_url()}/edit#words-of-{reason.part}"
        return f"{part.absolute_url()}/{reason.page or 'edit'}"

    def field_id(self, reason: Refusal) -> str:
        """Fields of the form are called after the statements."""
        field = FIELDS.get(reason.field, reason.field)
        is_shown = reason.field != "secrecy_ground" or self.who.heads
        return f"act-{field.replace('_', '-')}" if field in STATED and is_shown else ""
