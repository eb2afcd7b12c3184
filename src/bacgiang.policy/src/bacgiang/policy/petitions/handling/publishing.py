"""Question and answer, published where both sides agree and nobody is named."""

from ...base.refusal import Refusal
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...editorial.secrecy.personal_numbers import personal_in
from ..content.content import content_of
from . import reasons
from collections.abc import Iterator


def refusals_to_publish(found: Submission, answer: str) -> Iterator[Refusal]:
    content = content_of(found)
    if content is None or not content.publish:
        yield reasons.NOT_AGREED
    elif any(map(personal_in, (content.text, content.place, answer))):
        yield reasons.PERSONAL


def publish(found: Submission) -> None:
    submissions().decide(found.code, Event.PUBLISHED)
