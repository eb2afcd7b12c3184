"""What the items of a list add to the verb above it, or above an annex."""

from bacgiang.policy.law.citations.acts import objects_of
from bacgiang.policy.law.citations.contexts import Context
from bacgiang.policy.law.citations.extents import Lead
from bacgiang.policy.law.citations.extents import lead_of
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.lists import is_annex
from bacgiang.policy.law.citations.lists import is_issued_by
from bacgiang.policy.law.citations.lists import is_item
from bacgiang.policy.law.citations.lists import is_row
from bacgiang.policy.law.citations.lists import is_spoken_of
from bacgiang.policy.law.citations.lists import lead_of_list
from bacgiang.policy.law.citations.objects import acted_on
from bacgiang.policy.law.citations.objects import is_place_of_phrase
from bacgiang.policy.law.citations.objects import with_larger_levels
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.proposing import proposed
from bacgiang.policy.law.citations.relation_verbs import verbs
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.surroundings import Surroundings
from dataclasses import replace


def items_of(here: Surroundings, said: Said) -> list[RelationProposal] | None:
    """Return what an item of a list ("các quyết định sau:") adds to its verb."""
    context = here.contexts.around(said.place)
    if context is None or context.listed is None or not said.cited:
        return None
    if is_spoken_of(said) or _says_itself(said):
        return None
    if here.place is Place.ATTACHMENT and not is_row(said):
        return None
    first = said.cited[0]
    lead = said.text[said.start : first.start]
    has_phrase = is_place_of_phrase(lead)
    if not has_phrase and not is_item(lead, first):
        return None
    if first.document is None and here.document is None:
        return None
    tells = has_phrase or is_issued_by(lead, first)
    found = acted_on(said.text, said.start, said.end, said.cited)
    verb = replace(context.listed, end=said.start, is_passive=False)
    return [
        replace(proposal, words=f"{context.words} {said.words}")
        for one in with_larger_levels(said.text, found, said.cited)
        for proposal in proposed(
            here,
            verb.kind,
            one,
            said,
            lead if tells else _of_item(one, context),
            verb,
            context.term,
        )
    ]


def enter_annex(here: Surroundings, said: Said) -> bool:
    """Go below the head of an annex, whose rows complete a verb of the body."""
    verb = here.annexed
    if verb is None or here.place is not Place.ATTACHMENT_HEAD or not is_annex(said):
        return False
    lead = lead_of_list(replace(verb, end=said.start), said, [])
    here.contexts.add(Context(said.place, said.words, listed=verb, lead=lead))
    return True


def _says_itself(said: Said) -> bool:
    """Whether an item has a verb of its own: "Điều 16 bị bãi bỏ"."""
    found = verbs(said.text, said.start, said.end)
    return any(each.is_passive and objects_of(each, said)[0] for each in found)


def _of_item(item: Citation, context: Context) -> str:
    """What the lead-in says of an item; of named provisions, only that words change."""
    is_phrase = lead_of(context.lead) is Lead.PHRASE
    return context.lead if is_phrase or not item.provisions else ""
