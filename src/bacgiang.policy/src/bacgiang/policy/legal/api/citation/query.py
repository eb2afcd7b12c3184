"""What `@citation` is asked: documents as far as they are named, and provisions.

Either `number` (in any spelling) with `date`, `issuer`, `provision`, or `q`, a whole
citation as a text has it.
"""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....law.citations.finder import find_citations
from ....law.citations.provision_lists import find_lists
from ....law.citations.provisions import CitedProvision
from ....law.days import parse_day
from ....law.document_identity import DocumentIdentity
from ....law.document_number import NumberError
from ....law.document_number import parse_number
from ....text.unicode_form import normalize
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from typing import Any


PARAMETERS = ("number", "date", "issuer", "provision", "q")
LONGEST = 1000
MOST_CITATIONS = 20


@dataclass(frozen=True)
class Asked:
    """One document as it is cited. `words` is the stretch of the text that says so."""

    identity: DocumentIdentity
    provisions: tuple[CitedProvision, ...] = ()
    attached: bool = False
    words: str = ""


def asked_citations(form: Mapping[str, Any]) -> tuple[Asked, ...]:
    """The citations asked for, one or more. Raises Refused."""
    said = {name: _text(form, name) for name in PARAMETERS}
    if said["q"]:
        return _of_text(said["q"])
    if said["number"]:
        return (_of_parameters(said),)
    raise Refused(NOTHING_ASKED)


def _of_text(text: str) -> tuple[Asked, ...]:
    # After a word of prose "Điều 5" is a citation; at the head of a line a heading.
    prose = f"theo {text}"
    found = find_citations(prose)[:MOST_CITATIONS]
    cited = tuple(
        Asked(
            one.document.identity,
            one.provisions,
            bool(one.document.attached),
            prose[one.start : one.end],
        )
        for one in found
        if one.document is not None and not one.document.is_this
    )
    if not cited:
        raise Refused(NO_CITATION)
    return cited


def _of_parameters(said: Mapping[str, str]) -> Asked:
    try:
        number = parse_number(said["number"])
    except NumberError as error:
        raise Refused(NOT_A_NUMBER) from error
    identity = DocumentIdentity(
        issuer=said["issuer"], number=number, day=_day(said["date"])
    )
    return Asked(identity, _provisions(said["provision"]))


def _day(text: str) -> date | None:
    """A day as 2007-12-28 or as texts write it (28/12/2007, ngày 28 tháng 12 ...)."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        day = parse_day(text) or parse_day(f"ngày {text}")
    if day is None:
        raise Refused(NOT_A_DAY)
    return day


def _provisions(text: str) -> tuple[CitedProvision, ...]:
    if not text:
        return ()
    found = tuple(one for each in find_lists(f"theo {text}") for one in each.provisions)
    if not found or any(one.is_relative for one in found):
        raise Refused(NOT_A_PROVISION)
    return found


def _text(form: Mapping[str, Any], name: str) -> str:
    value = form.get(name, "")
    if not isinstance(value, str):
        raise Refused(replace(ONE_VALUE, field=name))
    if len(value) > LONGEST:
        raise Refused(replace(TOO_LONG, field=name))
    return " ".join(normalize(value).split())


NOTHING_ASKED = Refusal(
    "nothing_asked",
    _(
        "refusal_citation_nothing_asked",
        default="Name a document: “number”, for example 76/2007/QĐ-UBND, or “q”, a "
        "whole citation.",
    ),
    "number",
)
NO_CITATION = Refusal(
    "no_citation",
    _(
        "refusal_no_citation",
        default="No document is named in this text. Give its type and number, for "
        "example “khoản 2 Điều 5 Quyết định số 76/2007/QĐ-UBND”.",
    ),
    "q",
)
NOT_A_NUMBER = Refusal(
    "not_a_number",
    _(
        "refusal_citation_not_a_number",
        default="This is not the number of a document. Write it as it is printed, for "
        "example 76/2007/QĐ-UBND.",
    ),
    "number",
)
NOT_A_DAY = Refusal(
    "not_a_day",
    _(
        "refusal_citation_not_a_day",
        default="“date” is a day, written as 2007-12-28 or 28/12/2007.",
    ),
    "date",
)
NOT_A_PROVISION = Refusal(
    "not_a_provision",
    _(
        "refusal_citation_not_a_provision",
        default="“provision” names articles, clauses or points, for example “điều 5 "
        "khoản 2”.",
    ),
    "provision",
)
ONE_VALUE = Refusal(
    "one_value",
    _("refusal_one_value", default="Give this parameter once."),
)
TOO_LONG = Refusal(
    "too_long",
    _(
        "refusal_citation_too_long",
        default="This is longer than 1,000 characters. Ask for one citation at a time.",
    ),
)
