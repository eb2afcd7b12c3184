"""What a unit answers in words and numbers, judged by the form's questions."""

from ....base.refusal import Refusal
from ...tasks.reasons import MOST_WORDS
from ...tasks.reasons import SECRET
from ...tasks.reasons import TOO_LONG
from ...tasks.saying import is_secret
from ..forms.form import CHOICE
from ..forms.form import NUMBER
from ..forms.form import OF
from ..forms.form import Question
from ..forms.form import ReportForm
from . import reasons
from collections.abc import Iterator
from collections.abc import Mapping
import re


_NUMBER = re.compile(r"\d{1,7}", re.ASCII)
_OF = re.compile(r"\d{1,7}\s*/\s*\d{1,7}", re.ASCII)


def answer_refusals(
    form: ReportForm, answers: Mapping[str, str], *, is_whole: bool = False
) -> Iterator[Refusal]:
    """What is wrong with answers; `is_whole`: every question has to have one."""
    for code in answers:
        if form.question(code) is None:
            yield reasons.UNKNOWN_QUESTION.at(code, name=code)
    for one in form.questions:
        said = answers.get(one.code, "")
        if not said:
            if is_whole:
                yield reasons.ANSWER_MISSING.at(one.code, name=one.title)
        elif len(said) > MOST_WORDS:
            yield TOO_LONG.at(one.code, name=one.title, most=MOST_WORDS)
        elif not _fits(one, said):
            yield reasons.ANSWER_WRONG.at(one.code, name=one.title)
    if is_secret(*answers.values()):
        yield SECRET


def _fits(question: Question, said: str) -> bool:
    if question.kind == CHOICE:
        return said in question.options
    form = {NUMBER: _NUMBER, OF: _OF}.get(question.kind)
    return form is None or form.fullmatch(said) is not None
