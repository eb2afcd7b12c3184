"""Whoever is asked to answer by a way is told where to, and of a phase when it is."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...units.people.accounts import is_address
from .kinds import Way
from .phases import phases_of
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


NO_ADDRESS = Refusal(
    "way_without_address",
    _(
        "refusal_way_without_address",
        default="Opinions are asked for by post: give the address they go to, or leave "
        "that way out.",
    ),
    "contact_address",
)
NO_EMAIL = Refusal(
    "way_without_email",
    _(
        "refusal_way_without_email",
        default="Opinions are asked for by e-mail: give the address they go to, or "
        "leave that way out.",
    ),
    "contact_email",
)
NO_DAY = Refusal(
    "phase_without_day",
    _(
        "refusal_phase_without_day",
        default="A phase of the consultation has no first day: say when it begins.",
    ),
    "phases",
)


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def ways_refuse(draft: DexterityContent, step: Step) -> Iterator[Refusal]:
    """Asked at every step that leads to the public."""
    ways = draft.ways or ()
    yield from those_that_hold(
        {
            NO_ADDRESS: Way.POST.value in ways and not draft.contact_address,
            NO_EMAIL: Way.EMAIL.value in ways
            and not is_address((draft.contact_email or "").strip()),
            NO_DAY: any(one.begins is None for one in phases_of(draft.phases)),
        }
    )
