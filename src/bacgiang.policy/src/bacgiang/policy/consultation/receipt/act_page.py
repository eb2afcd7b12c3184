"""The pages on which an author acts by the code; nothing of what was sent is shown."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.codes.tracking_code import written
from ...citizen.protection.fields import protection_fields
from ...citizen.receipts_page.author_acts import act_named
from ...citizen.receipts_page.author_acts import moment_now
from ...citizen.receipts_page.author_acts import perform
from ...citizen.receipts_page.describing import Words
from ...citizen.receipts_page.finding import find
from ...citizen.submissions.submission import Submission
from ...editorial.inaccuracy.origin import comes_from_elsewhere
from ..opinions.content import KIND
from ..opinions.refusals import FROM_ELSEWHERE
from .appealing import MOST_CHARACTERS
from .correcting import Change
from .points import CHANGE_TITLES
from .points import point_rows
from .points import PointRow
from .points import STANCE_TITLES
from bacgiang.policy import _
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message
from zope.interface import alsoProvides


class AuthorActPage(BrowserView):
    """Shows what is asked, does it, and says so at an address that can be reloaded."""

    act_name = ""
    button: Message | str = ""
    done_words: Message | str = ""
    template = ViewPageTemplateFile("act.pt")
    fields: Any = None
    reasons: tuple[Refusal, ...] = ()
    error: Message | None = None
    submission: Submission

    def __call__(self) -> str | None:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Robots-Tag", "noindex")
        # The address holds the code: no other site is to learn it.
        response.setHeader("Referrer-Policy", "no-referrer")
        try:
            found = find(self._sent("code"))
        except Refused:
            return self._to_receipt(self._sent("code"))
        self.act = act_named(found, self.act_name)
        if self.act is None or found.kind != KIND:
            return self._to_receipt(found.code)
        self.submission = found
        if self.request.method == "POST":
            return self._do()
        if not self.is_done:
            self.reasons = tuple(self.act.refusals(found, moment_now()))
        return self.template()

    @property
    def is_done(self) -> bool:
        return self.request.form.get("done") == "1"

    @property
    def shows_form(self) -> bool:
        """Not where it cannot be done at all."""
        refusals = self.act.refusals(self.submission, moment_now())
        return not self.is_done and not refusals

    @property
    def code(self) -> str:
        return written(self.submission.code)

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.act.page}"

    @property
    def receipt_url(self) -> str:
        return f"{self.context.absolute_url()}/@@receipt?code={self.code}"

    @property
    def subject(self) -> tuple[str, str]:
        return Words(self.submission, self.request).subject

    def protection(self) -> str:
        if not self.act.is_screened:
            return ""
        return protection_fields(self.context, self.request)

    def words(self, reason: Refusal) -> str:
        return reason.in_words(self.request)

    def body(self) -> dict[str, Any]:
        """What was sent, as the service is sent it."""
        return dict(self.request.form)

    def _do(self) -> str | None:
        if comes_from_elsewhere(self.request):
            return self._refuse(403, (FROM_ELSEWHERE,))
        # The proof and the code stand where a session would.
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            perform(self.submission, self.act, self.body())
        except Refused as refused:
            return self._refuse(refused.status, refused.refusals)
        self._redirect(f"{self.action}?{urlencode({'code': self.code, 'done': '1'})}")
        return None

    def _refuse(self, status: int, reasons: tuple[Refusal, ...]) -> str:
        self.reasons = reasons
        self.request.response.setStatus(status, lock=1)
        return self.template()

    def _to_receipt(self, code: str) -> None:
        """There the form for a code says what is wrong with it."""
        query = urlencode({"code": code[:100]}, errors="replace")
        self._redirect(f"{self.context.absolute_url()}/@@receipt?{query}")

    def _redirect(self, address: str) -> None:
        self.request.response.redirect(address, status=303)

    def _sent(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""


class WithdrawPage(AuthorActPage):
    act_name = "withdraw"
    button = _("button_withdraw_opinion", default="Withdraw")
    fields = ViewPageTemplateFile("withdraw_fields.pt")
    done_words = _(
        "message_opinion_withdrawn",
        default="The submission is withdrawn. It is no longer shown and is counted as "
        "withdrawn; its proof stays valid.",
    )


class AppealPage(AuthorActPage):
    act_name = "appeal"
    button = _("button_appeal_opinion", default="Send to the board")
    fields = ViewPageTemplateFile("appeal_fields.pt")
    most_characters = MOST_CHARACTERS
    done_words = _(
        "message_opinion_appealed",
        default="The board will look at the opinion again. Its receipt shows what "
        "becomes of it.",
    )

    @property
    def typed(self) -> str:
        return self._sent("text")


class ConsentPage(AuthorActPage):
    act_name = "consent"
    button = _("button_opinion_consent", default="Take back")
    fields = ViewPageTemplateFile("consent_fields.pt")
    done_words = _(
        "message_opinion_consent",
        default="Done. What you chose no longer stands with this submission.",
    )

    def body(self) -> dict[str, Any]:
        chosen = self.request.form.get("withdraw", [])
        return {"withdraw": [chosen] if isinstance(chosen, str) else chosen}


class CorrectPage(AuthorActPage):
    act_name = "correct"
    button = _("button_correct_opinion", default="Send the correction")
    fields = ViewPageTemplateFile("correct_fields.pt")
    done_words = _(
        "message_opinion_corrected",
        default="The correction was received and waits to be looked at. The receipt "
        "shows it; the code stays the same.",
    )

    def rows(self) -> list[PointRow]:
        return point_rows(self.submission, self.request)

    def changes(self) -> list[tuple[str, Message]]:
        return list(CHANGE_TITLES.items())

    def stances(self) -> list[tuple[str, Message]]:
        return list(STANCE_TITLES.items())

    def body(self) -> dict[str, Any]:
        """Fields are numbered, as the points are."""
        form = self.request.form
        version = self._sent("version")
        return {
            **form,
            "version": int(version) if _is_number(version) else None,
            "points": [self._point(number) for number in range(self._count())],
        }

    def _point(self, number: int) -> dict[str, str]:
        """Whoever wrote something and left the choice alone wants it to be taken."""
        typed = {
            name: self._sent(f"{name}_{number}")
            for name in ("stance", "text", "proposal")
        }
        change = self._sent(f"change_{number}")
        if change == Change.KEEP.value and any(typed.values()):
            change = Change.REPLACE.value
        return {"change": change, **typed}

    def _count(self) -> int:
        """How many points the form had: it names a change for each."""
        number = 0
        while f"change_{number}" in self.request.form:
            number += 1
        return number


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6
