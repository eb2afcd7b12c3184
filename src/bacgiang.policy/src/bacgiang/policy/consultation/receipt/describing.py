"""What the receipt of an opinion tells: where its provisions went, and the answers.

It is shown to whoever has the code alone. What the author wrote is in `sent` alone,
for the file that they get.
"""

from ...base.english.days import shown_day
from ...base.english.words import called_in
from ...citizen.receipts_page.interfaces import Detail
from ...citizen.receipts_page.interfaces import Fact
from ...citizen.receipts_page.interfaces import ISubmissionPresenter
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.submission import Submission
from ..cases.reasons import reason_title
from ..opinions.content import content_of
from ..opinions.content import Point
from ..opinions.content import WHOLE
from ..opinions.titles import STANCE_TITLES
from ..responses.reading import published_answer
from ..responses.response import RESULT_TITLES
from ..versions.following import Following
from ..versions.place import Place
from ..versions.provisions import title_in
from ..versions.store import draft_versions
from .drafts_seen import public_draft
from .drafts_seen import seen_draft
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


FILES = _("heading_opinion_files", default="Files")
REASONS = _("label_receipt_reasons", default="Reasons")
NOTES: dict[str, Message] = {
    "answered": _("opinion_note_answered", default="Answered"),
    "adopted": _("opinion_note_adopted", default="The draft was adopted"),
    "dropped": _("opinion_note_dropped", default="The draft was dropped"),
}


@implementer(ISubmissionPresenter)
class DescribesOpinion:
    """Utility named "opinion"."""

    def subject(self, submission: Submission, request: HTTPRequest) -> tuple[str, str]:
        draft = seen_draft(submission.subject)
        if draft is None:
            return "", ""
        title = called_in(str(api.portal.get_current_language()), draft)
        return title, draft.absolute_url()

    def title(self, submission: Submission, language: str) -> str:
        draft = public_draft(submission.subject)
        return called_in(language, draft) if draft is not None else ""

    def state(self, submission: Submission, request: HTTPRequest) -> str:
        return ""

    def reason(self, reason: str, request: HTTPRequest) -> str:
        return translate(reason_title(reason), context=request)

    def note(self, entry: Entry, request: HTTPRequest) -> str:
        return translate(NOTES.get(entry.reason, ""), context=request)

    def details(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        """Nothing while the draft is hidden, and once the submission was erased."""
        if seen_draft(submission.subject) is None:
            return []
        following = Following(submission.subject)
        return [
            Detail(
                point_title(submission.subject, point, request),
                (
                    *_given_on(submission.subject, point, request),
                    *_places(following, point, request),
                    *_answer(submission, number, request),
                ),
            )
            for number, point in enumerate(content_of(submission).points)
        ]

    def sent(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        content = content_of(submission)
        parts = [
            Detail(
                point_title(submission.subject, point, request),
                tuple(_words_of(point, request)),
            )
            for point in content.points
        ]
        names = "\n".join(one.name for one in content.files)
        if names:
            files = Fact("files", "", names)
            parts.append(Detail(translate(FILES, context=request), (files,)))
        return parts


def _words_of(point: Point, request: HTTPRequest) -> Iterator[Fact]:
    """What was sent of one point."""
    stance = translate(STANCE_TITLES[point.stance], context=request)
    yield _fact(
        "stance",
        _("label_correct_stance", default="What you say of it"),
        stance,
        request,
    )
    yield _fact(
        "text", _("label_correct_text", default="Your opinion"), point.text, request
    )
    if point.proposal:
        said = _("label_receipt_proposal", default="Wording you propose")
        yield _fact("proposal", said, point.proposal, request)


def _given_on(uid: str, point: Point, request: HTTPRequest) -> Iterator[Fact]:
    kept = draft_versions().get(uid, point.version)
    if kept is not None:
        day = shown_day(kept.version.published)
        said = _(
            "text_receipt_version",
            default="Version ${number} of ${day}",
            mapping={"number": str(point.version), "day": day},
        )
        yield _fact(
            "version",
            _("label_receipt_version", default="Given on"),
            translate(said, context=request),
            request,
        )


def _places(following: Following, point: Point, request: HTTPRequest) -> Iterator[Fact]:
    """Where the provision is now; of the whole draft, the document it became."""
    for place in following.where_now(point.provision, point.version):
        if point.provision != WHOLE or place.document:
            words = _place_words(place, request)
            yield _fact(
                "place",
                _("label_receipt_place", default="Where it is now"),
                words,
                request,
                place.url,
            )


def _place_words(place: Place, request: HTTPRequest) -> str:
    words = translate(place.words, context=request)
    return f"{place.title} ({words})" if place.title else words


def point_title(uid: str, point: Point, request: HTTPRequest) -> str:
    """What a point is on, as the version called it on which it was given."""
    kept = draft_versions().get(uid, point.version)
    title = title_in(kept, point.provision) if kept is not None else ""
    if title or point.provision != WHOLE:
        return title or point.provision
    return translate(_("label_whole_draft", default="The whole draft"), context=request)


def _answer(
    submission: Submission, number: int, request: HTTPRequest
) -> Iterator[Fact]:
    """Of a withheld opinion, too: it is its author who has the code."""
    found = published_answer(submission.subject, submission.code, number)
    if found is None or found.result is None:
        return
    result = translate(RESULT_TITLES[found.result], context=request)
    yield _fact("result", _("label_receipt_result", default="Answer"), result, request)
    yield _fact("reasons", REASONS, found.reasons, request)
    last = draft_versions().last(submission.subject)
    titles = [title_in(last, wid) for wid in found.changed] if last is not None else []
    changed = "; ".join(one for one in titles if one)
    if changed:
        yield _fact(
            "changed",
            _("label_receipt_changed", default="Changed for it"),
            changed,
            request,
        )


def _fact(
    name: str, label: Message, text: str, request: HTTPRequest, url: str = ""
) -> Fact:
    return Fact(name, translate(label, context=request), text, url)
