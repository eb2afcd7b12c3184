"""What a form begins with: the papers of the procedure, and questions that many ask."""

from ...base.seed_files import load_seed
from ...citizen.forms.building.tree import find
from ...citizen.forms.building.tree import free_name
from ...citizen.forms.building.tree import free_value
from ...citizen.forms.building.tree import Item
from ...citizen.forms.building.tree import Items
from ...citizen.forms.building.tree import names_of
from ...citizen.forms.building.tree import places
from ...procedures.procedure_page.costs_and_limit import costs_of
from ...procedures.procedure_page.costs_and_limit import is_paid
from ...procedures.record.procedure_record import Paper
from ...procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy import _
from copy import deepcopy
from zope.i18n import translate
from zope.i18nmessageid import Message


CASE = "paper_case"
CASES = {"vi": "Trường hợp nộp hồ sơ", "en": "The case in which one applies"}
ELSE = {"vi": "Trường hợp khác", "en": "Another case"}
LONGEST = 300
IF_ANY = "nếu có"
"""Whoever has none hands in none."""
PAID = {"vi": "Chứng từ nộp phí, lệ phí", "en": "Proof that the fee was paid"}
PAY = _("form_help_pay", default="To be paid: ${fee}.")
ORIGINALS = _("form_help_originals", default="Originals: ${number}.")
COPIES = _("form_help_copies", default="Copies: ${number}.")
SHEET = _("form_help_sheet", default="By form ${form}.")


def add_papers(items: Items, record: ProcedureRecord) -> None:
    """A file for each paper that no question is called by, asked in its case; and one
    for the proof of payment, where something is to be paid.
    """
    for paper in record.papers:
        more: Item = {"required": True} if _is_required(paper) else {}
        if paper.group.strip():
            more["when"] = {"field": CASE, "is": _case(items, _cut(paper.group))}
        _file(items, {"vi": _cut(paper.name)}, _help(paper), more)
    _leave_a_choice(items)
    if is_paid(record):
        paid = "; ".join(costs_of(record, "vi"))
        _file(items, PAID, _in_vietnamese(PAY, fee=paid), {})


def ready_left(items: Items) -> dict[str, Item]:
    """Questions of the seed that are not in the form yet, by name."""
    names = names_of(items)
    offered: Items = load_seed("online_forms.yaml")
    left = (one for one in offered if names.isdisjoint(names_of([one])))
    return {one["name"]: deepcopy(one) for one in left}


def _file(items: Items, title: dict[str, str], help_text: str, more: Item) -> None:
    """At the end, where none is called so and asked in the same case."""
    asked = ((one.question["title"], one.question.get("when")) for one in places(items))
    if not title["vi"] or (title, more.get("when")) in asked:
        return
    name = free_name(title["vi"], names_of(items))
    help_words = {"help": {"vi": _cut(help_text)}} if help_text.strip() else {}
    told: Item = {"name": name, "kind": "file", "title": dict(title)}
    items.append({**told, **help_words, **more})


def _case(items: Items, title: str) -> str:
    """Value of a case among those one chooses from, which are made as they come."""
    if CASE not in names_of(items):
        asked: Item = {"name": CASE, "kind": "choice", "title": dict(CASES)}
        items.insert(0, {**asked, "required": True, "options": []})
    options = find(items, CASE).question["options"]
    known = {one["title"]["vi"]: str(one["value"]) for one in options}
    if title not in known:
        known[title] = free_value(title, set(known.values()))
        options.append({"value": known[title], "title": {"vi": title}})
    return known[title]


def _leave_a_choice(items: Items) -> None:
    """Papers may be named for one case alone; whoever is in no such case says so."""
    if CASE not in names_of(items):
        return
    options = find(items, CASE).question["options"]
    if len(options) == 1:
        value = free_value(ELSE["vi"], {str(options[0]["value"])})
        options.append({"value": value, "title": dict(ELSE)})


def _is_required(paper: Paper) -> bool:
    is_none = paper.originals == 0 and paper.copies == 0
    return not is_none and IF_ANY not in f"{paper.name} {paper.note}".casefold()


def _help(paper: Paper) -> str:
    counts = ((ORIGINALS, paper.originals), (COPIES, paper.copies))
    said = [_in_vietnamese(one, number=str(n)) for one, n in counts if n]
    said += [_in_vietnamese(SHEET, form=paper.form)] if paper.form else []
    return " ".join([*said, paper.note])


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _in_vietnamese(message: Message, **facts: str) -> str:
    return translate(Message(message, mapping=facts), target_language="vi")
