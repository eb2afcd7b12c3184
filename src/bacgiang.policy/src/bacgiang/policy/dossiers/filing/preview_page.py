"""`@@form-preview` of a procedure: its form as it is in the fields, to be tried (2.2c).

For those who write and approve it: of a draft or working copy, too. Nothing is kept.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.done import say_done
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ..content.answers_shown import Answered
from ..content.answers_shown import answers_shown
from ..forms.definition import Form
from ..forms.definition import read_form
from ..forms.judging import judge
from ..forms.judging import Judged
from ..procedure_form.behavior import form_text
from .drawn import Drawing
from .drawn import Drawn
from .field_names import answers_in
from .field_names import files_in
from .reasons import refusal_of
from collections import Counter
from functools import cached_property
import json
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


class FormPreview(ActPage):
    """Says what would be missing, and how answers would be read."""

    template = ViewPageTemplateFile("preview.pt")
    questions_template = ViewPageTemplateFile("questions.pt")
    headers = UNLISTED
    answers: dict[str, Any] = {}
    counts: Counter[str] = Counter()
    more = ""
    is_tried = False

    def prepare(self) -> None:
        text = form_text(self.context)
        if not text:
            raise NotFound(self.context, self.__name__, self.request)
        self.form: Form = read_form(json.loads(text))

    def act(self) -> Any:
        form, do = self.request.form, self.form_value("do")
        self.answers = answers_in(self.form, form)
        self.counts = Counter(question for question, _file in files_in(self.form, form))
        self.more = do.removeprefix("row-") if do.startswith("row-") else ""
        if not self.more:
            self.is_tried = True
            wrong = self.judged.wrong
            self.reasons = tuple(refusal_of(one, self.language) for one in wrong)
        say_done(self.request)
        return self.template()

    @property
    def may_change(self) -> bool:
        return bool(api.user.has_permission("Modify portal content", obj=self.context))

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @cached_property
    def judged(self) -> Judged:
        return judge(self.form, self.answers, self.counts)

    @property
    def questions_macro(self) -> Any:
        return self.questions_template.macros["questions"]

    def questions(self) -> list[Drawn]:
        drawing = Drawing(self.language, frozenset(self.judged.asked), more=self.more)
        return drawing.form(self.form, self.answers)

    def answered(self) -> list[Answered]:
        return answers_shown(self.form, self.judged.kept, self.language)

    def field_id(self, reason: Refusal) -> str:
        return reason.field
