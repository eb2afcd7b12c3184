"""What a verb of a sentence orders, and what stands below it goes on to speak of."""

from bacgiang.policy.law.citations.acts import objects_of
from bacgiang.policy.law.citations.acts import words_beside
from bacgiang.policy.law.citations.acts import words_throughout
from bacgiang.policy.law.citations.contexts import common_steps
from bacgiang.policy.law.citations.contexts import Context
from bacgiang.policy.law.citations.excepted_lists import begins_exceptions
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.lists import is_lead_in
from bacgiang.policy.law.citations.lists import lead_of_list
from bacgiang.policy.law.citations.lists import lists_in_annex
from bacgiang.policy.law.citations.lists import takes_list
from bacgiang.policy.law.citations.objects import with_last_document
from bacgiang.policy.law.citations.order_terms import term_of_list
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.proposing import proposed
from bacgiang.policy.law.citations.proposing import throughout_proposed
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.resumed import resumes
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.citations.surroundings import is_other
from bacgiang.policy.law.citations.surroundings import Surroundings
from bacgiang.policy.law.citations.terms import Term
from collections.abc import Iterator
from dataclasses import replace


_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})


def ordered(here: Surroundings, verb: Verb, said: Said) -> Iterator[RelationProposal]:
    """Propose what a verb of a sentence does, and remember what depends on it."""
    objects, lead = objects_of(verb, said)
    if verb.kind is RelationKind.RESUMES and not here.suspends:
        objects = [one for one in objects if resumes(here, verb, one, said)]
        if not objects:
            return
    if verb.subject_start:
        # "Điều 8 Quyết định ... hết hiệu lực ...; Điều 9 hết hiệu lực ...": of it, too.
        objects = [
            one if one.document else replace(one, document=here.spoken_of)
            for one in objects
        ]
    if here.document is None:
        objects = with_last_document(said.text, objects, said.cited)
    kind = _kind(here, verb, said)
    for citation in objects:
        yield from proposed(here, kind, citation, said, lead, verb)
    places, lead = words_beside(verb, said, objects)
    for citation in places:
        yield from proposed(here, kind, citation, said, lead, verb)
    throughout = words_throughout(verb, said) if not objects else None
    above = here.contexts.document
    if throughout is not None and above is not None:
        yield from throughout_proposed(here, throughout, above, said)
    named = {one.document for one in objects}
    here.spoken_of = named.pop() if len(named) == 1 else None
    if here.may_be_title(said) and said.passage.place is not Place.ATTACHMENT_HEAD:
        _entitle(here, objects)
    if is_lead_in(said):
        go_below(here, said, objects, verb)
    if not objects and here.place is Place.BODY and lists_in_annex(verb, said):
        here.annexed = replace(verb, is_passive=False)


def go_below(
    here: Surroundings,
    said: Said,
    objects: list[Citation],
    verb: Verb | None = None,
    around: Context | None = None,
) -> None:
    """Remember what the passages below a lead-in go on to speak of.

    ``around`` is the lead-in that one without a verb stands below.
    """
    named = [each.document for each in objects if is_other(each.document)]
    paths = (
        here.contexts.completed(provision).steps
        for each in objects
        for provision in each.provisions
    )
    takes = verb is not None and not begins_exceptions(said)
    listed = verb if takes and takes_list(said, objects) else None
    lead = lead_of_list(listed, said, objects) if listed else ""
    term = term_of_list(listed, said) if listed else Term()
    if around is not None and around.place < said.place:
        listed, lead, term = around.listed, around.lead, around.term
    here.contexts.add(
        Context(
            said.place,
            said.words,
            named[0] if named else None,
            common_steps(paths),
            listed,
            lead,
            term,
        )
    )


def _kind(here: Surroundings, verb: Verb, said: Said) -> RelationKind:
    """What is put right below "đính chính" is no amendment."""
    around = here.contexts.around(said.place)
    listed = around.listed if around is not None else None
    corrects = listed is not None and listed.kind is RelationKind.CORRECTS
    return RelationKind.CORRECTS if corrects and verb.kind in _CHANGES else verb.kind


def _entitle(here: Surroundings, objects: list[Citation]) -> None:
    """Note the one document that the title, or the words that enact, speak of."""
    named = [each.document for each in objects if is_other(each.document)]
    keys = {each.identity.key for each in named if each is not None}
    if len(keys) == 1 and (here.title is None or (named[0] and named[0].number)):
        here.title = named[0]
