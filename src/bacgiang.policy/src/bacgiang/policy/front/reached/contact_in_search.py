"""The contact page on the search page, for whoever asks how one is reached."""

from ...base.languages import words_language
from ...base.sites import sites
from ...search.page.place import IOtherPages
from ...search.page.place import OtherPage
from ...search.page.ways_on import CONTACT
from ...search.query.parsing import parse_query
from ...search.query.text_query import TextQuery
from ...search.query.usual_words import USUAL
from ...search.wordings.known import known_wordings
from ...units.register.contact import contact_of
from ...units.register.contact import ContactFact
from ...units.register.lookup import get_unit
from .asked_of_unit import asked_facts
from .asked_of_unit import FACTS
from .asked_of_unit import phrases
from bacgiang.policy import _
from collections.abc import Iterable
from itertools import chain
from plone import api
from zope.i18n import translate
from zope.interface import implementer


KIND = _("kind_contact_page", default="Contact")
COMPLAINTS = phrases("khiếu nại; tố cáo; phản ánh; kiến nghị; complaint; complain")
RECEPTION = phrases("tiếp công dân; tiếp dân; reception of citizens; citizen reception")
TOLD_THEN = ("hotline", "hours")
"""Facts for whoever complains or wants to be received."""
ASK_THERE = _(
    "text_reception_ask",
    default="Each body announces itself on which days it receives citizens. If no "
    "schedule is among the hits, ask there",
)


@implementer(IOtherPages)
class ContactOnWords:
    """Utility of the search page: the main site's, with what is asked for itself."""

    def about(self, words: str, language: str) -> list[OtherPage]:
        query = parse_query(words)
        asked, complains = asked_facts(query), _is_all(query, COMPLAINTS)
        comes = not complains and _is_all(query, RECEPTION)
        if not (complains or comes or asked and _is_all(query, chain(*FACTS.values()))):
            return []
        spoken = words_language(language)
        page = api.portal.get().get(spoken, {}).get(CONTACT[spoken])
        unit = get_unit(sites().main_unit_code())
        if page is None or unit is None:
            return []
        names = TOLD_THEN if complains or comes else asked
        told = [one for one in contact_of(unit, language) if one.name in names]
        lead = "; ".join(_told(one, language) for one in told) or page.description
        if comes:
            lead = f"{translate(ASK_THERE, target_language=language)}. {lead}"
        is_named = comes or bool(told) and not complains
        return [OtherPage(page.title, page.absolute_url(), lead, KIND, is_named)]


def _is_all(query: TextQuery, said: Iterable[str]) -> bool:
    """Whether nothing else is asked for, in whatever words."""
    ways = [query.sequence]
    for one in known_wordings().concepts(query):
        if one.words == query.sequence:
            ways += [way.words for way in one.others]
    known = sorted(set(said), key=len, reverse=True)
    return any(_is_said(way, known) for way in ways)


def _is_said(words: Iterable[str], known: Iterable[str]) -> bool:
    asked = before = f" {' '.join(words)} "
    for one in known:
        asked = asked.replace(one, " ")
    return asked != before and USUAL.issuperset(asked.split())


def _told(fact: ContactFact, language: str) -> str:
    said = ", ".join(one.text for one in fact.pieces if not one.is_outside)
    return f"{translate(fact.label, target_language=language)}: {said}"
