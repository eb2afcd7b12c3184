"""What everybody may read of the opinions on a draft, a page at a time.

Rows say where to look; the log of the moment says whether it is shown.
"""

from ...citizen.contacts.store import contact_store
from ...citizen.submissions.states import State
from ...citizen.submissions.submissions import submissions
from ..cases.cases_now import CasesNow
from ..cases.masks import shown_points
from ..opinions import content
from ..opinions.finding import public_number
from ..responses.reading import published_answer
from ..responses.response import Response
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice


@dataclass(frozen=True)
class PublishedPoint:
    """One opinion as the public reads it. Never the tracking code: it is its author's.

    `identifier` begins with the digest on the receipt, by which authors know theirs.
    `name` is "" where its author did not agree to its publication.
    """

    identifier: str
    digest: str
    point: content.Point
    received: datetime
    author: content.Author
    channel: content.Channel
    name: str
    answer: Response | None


class PublishedOpinions:
    """The published opinions on a draft (UID); made anew for each request."""

    def __init__(self, uid: str) -> None:
        self._uid = uid
        self._cases = CasesNow(uid)

    def counts(self) -> Counter[str]:
        """Published points by provision (identity), true at this moment."""
        return self._cases.counts()

    def page(
        self, provisions: Sequence[str], start: int, size: int
    ) -> list[PublishedPoint]:
        """Opinions on provisions, one provision after the other, the oldest first."""
        counts = self.counts()
        found: list[PublishedPoint] = []
        for wid in provisions:
            count = counts[wid]
            if start >= count:
                start -= count
                continue
            stop = start + size - len(found)
            for code, number in islice(self._cases.published(wid), start, stop):
                shown = self._read(code, number)
                if shown is not None:
                    found.append(shown)
            start = 0
            if len(found) >= size:
                break
        return found

    def _read(self, code: str, number: int) -> PublishedPoint | None:
        """None where it is not published (any more)."""
        found = submissions().get(code)
        if found is None or found.state is not State.PUBLISHED or found.is_erased:
            return None
        said = content.content_of(found)
        points = shown_points(code, found.version, said)
        if number >= len(points):
            return None
        return PublishedPoint(
            identifier=public_number(found, number),
            digest=found.digest,
            point=points[number],
            received=found.received,
            author=said.author,
            channel=said.channel,
            name=contact_store().public_name(code),
            answer=published_answer(self._uid, code, number),
        )
