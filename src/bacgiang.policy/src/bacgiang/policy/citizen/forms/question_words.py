"""What a question asks, in words, for whoever builds a form or approves it."""

from .definition import Condition
from .definition import Form
from .definition import in_language
from .definition import Kind
from .definition import Question
from .values import number_shown
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


KINDS: Mapping[Kind, Message] = {
    Kind.TEXT: _("question_kind_text", default="One line of text"),
    Kind.LONG: _("question_kind_long", default="Several lines of text"),
    Kind.NUMBER: _("question_kind_number", default="A number"),
    Kind.DATE: _("question_kind_date", default="A day"),
    Kind.CHOICE: _("question_kind_choice", default="One of a list"),
    Kind.CHOICES: _("question_kind_choices", default="Any of a list"),
    Kind.YES: _("question_kind_yes", default="A box to tick"),
    Kind.FILE: _("question_kind_file", default="A paper (file)"),
    Kind.GROUP: _("question_kind_group", default="A group of questions"),
    Kind.ROWS: _("question_kind_rows", default="A table with rows"),
}
FORMATS: Mapping[str, Message] = {
    "phone": _("question_format_phone", default="Telephone number"),
    "email": _("question_format_email", default="E-mail address"),
    "identity-number": _("question_format_identity", default="Identity number"),
    "tax-number": _("question_format_tax", default="Tax number"),
}
REQUIRED = _("question_required", default="Must be answered")
WHOLE = _("question_whole", default="Whole numbers only")
LEAST = _("question_least", default="At least: ${number}")
MOST = _("question_most", default="At most: ${number}")
WHEN = _("question_when", default="Asked when ${condition}")
_AND = _("condition_and", default="and")
_OR = _("condition_or", default="or")
_NOT = _("condition_not", default="not (${condition})")
_PLAIN: Mapping[str, Message] = {
    "filled": _("condition_filled", default="“${title}” is answered"),
    "empty": _("condition_empty", default="“${title}” is not answered"),
    "ticked": _("condition_ticked", default="“${title}” is ticked"),
    "unticked": _("condition_unticked", default="“${title}” is not ticked"),
    "is": _("condition_is", default="“${title}” is “${value}”"),
    "has": _("condition_has", default="“${value}” is chosen in “${title}”"),
    "in": _("condition_in", default="“${title}” is one of ${value}"),
    "above": _("condition_above", default="“${title}” is more than ${value}"),
    "below": _("condition_below", default="“${title}” is less than ${value}"),
}


def by_name(form: Form) -> dict[str, Question]:
    """Every question, those in rows, too, in their order."""
    return {one.name: one for one in _all(form.items)}


def _all(items: Sequence[Question]) -> Iterator[Question]:
    for one in items:
        yield one
        yield from _all(one.items)


@dataclass(frozen=True)
class QuestionWords:
    """`questions`: all of the form, by name."""

    questions: Mapping[str, Question]
    language: str

    def said(self, message: Message, **facts: str) -> str:
        told = Message(message, mapping=facts) if facts else message
        return translate(told, target_language=self.language)

    def title(self, name: str) -> str:
        asked = self.questions.get(name)
        return in_language(asked.title, self.language) if asked is not None else name

    def lines(self, one: Question) -> list[str]:
        """All of it but title, help and what it holds, a line for each."""
        return [
            self.said(KINDS[one.kind]),
            *([self.said(FORMATS[one.format])] if one.format else ()),
            *([self.said(REQUIRED)] if one.is_required else ()),
            *([self.said(WHOLE)] if one.is_whole else ()),
            *self._bounds(one),
            *(f"– {' / '.join(each.title.values())}" for each in one.options),
            *([self.when(one.when)] if one.when else ()),
        ]

    def when(self, condition: Condition) -> str:
        return self.said(WHEN, condition=self.condition(condition))

    def _bounds(self, one: Question) -> Iterator[str]:
        for message, bound in ((LEAST, one.least), (MOST, one.most)):
            if bound is not None:
                yield self.said(message, number=self.number(bound))

    def number(self, value: float) -> str:
        return number_shown(f"{Decimal(str(value)).normalize():f}", self.language)

    def condition(self, condition: Condition) -> str:
        match condition:
            case {"all": several}:
                return self._joined(several, _AND)
            case {"any": several}:
                return self._joined(several, _OR)
            case {"not": one}:
                return self.said(_NOT, condition=self.condition(one))
        word, value = self._test(condition)
        title = self.title(condition["field"])
        return self.said(_PLAIN[word], title=title, value=value)

    def _joined(self, several: Sequence[Condition], between: Message) -> str:
        return f" {self.said(between)} ".join(map(self._within, several))

    def _within(self, one: Condition) -> str:
        told = self.condition(one)
        return f"({told})" if one.keys() & {"all", "any"} else told

    def _test(self, condition: Mapping[str, Any]) -> tuple[str, str]:
        """A name of `_PLAIN`, and what is compared with."""
        asked = self.questions.get(condition["field"])
        kind = asked.kind if asked is not None else None
        match condition:
            case {"filled": wanted}:
                words = ("unticked", "ticked") if kind is Kind.YES else ()
                return (words or ("empty", "filled"))[wanted], ""
            case {"is": value}:
                word = "has" if kind is Kind.CHOICES else "is"
                return word, self._option(asked, value)
            case {"in": values}:
                told = (f"“{self._option(asked, one)}”" for one in values)
                return "in", ", ".join(told)
            case {"above": bound}:
                return "above", self.number(bound)
        return "below", self.number(condition["below"])

    def _option(self, asked: Question | None, value: str) -> str:
        options = asked.options if asked is not None else ()
        titles = (one.title for one in options if one.value == value)
        return in_language(next(titles, {"vi": value}), self.language)
