"""`@@online-form` of a procedure: its form is built there, without JSON (2.2c).

Of a draft or working copy, for whoever may change it. Each press is kept at once,
through the checking of the field; it goes through approval with the rest.
"""

from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.english.tongue import tongue
from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.forms.building import conditions
from ...citizen.forms.building import question_fields
from ...citizen.forms.building import tree
from ...citizen.forms.definition import in_language
from ...citizen.forms.definition import Kind
from ...citizen.forms.definition import Question
from ...citizen.forms.definition import read_form
from ...citizen.forms.question_words import by_name
from ...citizen.forms.question_words import KINDS
from ...citizen.forms.question_words import QuestionWords
from ...editorial.stamps.page import StampedPage
from ...procedures.procedure.conversion import record_of
from .saving import items_of
from .saving import keep
from .starting import add_papers
from .starting import ready_left
from .unnamed import FIRST
from .unnamed import OPTIONS
from bacgiang.policy import _
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode


KEPT = _("message_builder_kept", default="Kept.")
GONE = Refusal(
    "question_gone",
    _("builder_refusal_gone", default="This question is not in the form any more."),
    status=404,
)
WHERE = _("builder_where", default="Where it stands")
TOP = _("builder_where_top", default="In the form itself")
JOIN = _("builder_join", default="It is asked when")
JOINS = (
    ("all", _("builder_join_all", default="all of these hold")),
    ("any", _("builder_join_any", default="at least one of these holds")),
)
WHEN = _("builder_when", default="Condition")
ALWAYS = _("builder_when_none", default="None")
BOUND = _("builder_bound", default="Number, where one is compared with")
UP = _("button_builder_up", default="Up")
DOWN = _("button_builder_down", default="Down")
REMOVE = _("button_builder_remove", default="Take out")
UNASKABLE = (Kind.FILE, Kind.GROUP)


@dataclass(frozen=True)
class Line:
    """A question in the list of all; `depth`: in how many it stands; `acts`: what is
    done with it, with its title.
    """

    name: str
    title: str
    told: str
    depth: int
    acts: tuple[tuple[str, str], ...]


class BuildForm(StampedPage):
    """The list of questions; with `?question=…` the one of that name."""

    headers = UNLISTED
    address_fields = ("question",)
    template = ViewPageTemplateFile("build.pt")
    tongue = staticmethod(tongue)

    def prepare(self) -> None:
        self.items = items_of(self.context)
        self.asked = by_name(read_form({"items": self.items}))
        self.words = QuestionWords(self.asked, frame_language())
        named = self.form_value("question")
        known = named in self.asked
        self.question: tree.Item = tree.find(self.items, named)[0] if known else {}
        Refused.raise_for(GONE if named and not known else None)

    # What is done.

    def act(self) -> None:
        do, _colon, name = self.form_value("do").partition(":")
        items = deepcopy(self.items)
        acts = {
            "add": self._add,
            "keep": self._change,
            "papers": lambda items, _name: add_papers(items, record_of(self.context)),
            "ready": lambda items, name: items.append(ready_left(items)[name]),
            "up": lambda items, name: tree.move(items, name, -1),
            "down": lambda items, name: tree.move(items, name, 1),
            "remove": tree.take_out,
        }
        try:
            added = acts[do](items, name)
        except (KeyError, ValueError):
            # What a page named that was open longer, or nobody was offered.
            raise Refused(GONE) from None
        keep(self.context, items)
        near = name or self.form_value("question")
        place = f"#q-{near}" if near in tree.names_of(items) else ""
        self.redirect(self.address(added) if added else f"{self.action}{place}", KEPT)

    def _add(self, items: tree.Items, _name: str) -> str:
        """What is new is worded further on a page of its own."""
        title = " ".join(self.form_value("new_title").split())
        Refused.raise_for(None if title else question_fields.NO_TITLE.at("new_title"))
        kind = Kind(self.form_value("new_kind"))
        name = tree.free_name(title, tree.names_of(items))
        made: tree.Item = {"name": name, "kind": kind.value, "title": {"vi": title}}
        if kind in question_fields.HOLDING:
            first = tree.free_name(name, {*tree.names_of(items), name})
            made["items"] = [{"name": first, "kind": "text", "title": FIRST}]
        elif kind in question_fields.CHOOSING:
            made["options"] = deepcopy(OPTIONS)
        tree.add(items, made, self.form_value("new_where"))
        return name

    def _change(self, items: tree.Items, _name: str) -> None:
        question, around, _holder = tree.find(items, self.form_value("question"))
        made = question_fields.read_question(self.typed, question, self.request.form)
        around[around.index(question)] = made
        tree.put_into(items, made["name"], self.form_value("where"))

    # What is shown.

    @cached_property
    def is_sent(self) -> bool:
        """What was sent stays in the fields where it was refused."""
        return self.is_submitted()

    @cached_property
    def typed(self) -> dict[str, str]:
        if self.is_sent:
            return question_fields.sent_typed(self.request.form, self.question)
        return question_fields.typed_of(self.question, self.words)

    def lines(self) -> list[Line]:
        return list(self._lines(self.items, 0))

    def _lines(self, items: tree.Items, depth: int) -> Iterator[Line]:
        for number, one in enumerate(items):
            asked = self.asked[one["name"]]
            acts = [("up", UP)] if number else []
            acts += [("down", DOWN)] if number < len(items) - 1 else []
            yield Line(
                name=asked.name,
                title=in_language(asked.title, self.words.language),
                told=" · ".join(self.words.lines(asked)),
                depth=depth,
                acts=(*acts, ("remove", REMOVE)),
            )
            yield from self._lines(one.get("items", []), depth + 1)

    def ready(self) -> list[tuple[str, str]]:
        language = self.words.language
        found = ready_left(self.items).items()
        return [(name, in_language(one["title"], language)) for name, one in found]

    def fields(self) -> list[Field]:
        if self.question:
            where = tree.find(self.items, self.question["name"]).holder
            where = self.form_value("where") if self.is_sent else where
            found = list(question_fields.fields_of(self.typed, self.words))
            return [*found, self._where("where", where)]
        kinds = [(one.value, self.words.said(title)) for one, title in KINDS.items()]
        kind, title = self.form_value("new_kind"), self.form_value("new_title")
        asked, how = question_fields.TITLE, question_fields.HOW
        return [
            Field(name="new_title", title=asked, value=title, autocomplete="off"),
            Field(name="new_kind", title=how, kind="select", value=kind, options=kinds),
            self._where("new_where", self.form_value("new_where")),
        ]

    def _where(self, name: str, value: str) -> Field:
        options = [
            (one.question["name"], self.words.title(one.question["name"]))
            for one in tree.places(self.items)
            if tree.may_hold(one.question, self.question)
        ]
        return _list(name, WHERE, value, [(tree.TOP, self.words.said(TOP)), *options])

    @cached_property
    def rows(self) -> list[conditions.ConditionRow]:
        if self.is_sent:
            return conditions.sent_rows(self.request.form)
        return conditions.rows_of(self.question.get("when"), self.words)

    def condition_fields(self) -> list[Field]:
        """How they are joined; of each a list to choose from, and a number for what is
        compared.
        """
        if not self.question:
            return []
        options = conditions.choices(self.before(), self.rows, self.words)
        when = self.question.get("when")
        join = self.form_value("join") if self.is_sent else conditions.join_of(when)
        found = [_list("join", JOIN, join, JOINS)]
        for number, one in enumerate(self.rows):
            found += [
                _list(f"when-{number}", WHEN, one.chosen, options, unchosen=ALWAYS),
                Field(name=f"bound-{number}", title=BOUND, value=one.bound),
            ]
        return found if options else []

    def before(self) -> list[Question]:
        """What a condition may ask of: whatever stands before and is no file; rows by
        themselves, and what stands in them for those of the same rows alone.
        """
        found: list[Question] = []
        name = self.question["name"]
        holder = tree.find(self.items, name).holder
        for place in tree.places(self.items):
            if place.question["name"] == name:
                break
            around = self.asked.get(place.holder)
            is_of_rows = around is not None and around.kind is Kind.ROWS
            asked = self.asked[place.question["name"]]
            is_known = not is_of_rows or place.holder == holder
            if is_known and asked.name != holder and asked.kind not in UNASKABLE:
                found.append(asked)
        return found

    def address(self, name: str) -> str:
        return f"{self.action}?{urlencode({'question': name})}"

    def field_id(self, reason: Refusal) -> str:
        return reason.field


def _list(name: str, title: Any, value: str, options: Any, **more: Any) -> Field:
    return Field(
        name=name, title=title, kind="select", value=value, options=options, **more
    )
