"""What was answered, in words, for its applicant and the unit that has it."""

from ...base.date_labels import day_label
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
from datetime import date
from typing import Any
from zope.i18n import translate


YES = _("petition_rating_yes", default="Yes")


@dataclass(frozen=True)
class Answered:
    """`path`: as in `judging.Wrong`; `heading`: of the group or row it stands in."""

    path: str
    heading: str
    title: str
    text: str


def answers_shown(
    form: Form, answers: Mapping[str, Any], language: str
) -> list[Answered]:
    return list(_shown(form.items, answers, language, "", ""))


def _shown(
    items: Sequence[Question],
    answers: Mapping[str, Any],
    language: str,
    before: str,
    heading: str,
) -> Iterator[Answered]:
    for one in items:
        title = in_language(one.title, language)
        if one.kind is Kind.GROUP:
            yield from _shown(one.items, answers, language, before, title)
        elif one.kind is Kind.ROWS:
            for number, row in enumerate(answers.get(one.name, ())):
                inside, named = f"{before}{one.name}.{number}.", f"{title} {number + 1}"
                yield from _shown(one.items, row, language, inside, named)
        elif one.name in answers:
            text = _text(one, answers[one.name], language)
            yield Answered(f"{before}{one.name}", heading, title, text)


def _text(asked: Question, value: Any, language: str) -> str:
    titles = {one.value: in_language(one.title, language) for one in asked.options}
    match asked.kind:
        case Kind.YES:
            return translate(YES, target_language=language)
        case Kind.CHOICE:
            return titles.get(value, value)
        case Kind.CHOICES:
            return ", ".join(titles.get(one, one) for one in value)
        case Kind.DATE:
            return day_label(date.fromisoformat(value), language)
        case Kind.NUMBER:
            return number_shown(value, language)
    return str(value)
