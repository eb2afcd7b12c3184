"""What petitions are about and which unit answers; why one is refused; what is none.

Tables of the registry, seeded from `petitions.yaml`: `token|Vietnamese|English`, of
subjects with the code of a unit and words, between commas, by which it is proposed to
a person; of refusals with the matters they are for; of what goes elsewhere with where
in both languages and an address.
"""

from ...base.followed_address import is_followed
from ...base.languages import reads_english
from ...legal.vocabularies.tables import Entry
from ...legal.vocabularies.tables import table
from ...text.word_rules import likeliest
from ...units.people.answering import is_answering
from ...units.register.lookup import main_unit_code
from ...units.register.taken_over import unit_of_today


SUBJECTS = "bacgiang.petition_subjects"
REFUSALS = "bacgiang.petition_refusals"
ELSEWHERE = "bacgiang.petition_elsewhere"
CALL = "tel:"


def subjects() -> dict[str, Entry]:
    return table(SUBJECTS)


def refusals() -> dict[str, Entry]:
    """Of all matters."""
    return table(REFUSALS)


def refusals_of(matter: str) -> dict[str, Entry]:
    """Those of a matter: a fourth part names it, and without one all but requests for
    information, which are refused by the list of their law alone.
    """
    return {
        token: one
        for token, one in refusals().items()
        if (matter in _matters(one) if _matters(one) else matter != "information")
    }


def _matters(entry: Entry) -> list[str]:
    return [one.strip() for one in ",".join(entry.rest[:1]).split(",") if one.strip()]


def elsewhere() -> dict[str, Entry]:
    return table(ELSEWHERE)


def unit_for(subject: str) -> str:
    """Who answers for a subject, unless a person says otherwise; the board of the main
    site where the table names nobody, or a unit where nobody would find it.
    """
    entry = subjects().get(subject)
    code = unit_of_today(entry.rest[0] if entry is not None and entry.rest else "")
    return code if is_answering(code) else main_unit_code()


def proposed_subject(text: str) -> str:
    """What a text is about by the words of the table, "" for no proposal."""
    words = {token: one.rest[1:2] for token, one in subjects().items()}
    said = {token: ",".join(one).split(",") for token, one in words.items()}
    return likeliest(said, text)


def proposed_unit(text: str) -> str:
    """Which one answers then, "" for no proposal."""
    subject = proposed_subject(text)
    return unit_for(subject) if subject else ""


def where_words(entry: Entry, language: str) -> str:
    """Where what goes elsewhere goes."""
    vi, en, *_rest = (*entry.rest, "", "")
    return en if reads_english(language) and en else vi


def addresses_in(entry: Entry) -> list[str]:
    """As they were written."""
    return entry.rest[2].split() if len(entry.rest) > 2 else []


def where_address(entry: Entry) -> tuple[str, list[str]]:
    """Its address, "" for none; and the numbers to call, each `tel:` in it.

    What was written before it was judged leads visitors nowhere.
    """
    parts = list(filter(is_followed, addresses_in(entry)))
    calls = [one.removeprefix(CALL) for one in parts if one.startswith(CALL)]
    return next((one for one in parts if not one.startswith(CALL)), ""), calls
