"""The questions of a form as a page draws them (`questions.pt`)."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from .definition import Form
from .definition import in_language
from .definition import Kind
from .definition import Question
from .field_names import field_name
from .values import MOST_CHARACTERS
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
import json
from typing import Any


KINDS: Mapping[Kind, str] = {
    Kind.TEXT: "text",
    Kind.LONG: "textarea",
    Kind.NUMBER: "text",
    Kind.DATE: "text",
    Kind.CHOICE: "radio",
    Kind.CHOICES: "checks",
    Kind.YES: "checkbox",
    Kind.FILE: "file",
}
FORMATS: Mapping[str, tuple[str, str]] = {
    "phone": ("tel", "tel"),
    "email": ("email", "email"),
}
"""Type of input, and what a browser fills in."""
MANY = 7
"""Of more options a list is drawn."""
CHOOSE = _("option_petition_choose", default="Choose …")
DAY_HELP = _("help_dossier_day", default="Day/month/year, as 31/12/2026.")


@dataclass(frozen=True)
class Drawn:
    """`is_asked`: whether its condition holds; `when`: that condition as JSON, "" for
    none. `field` is None of groups and rows. `papers`: files that are kept already,
    each with its number among those of the draft.
    """

    question: Question
    name: str
    title: str
    help: str
    is_asked: bool
    when: str
    field: Field | None = None
    items: tuple["Drawn", ...] = ()
    rows: tuple[tuple["Drawn", ...], ...] = ()
    papers: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Drawing:
    """Draws in a `language` what was `typed`. `asked`: paths of the questions that are
    asked; `files`: names of those that are there, each with its question; `more`: name
    of the rows of which one more is drawn; `taken`: which files are.
    """

    language: str
    asked: frozenset[str]
    files: Sequence[tuple[str, str]] = ()
    more: str = ""
    taken: str = ""

    def form(self, form: Form, typed: Mapping[str, Any]) -> list[Drawn]:
        return list(self._items(form.items, typed, "", ""))

    def _items(
        self,
        items: Sequence[Question],
        typed: Mapping[str, Any],
        before: str,
        like: str,
    ) -> tuple[Drawn, ...]:
        """`before`: of their paths; `like`: of those by which they are asked."""
        return tuple(self._one(one, typed, before, like) for one in items)

    def _one(
        self, asked: Question, typed: Mapping[str, Any], before: str, like: str
    ) -> Drawn:
        path = f"{before}{asked.name}"
        name = field_name(path)
        inside: dict[str, Any] = {}
        match asked.kind:
            case Kind.GROUP:
                inside["items"] = self._items(asked.items, typed, before, like)
            case Kind.ROWS:
                inside["rows"] = self._rows(asked, typed.get(asked.name) or [], path)
            case _:
                inside["field"] = self._field(asked, name, typed.get(asked.name))
        if asked.kind is Kind.FILE:
            inside["papers"] = tuple(
                (number, file)
                for number, (question, file) in enumerate(self.files)
                if question == asked.name
            )
        return Drawn(
            question=asked,
            name=name,
            title=in_language(asked.title, self.language),
            help=in_language(asked.help, self.language),
            is_asked=f"{like}{asked.name}" in self.asked,
            when=json.dumps(asked.when) if asked.when else "",
            **inside,
        )

    def _rows(
        self, asked: Question, typed: Sequence[Mapping[str, Any]], path: str
    ) -> tuple[tuple[Drawn, ...], ...]:
        """Those that are filled; one at least, and one more where that is asked for."""
        count = max(len(typed), int(asked.least or 1)) + (asked.name == self.more)
        most = int(asked.most or count)
        rows = [*typed, *({} for _one in range(count - len(typed)))]
        return tuple(
            self._items(
                asked.items,
                row,
                f"{path}.{number}.",
                f"{path}.{min(number, len(typed))}.",
            )
            for number, row in enumerate(rows[: max(most, len(typed))])
        )

    def _help(self, asked: Question) -> Words:
        own = in_language(asked.help, self.language)
        if asked.kind is Kind.FILE:
            return " ".join(filter(None, (own, self.taken)))
        return own or (DAY_HELP if asked.kind is Kind.DATE else "")

    def _field(self, asked: Question, name: str, typed: Any) -> Field:
        title = in_language(asked.title, self.language)
        kind, filled_in = FORMATS.get(asked.format, (KINDS[asked.kind], "off"))
        if asked.kind is Kind.CHOICE and len(asked.options) > MANY:
            kind = "select"
        is_group = kind in ("radio", "checks")
        most = MOST_CHARACTERS.get(asked.kind)
        return Field(
            name=name,
            title=title,
            kind=kind,
            value=typed or ([] if asked.kind is Kind.CHOICES else ""),
            options=[
                (one.value, in_language(one.title, self.language))
                for one in asked.options
            ],
            unchosen=CHOOSE if kind == "select" else "",
            help=self._help(asked),
            is_asked=asked.is_required,
            autocomplete=None if is_group else filled_in,
            most=int(asked.most or most) if most is not None else None,
            rows=4,
        )
