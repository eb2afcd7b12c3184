"""The pages on which the author of an opinion acts by the code."""

from ...base.act_page.field import Field
from ...base.form_values import number_in
from ...base.letter_rates import letter_rates
from ...citizen.contacts.looking_up import address_of_author
from ...citizen.receipts_page import author_acts
from ...citizen.receipts_page.act_page import AuthorActPage
from ...citizen.receipts_page.consent_page import ConsentPage
from ...citizen.receipts_page.consent_page import NO_NOTICES
from ...citizen.receipts_page.consent_page import NO_USE
from ...text.line_ends import with_unix_lines
from ..opinions.content import content_of
from ..opinions.content import Point
from ..opinions.taken_page import taken_page
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


class WithdrawPage(AuthorActPage):
    act_name = "withdraw"
    button = _("button_withdraw_opinion", default="Withdraw")
    explanation = _(
        "text_withdraw_opinion",
        default="The whole submission is taken back: it is not shown (any more) and "
        "not answered. The public balance counts it as withdrawn. This cannot be "
        "undone; you can send another opinion while the draft is open.",
    )
    done_words = _(
        "message_opinion_withdrawn",
        default="The submission is withdrawn. It is no longer shown and is counted as "
        "withdrawn; its proof stays valid.",
    )


class AppealPage(AuthorActPage):
    act_name = "appeal"
    button = _("button_appeal_opinion", default="Send to the board")
    explanation = _(
        "text_appeal_opinion",
        default="Say why the opinion should be published. It then waits to be looked "
        "at again. What you write here is read by the editorial board alone and never "
        "published. You can ask once.",
    )
    done_words = _(
        "message_opinion_appealed",
        default="The board will look at the opinion again. Its receipt shows what "
        "becomes of it.",
    )

    def asks(self) -> list[Field]:
        title = _("label_appeal_text", default="Your reasons")
        return [self.words_field(title, MOST_CHARACTERS)]


class OpinionConsents(ConsentPage):
    explanation = _(
        "text_opinion_consent",
        default="What you agreed to when you sent the opinion you can take back at any "
        "time, without giving a reason. What was done with your consent before stays "
        "lawful. This page does not show whether and which data there are: whoever has "
        "the code would see it.",
    )
    choices = {
        "publish_name": (
            _(
                "label_no_consent_name",
                default="to my name being published with the opinion",
            ),
            "",
        ),
        "notices": NO_NOTICES,
        "use_of_data": (
            NO_USE,
            _(
                "help_consent_use",
                default="The opinion stays without them. A lost code can then no "
                "longer be sent to you.",
            ),
        ),
    }
    done_words = _(
        "message_opinion_consent",
        default="Done. What you chose no longer stands with this submission.",
    )


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
        page = taken_page(self.context, self.request, draft)
        is_written_to = letter_rates.was_allowed(address_of_author(done.code))
        return page.shown(done, is_written_to=is_written_to)

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
