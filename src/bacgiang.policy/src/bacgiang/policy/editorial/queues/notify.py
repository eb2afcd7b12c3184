"""After a step, write to those whose turn it is, and to authors what came of it."""

from ...base.acts.actor import current_actor
from ...base.policy_sites import on_policy_sites
from ...units.people.recipients import Recipient
from ...units.register.lookup import get_unit
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ...units.sites.belonging import unit_code_of
from ...units.sites.transitions import state_of
from ..items import IEditorialItem
from ..remarks.acting import in_letter
from ..scheduling.events import PublicationTimeChanged
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..withdrawal.closing import is_closed
from ..workflow.parameters import Transition
from ..working_copy.rules import baseline_of
from . import letter_words as words
from .letter import Letter
from .letter import OfMany
from .letters import are_sent
from .letters import send_letters
from .recipients import authors
from .recipients import known_authors
from .recipients import publishers
from .recipients import reviewers
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from typing import Any
from zope.i18nmessageid import Message


Told = tuple[list[Recipient], words.Matter]


@on_policy_sites
def notify_next_actor(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Submitted: reviewers; approved: publishers; whatever else: authors. What was
    published by one person alone: whoever may confirm it, too.
    """
    if event.transition is None or not are_sent():
        # Nobody is looked for to whom nothing is written.
        return
    reason = event.kwargs.get("comment") or ""
    alone = bool((event.kwargs.get("details") or {}).get("emergency"))
    for people, matter in _told(item, Transition(event.transition.id), alone):
        said = [reason] if matter in WITH_REASON else []
        if matter is words.RETURNED:
            said.append(in_letter(item))
        _write(people, item, matter, "\n\n".join(filter(None, said)))


# What the next person reads of whoever had it before; a publication needs no note.
WITH_REASON = (
    *(words.SUBMITTED, words.APPROVED, words.APPROVED_ON_DESK),
    *(words.RETURNED, words.RESTORED, words.WITHDRAWN, words.TO_CONFIRM),
)


def _told(item: Any, step: Transition, alone: bool) -> Iterator[Told]:
    code, actor = unit_code_of(item), current_actor()
    match step:
        case Transition.SUBMIT:
            yield reviewers(item, code, actor), words.SUBMITTED
        case Transition.RETRACT:
            yield reviewers(item, code, actor), words.TAKEN_BACK
        case Transition.APPROVE:
            yield publishers(code, actor), _approved(item)
        case Transition.RETURN:
            yield authors(item, code, actor), words.RETURNED
        case Transition.RESTORE:
            yield authors(item, code, actor), words.RESTORED
        case Transition.WITHDRAW:
            yield known_authors(item, code, actor), words.WITHDRAWN
        case Transition.PUBLISH:
            yield known_authors(item, code, actor), _published(item)
            if alone:
                yield reviewers(item, code, actor), words.TO_CONFIRM


def _approved(item: DexterityContent) -> words.Matter:
    site = site_of(item)
    on_desk = site is not None and state_of(site) is SiteState.DESK
    return words.APPROVED_ON_DESK if on_desk else words.APPROVED


def _published(item: DexterityContent) -> words.Matter:
    comes = moment_of(item) is Moment.BEFORE
    return words.SCHEDULED if comes else words.PUBLISHED


def tell_time(event: PublicationTimeChanged) -> None:
    """Authors learn when their item comes out now."""
    item, code = event.object, unit_code_of(event.object)
    people = known_authors(item, code, current_actor())
    _write(people, item, _published(item), "")


def _write(
    people: list[Recipient], item: DexterityContent, matter: words.Matter, reason: str
) -> None:
    """A working copy that is published is gone: the letter leads to the item.

    Of what a secret or personal data closed nobody is written to who finds nothing
    there; what readers had shows everybody that it was withdrawn.
    """
    if matter not in (words.WITHDRAWN, words.RESTORED) and is_closed(item):
        people = [one for one in people if _may_view(one, item)]
    code = unit_code_of(item)
    unit = get_unit(code)
    facts = {"unit": unit.title if unit is not None else code}
    merged = baseline_of(item) if matter.act == "view" else None
    letter = Letter(
        subject=Message(matter.subject, mapping=facts),
        text=Message(matter.text, mapping=facts),
        url=f"{(merged or item).absolute_url()}/{matter.act}",
        reason=reason,
        of_many=OfMany(
            Message(matter.of_many.subject, mapping=facts),
            Message(matter.of_many.text, mapping=facts),
        ),
    )
    send_letters(people, item, letter)


def _may_view(person: Recipient, item: DexterityContent) -> bool:
    return bool(api.user.has_permission("View", username=person.user_id, obj=item))
