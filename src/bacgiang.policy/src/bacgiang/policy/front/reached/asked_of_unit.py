"""What a question asks of a unit beside who it is: a subject, a person, a place."""

from ...base.languages import reads_english
from ...search.lexicon.tokens import plain_words
from ...search.query.english import singular
from ...search.query.text_query import TextQuery
from ...search.query.usual_words import USUAL
from ...search.query.wordings import Concept
from ...search.wordings.known import known_wordings
from ...units.register.contact import Answer
from ...units.register.contact import answers_of
from ...units.register.unit import Unit
from collections.abc import Iterable


_FACTS = {
    "hours": "giờ; mở cửa; lịch làm việc; hours; opening; open",
    "address": "địa chỉ; ở đâu; trụ sở; address; where",
    "hotline": "đường dây nóng; hotline",
    "fax": "fax",
    "email": "email; thư điện tử; e mail",
    "desk": "một cửa; tiếp nhận; one stop; desk",
    "spokesperson": "người phát ngôn; phát ngôn; báo chí; spokesperson; press",
}
_HEADS = "giám đốc; lãnh đạo; chủ tịch; trưởng; chánh; director; head; chair; leader"


def phrases(said: str) -> tuple[str, ...]:
    """Ways to say things, parted by ";", in folded words with blanks around."""
    return tuple(f" {' '.join(plain_words(one))} " for one in said.split(";"))


FACTS = {name: phrases(said) for name, said in _FACTS.items()}
"""Facts of `contact_of` by name, and the folded words that ask for them."""
HEADS = phrases(_HEADS)
FEWEST_WORDS = 2
"""Words of a subject that are enough where not all of a question is on it."""


def asked_facts(query: TextQuery) -> list[str]:
    return [name for name, phrases in FACTS.items() if _holds(query, phrases)]


def asks_for_head(query: TextQuery) -> bool:
    return _holds(query, HEADS)


def asked_answers(unit: Unit, query: TextQuery, language: str) -> list[Answer]:
    """The lines of who answers what that a question is on."""
    concepts = [one for one in known_wordings().concepts(query) if not one.is_of(USUAL)]
    said = zip(answers_of(unit, "vi"), answers_of(unit, "en"), strict=True)
    return [
        english if reads_english(language) else own
        for own, english in said
        if _is_on(own.subject, concepts) or _is_on(english.subject, concepts)
    ]


def _is_on(subject: str, concepts: list[Concept]) -> bool:
    said = _phrase(plain_words(subject))
    on = [one for one in concepts if _says(said, one)]
    return bool(on) and (
        len(on) == len(concepts) or sum(len(one.words) for one in on) >= FEWEST_WORDS
    )


def _says(said: str, concept: Concept) -> bool:
    ways = (concept.words, *(one.words for one in concept.others))
    return any(_phrase(way) in said for way in ways)


def _phrase(words: Iterable[str]) -> str:
    return f" {' '.join(map(singular, words))} "


def _holds(query: TextQuery, phrases: tuple[str, ...]) -> bool:
    asked = f" {' '.join(query.sequence)} "
    return any(one in asked for one in phrases)
