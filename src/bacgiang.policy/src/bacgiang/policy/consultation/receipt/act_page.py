"""The pages on which an author acts by the code."""

from ...base.form_values import listed_texts
from ...base.form_values import number_in
from ...base.letter_rates import letter_rates
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.keys.reading import is_reading_key
from ...citizen.public_page import PublicPage
from ...citizen.receipts_page import author_acts
from ...citizen.receipts_page.describing import Words
from ...citizen.submissions.submission import Submission
from ..opinions.content import content_of
from ..opinions.content import KIND
from ..opinions.content import Point
from ..opinions.input import with_unix_lines
from ..opinions.taken_page import TakenPage
from ..opinions.titles import STANCE_TITLES
from . import correcting
from .appealing import MOST_CHARACTERS
from .describing import point_title
from .drafts_seen import seen_draft
from bacgiang.policy import _
from collections.abc import Sequence
from itertools import count
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18nmessageid import Message


class AuthorActPage(PublicPage):
    """Shows what is asked, does it, and says so at an address that can be reloaded."""

    act_name = ""
    button: Message | str = ""
    done_words: Message | str = ""
    template = ViewPageTemplateFile("act.pt")
    fields: Any = None
    submission: Submission
    author_act: Any

    def __call__(self) -> Any:
        self.set_headers()
        try:
            found = author_acts.find(self.form_value("code"))
        except Refused:
            return self._to_receipt(self.form_value("code"))
        act = author_acts.act_named(found, self.act_name)
        if act is None or found.kind != KIND:
            return self._to_receipt(found.code)
        self.submission, self.author_act = found, act
        return super().__call__()

    def show(self) -> Any:
        if not self.is_done:
            self.reasons = self._refusals()
        return super().show()

    def act(self) -> None:
        author_acts.perform(self.submission, self.author_act, self.body())
        self.to_done()

    def to_done(self) -> None:
        self.redirect(f"{self.action}?{urlencode({**self.asked_with, 'done': '1'})}")

    def _refusals(self) -> tuple[Refusal, ...]:
        return tuple(
            self.author_act.refusals(self.submission, author_acts.moment_now())
        )

    @property
    def is_done(self) -> bool:
        return self.request.form.get("done") == "1"

    @property
    def shows_form(self) -> bool:
        """Not where it cannot be done at all."""
        return not self.is_done and not self._refusals()

    @property
    def code(self) -> str:
        return written(self.submission.code)

    @property
    def is_author(self) -> bool:
        """Whether the key to read by came with the code."""
        return is_reading_key(self.submission.code, self.form_value("key"))

    @property
    def asked_with(self) -> dict[str, str]:
        """The code, and the key where it is the author's."""
        key = {"key": self.form_value("key")} if self.is_author else {}
        return {"code": self.code, **key}

    @property
    def receipt_url(self) -> str:
        return f"{self.context.absolute_url()}/@@receipt?{urlencode(self.asked_with)}"

    @property
    def subject(self) -> tuple[str, str]:
        return Words(self.submission, self.request).subject

    def protection(self) -> str:
        return super().protection() if self.author_act.is_screened else ""

    def body(self) -> dict[str, Any]:
        """What was sent, as the service is sent it."""
        return dict(self.request.form)

    def _to_receipt(self, code: str) -> None:
        """There the form for a code says what is wrong with it."""
        query = urlencode({"code": code[:100]}, errors="replace")
        self.redirect(f"{self.context.absolute_url()}/@@receipt?{query}")


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


class ConsentPage(AuthorActPage):
    act_name = "consent"
    button = _("button_opinion_consent", default="Take back")
    fields = ViewPageTemplateFile("consent_fields.pt")
    done_words = _(
        "message_opinion_consent",
        default="Done. What you chose no longer stands with this submission.",
    )

    def body(self) -> dict[str, Any]:
        return {"withdraw": list(listed_texts(self.request.form, "withdraw"))}


class CorrectPage(AuthorActPage):
    act_name = "correct"
    button = _("button_correct_opinion", default="Send the correction")
    fields = ViewPageTemplateFile("correct_fields.pt")
    stances = STANCE_TITLES
    done_words = _(
        "message_opinion_corrected",
        default="The correction was received and waits to be looked at. The receipt "
        "shows it; the code stays the same.",
    )

    def act(self) -> Any:
        """To its author the new receipt, with proof of what was sent first and of what
        stands now. Reloading it sends the same form again, and gets the same receipt.

        That receipt holds the words that were sent before, and the key: neither is
        given for the code alone.
        """
        done = author_acts.perform(self.submission, self.author_act, self.body())
        draft = seen_draft(done.subject)
        if draft is None or not self.is_author:
            self.to_done()
            return None
        page = TakenPage(self.context, self.request)
        is_written_to = letter_rates.was_allowed(address_of_author(done.code))
        return page.shown(done, draft, is_written_to=is_written_to)

    def rows(self) -> list[dict[str, Any]]:
        """What the form shows of each point: what was typed, at first what was sent;
        nothing of it for the code alone.
        """
        return [
            {
                "number": number,
                "title": point_title(self.submission.subject, point, self.request),
                "is_removed": self._is_removed(number),
                **(self._typed(number) or self._shown_first(point)),
            }
            for number, point in enumerate(content_of(self.submission).points)
        ]

    def body(self) -> dict[str, Any]:
        """Fields are numbered, as the points are."""
        form = self.request.form
        version = number_in(form.get("version"))
        shown = correcting.content_at(self.submission, version)
        points = shown.points if shown is not None else ()
        changes = [self._change(number, points) for number in range(self._count())]
        return {**form, "version": version, "points": changes}

    def _change(self, number: int, points: Sequence[Point]) -> dict[str, str]:
        """What is to become of one of the points that were shown: what was not touched
        stays.
        """
        typed = self._typed(number) or {}
        change = correcting.Change.REPLACE
        if self._is_removed(number):
            change = correcting.Change.REMOVE
        elif number < len(points) and typed == self._shown_first(points[number]):
            change = correcting.Change.KEEP
        return {"change": change.value, **typed}

    def _shown_first(self, point: Point) -> dict[str, str]:
        """What stands in the fields of a point before anything is typed."""
        sent = _as_sent(point)
        return sent if self.is_author else dict.fromkeys(sent, "")

    def _is_removed(self, number: int) -> bool:
        return self.form_value(f"remove_{number}") == "1"

    def _typed(self, number: int) -> dict[str, str] | None:
        """None where the form was not sent."""
        if f"text_{number}" not in self.request.form:
            return None
        names = ("stance", "text", "proposal")
        return {
            name: with_unix_lines(self.form_value(f"{name}_{number}")) for name in names
        }

    def _count(self) -> int:
        """How many points the form had: it has a text for each."""
        return next(at for at in count() if f"text_{at}" not in self.request.form)


def _as_sent(point: Point) -> dict[str, str]:
    return {
        "stance": point.stance.value,
        "text": point.text,
        "proposal": point.proposal,
    }
