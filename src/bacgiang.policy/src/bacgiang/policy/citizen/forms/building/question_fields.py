"""One question as the fields of a page, and what was sent of them as a question."""

from ....base.act_page.field import Field
from ....base.form_values import form_value
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..definition import Kind
from ..judging import MOST_ROWS
from ..question_words import FORMATS
from ..question_words import KINDS
from ..question_words import QuestionWords
from ..question_words import REQUIRED
from ..question_words import WHOLE
from ..values import number_of
from ..values import WrongValue
from .conditions import as_number
from .conditions import NO_NUMBER
from .conditions import sent_when
from .tree import free_value
from .tree import Item
from .tree import Items
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any


Typed = Mapping[str, str]
BETWEEN = "|"
"""What stands before it is Vietnamese, behind it English."""
MOST_BOUND = 10_000
LONGEST = 1000
HOLDING = frozenset({Kind.GROUP, Kind.ROWS})
CHOOSING = frozenset({Kind.CHOICE, Kind.CHOICES})
TEXT, NUMBER = frozenset({Kind.TEXT}), frozenset({Kind.NUMBER})
ALL = frozenset(Kind)
COUNTED = frozenset({Kind.TEXT, Kind.LONG, Kind.FILE, Kind.NUMBER, Kind.ROWS})
TITLE = _("builder_title", default="What is asked *")
HOW = _("builder_kind", default="How it is answered")
# Name, how it is drawn, of which kinds it is asked, and what it is called.
ASKED = (
    ("title_vi", "text", ALL, TITLE),
    ("title_en", "text", ALL, _("builder_title_en", default="The same in English")),
    ("help_vi", "textarea", ALL, _("builder_help", default="Words that help")),
    ("help_en", "textarea", ALL, _("builder_help_en", default="Those in English")),
    ("kind", "select", ALL - HOLDING, HOW),
    ("required", "checkbox", ALL - {Kind.GROUP}, REQUIRED),
    ("options", "textarea", CHOOSING, _("builder_options", default="Choices *")),
    ("format", "select", TEXT, _("builder_format", default="What is written there")),
    ("least", "text", NUMBER | {Kind.ROWS}, _("builder_least", default="At least")),
    ("most", "text", COUNTED, _("builder_most", default="At most")),
    ("whole", "checkbox", NUMBER, WHOLE),
)
HELP = {
    "options": _(
        "builder_help_options",
        default="One a line; its English behind a bar, as: Cá nhân | A person.",
    ),
    "most": _(
        "builder_help_most",
        default="Of a number its value, of texts characters, of a paper files, of a "
        "table rows. Empty: as many as the portal takes.",
    ),
}
NO_TITLE = Refusal(
    "no_title",
    _("builder_refusal_title", default="Write what is asked, in Vietnamese."),
    "title_vi",
)
NO_OPTIONS = Refusal(
    "no_options",
    _("builder_refusal_options", default="Write what one chooses from, one a line."),
    "options",
)
NO_COUNT = Refusal(
    "no_count",
    _("builder_refusal_count", default="Write a whole number from 1 to ${most}."),
)


def typed_of(question: Item, words: QuestionWords) -> dict[str, str]:
    """As the fields of the page have it."""
    typed = {name: str(question.get(name) or "") for name, *_more in ASKED}
    for said in ("title", "help"):
        told = question.get(said, {})
        typed |= {f"{said}_{one}": told.get(one, "") for one in ("vi", "en")}
    bounds = {name: question[name] for name in ("least", "most") if name in question}
    typed |= {name: words.number(bound) for name, bound in bounds.items()}
    titles = (one["title"] for one in question.get("options", ()))
    lines = (f" {BETWEEN} ".join(filter(None, one.values())) for one in titles)
    return {**typed, "options": "\n".join(lines)}


def sent_typed(form: Mapping[str, Any], question: Item) -> dict[str, str]:
    """What was sent under the same names; a group stays one, and so do rows."""
    typed = {name: form_value(form, name) for name, *_more in ASKED}
    kinds = set(Kind) - HOLDING
    is_kept = question["kind"] in HOLDING or typed["kind"] not in kinds
    return {**typed, "kind": question["kind"] if is_kept else typed["kind"]}


def fields_of(typed: Typed, words: QuestionWords) -> Iterator[Field]:
    formats = [(name, words.said(title)) for name, title in FORMATS.items()]
    options: dict[str, list[tuple[str, Any]]] = {
        "kind": [(one, words.said(KINDS[one])) for one in KINDS if one not in HOLDING],
        "format": [("", words.said(_("builder_any", default="Anything"))), *formats],
    }
    for name, drawn, kinds, title in ASKED:
        if typed["kind"] in kinds:
            yield Field(
                name=name,
                title=title,
                kind=drawn,
                value=typed[name],
                options=options.get(name, ()),
                help=HELP.get(name, ""),
                autocomplete="off",
                rows=2 if name.startswith("help") else 6,
                most=LONGEST if name.startswith(("title", "help")) else None,
            )


def read_question(typed: Typed, before: Item, form: Mapping[str, Any]) -> Item:
    """As the definition has it, under the name of the question `before`. Raises
    Refused.
    """
    kind = Kind(typed["kind"])
    asked = {name for name, _drawn, kinds, _title in ASKED if kind in kinds}
    made: Item = {"name": before["name"], "kind": kind.value}
    for said in ("title", "help"):
        told = {one: _tidy(typed[f"{said}_{one}"]) for one in ("vi", "en")}
        found = {one: words for one, words in told.items() if words}
        if not found.get("vi") and (found or said == "title"):
            raise Refused(NO_TITLE.at(f"{said}_vi"))
        if found:
            made[said] = found
    made |= {one: True for one in ("required", "whole") if one in asked and typed[one]}
    if "format" in asked and typed["format"]:
        made["format"] = typed["format"]
    if "options" in asked:
        made["options"] = _options(typed["options"], before.get("options", []))
    for bound in ("least", "most"):
        if bound in asked and typed[bound].strip():
            made[bound] = _bound(typed[bound], bound, kind)
    if when := sent_when(form):
        made["when"] = when
    return {**made, **({"items": before["items"]} if "items" in before else {})}


def _bound(text: str, name: str, kind: Kind) -> int | float:
    """Of numbers any; else how many, as the definition takes it."""
    try:
        found = as_number(number_of(text))
    except WrongValue:
        raise Refused(NO_NUMBER.at(name)) from None
    most = MOST_ROWS if kind is Kind.ROWS else MOST_BOUND
    if kind is not Kind.NUMBER and found not in range(1, most + 1):
        raise Refused(NO_COUNT.at(name, most=str(most)))
    return found


def _options(text: str, before: Items) -> Items:
    """A line that was there keeps its value; so does one that was worded anew, where
    as many are new as are gone: then they are the same, in their order.
    """
    lines = [[*map(_tidy, one.split(BETWEEN, 1)), ""] for one in text.splitlines()]
    said = {vi: en for vi, en, *_more in lines if vi}
    if not said:
        raise Refused(NO_OPTIONS)
    known = {one["title"]["vi"]: str(one["value"]) for one in before}
    gone = [value for title, value in known.items() if title not in said]
    new = [title for title in said if title not in known]
    if len(gone) == len(new):
        known |= dict(zip(new, gone, strict=True))
    made: Items = []
    for vi, en in said.items():
        taken = {*known.values(), *(one["value"] for one in made)}
        value = known.get(vi) or free_value(vi, taken)
        made.append({"value": value, "title": {"vi": vi, **({"en": en} if en else {})}})
    return made


def _tidy(text: str) -> str:
    return " ".join(text.split())
