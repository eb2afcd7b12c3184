"""`@@enter-reply`: a reply that came on paper, by e-mail or at a meeting (11.1)."""

from ...base.english.days import shown_day
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import AttachedFile
from ...citizen.codes.board_names import board_name
from ...citizen.submissions.submission import Submission
from ..opinions.titles import CHANNEL_TITLES
from ..opinions.titles import STANCE_SHOWN
from ..versions.store import draft_versions
from ..versions.store import KeptVersion
from .asked_store import asked_store
from .board_page import BoardPage
from .body import AskedBody
from .cutting import cut
from .entering import enter
from .form import empty_form
from .form import ReplyForm
from .form import Row
from .form import sent_form
from .form import sent_uploads
from .parsing import MOST_POINTS
from .parsing import ReplyReader
from .provisions import ProvisionNames
from .reasons import NOT_CUT
from .reasons import NOT_PUBLIC_YET
from .reply import CHANNELS
from .reply import Reply
from .rules import require_entering
from bacgiang.policy import _
from dataclasses import replace
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from secrets import token_urlsafe
from typing import Any


FIRST_ROWS = 5
MORE_ROWS = 5


class EnterReply(BoardPage):
    """A form of many points. Without scripts rows are added by sending the form."""

    reasons_heading = _(
        "text_reply_refused",
        default="Nothing was kept yet. Correct the following and send again.",
    )
    template = ViewPageTemplateFile("reply_form.pt")
    heading = _("heading_enter_reply", default="Enter a reply")
    channels = CHANNELS
    channel_titles = CHANNEL_TITLES
    stances = STANCE_SHOWN
    spare = FIRST_ROWS

    @cached_property
    def form(self) -> ReplyForm:
        if self.request.method == "POST":
            return sent_form(self.request.form)
        last = draft_versions().last(self.uid)
        number = last.version.number if last is not None else 0
        return empty_form(number, token_urlsafe(24))

    def act(self) -> Any:
        require_entering(self.context)
        sent = self.request.form
        if "cut" in sent:
            return self._cut()
        if "add" in sent or "version_chosen" in sent:
            return self._again(self.form, MORE_ROWS)
        if "remove" in sent:
            number = number_in(self.form_value("remove"))
            rows = tuple(row for at, row in enumerate(self.form.rows) if at != number)
            return self._again(replace(self.form, rows=rows), 1)
        if self.form_value("paste").strip():
            raise Refused(NOT_CUT)
        self.spare = 1
        reader = ReplyReader(self.context, self.form.values())
        name = board_name(self.keep(reader.required(sent_uploads(sent))).code)
        self.redirect(f"{self.context.absolute_url()}/@@reply-receipt?case={name}")
        return None

    def keep(self, reply: Reply) -> Submission:
        return enter(self.context, reply)

    def _cut(self) -> Any:
        pasted = self.form_value("paste")
        # What is cut stands in rows now.
        self.request.form.pop("paste", None)
        rows = [Row(provision, "", text) for provision, text in cut(pasted, self.names)]
        return self._again(replace(self.form, rows=(*self.form.rows, *rows)), 1)

    def _again(self, form: ReplyForm, spare: int) -> Any:
        """The form again with rows of another number; nothing is kept."""
        self.form, self.spare = form, spare
        return self.template()

    def rows(self) -> list[Row]:
        """Those filled in, and some to be."""
        spare = min(self.spare, MOST_POINTS - len(self.form.rows))
        return [*self.form.rows, *(Row() for _one in range(spare))]

    def line(self, name: str) -> str:
        return str(self.form.lines.get(name, ""))

    def field_id(self, reason: Refusal) -> str:
        return reason.field.replace(".", "-")

    def number_of(self, refusal: Refusal) -> int:
        """Of the point that a reason is about, from 1; 0 for the reply as a whole."""
        name, _dot, rest = refusal.field.partition(".")
        number = rest.partition(".")[0]
        return int(number) + 1 if name == "points" and number.isdecimal() else 0

    @cached_property
    def version(self) -> KeptVersion | None:
        """The version chosen; the newest where none is."""
        number, store = number_in(self.line("version")), draft_versions()
        kept = None if number is None else store.get(self.uid, number)
        return kept if kept is not None else store.last(self.uid)

    @cached_property
    def names(self) -> ProvisionNames:
        if self.version is None:
            raise Refused(NOT_PUBLIC_YET)
        return ProvisionNames(self.version)

    def provisions(self) -> list[tuple[str, str]]:
        return self.names.choices if self.version is not None else []

    def versions(self) -> list[tuple[str, str]]:
        return [
            (str(one.number), f"{one.number} ({shown_day(one.published)})")
            for one in reversed(draft_versions().of(self.uid))
        ]

    def bodies(self) -> list[AskedBody]:
        """Those that could have sent it: without an answer that was entered."""
        chosen = self.line("asked_body")
        return [
            one
            for one in asked_store().of(self.uid)
            if not one.reply or one.identifier == chosen
        ]

    def kept_files(self) -> list[tuple[AttachedFile, bool]]:
        """Files that came before and whether they stay."""
        return []

    def hidden(self) -> list[tuple[str, str]]:
        return [("key", self.line("key"))]
