"""`@@form-preview` of a procedure: its form as it is in the fields, to be tried (2.2c).

For those who write and approve it: of a draft or working copy, too. Nothing is kept.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.done import say_done
from ...base.act_page.form_page import UNLISTED
from ...citizen.forms.asking_page import AsksQuestions
from ...citizen.forms.definition import read_form
from ...citizen.forms.field_names import answers_in
from ...citizen.forms.field_names import files_in
from ..procedure_form.behavior import form_text
from collections import Counter
import json
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


class FormPreview(AsksQuestions, ActPage):
    """Says what would be missing, and how answers would be read."""

    template = ViewPageTemplateFile("preview.pt")
    headers = UNLISTED
    is_tried = False

    def prepare(self) -> None:
        text = form_text(self.context)
        if not text:
            raise NotFound(self.context, self.__name__, self.request)
        self.form = read_form(json.loads(text))

    def act(self) -> Any:
        form, do = self.request.form, self.form_value("do")
        self.answers = answers_in(self.form, form)
        self.counts = Counter(question for question, _file in files_in(self.form, form))
        self.more = do.removeprefix("row-") if do.startswith("row-") else ""
        if not self.more:
            self.is_tried, self.reasons = True, tuple(self.wrong())
        say_done(self.request)
        return self.template()

    @property
    def may_change(self) -> bool:
        return bool(api.user.has_permission("Modify portal content", obj=self.context))
