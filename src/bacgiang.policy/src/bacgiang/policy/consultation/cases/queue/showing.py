"""An opinion as the board reads it: as its author wrote it, and what others see."""

from ....citizen.codes.board_names import board_name
from ....citizen.receipts_page.titles import STATES
from ....citizen.submissions.states import State
from ....citizen.submissions.submission import Submission
from ....editorial.secrecy.personal_numbers import PERSONAL_TITLES
from ....units.people.accounts import name_of
from ...opinions.content import Channel
from ...opinions.content import Content
from ...opinions.content import content_of
from ...opinions.content import Point
from ...opinions.finding import opinion_on
from ...opinions.provision_words import DraftWords
from ...opinions.titles import AUTHOR_SHOWN
from ...opinions.titles import CHANNEL_TITLES
from ...opinions.titles import STANCE_SHOWN
from ...versions.following import Following
from ...versions.links import LinkKind
from ...versions.place import Place
from ..appeals import appeal_of
from ..entered import entered_by
from ..masking import masked_by_person
from ..masks import Mask
from ..masks import mask_store
from ..proposals import Proposal
from ..proposals import proposal_on
from ..proposals import stamp_on
from ..reasons import reason_title
from ..row import CaseRow
from ..row import found_in
from ..store import case_store
from .query import MARK_TITLES
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class ShownPoint:
    """`number` from 0. `on`: what it is on, in the version it was given on; `now`:
    where that is now. `mask`: what others read in the place of its words.
    """

    number: int
    on: str
    now: tuple[Place, ...]
    stance: Any
    point: Point
    mask: Mask | None

    @property
    def moved(self) -> bool:
        """Whether it stands or is worded otherwise in the newest version."""
        return any(one.kinds - {LinkKind.KEPT} for one in self.now)

    @property
    def url(self) -> str:
        """Where it stands on the page of the draft, "" where it does not as it was."""
        return self.now[0].url if self.now and not self.moved else ""


@dataclass(frozen=True)
class ShownProposal:
    """A withholding that waits for a second person; `is_own`: of whoever reads."""

    proposal: Proposal
    reason: Any
    by: str
    is_own: bool


@dataclass(frozen=True)
class ShownCase:
    """`name` is what the board knows it by, `stamp` that of what is proposed on it.
    `group_size`: 0 or 1 where it is alone. `is_own_entry`: whoever reads has entered it
    from paper, and somebody else publishes it; `is_own_mask`: they hid words of it.
    """

    name: str
    stamp: str
    submission: Submission
    content: Content
    state_title: Any
    reason: Any
    author: Any
    channel: Any
    points: tuple[ShownPoint, ...]
    marks: tuple[Any, ...]
    proposal: ShownProposal | None
    appeal: str
    group: str
    group_size: int
    is_late: bool
    is_own_entry: bool
    is_own_mask: bool

    @property
    def value(self) -> str:
        """What a form sends back: name, entries and proposal seen."""
        return f"{self.name}:{len(self.submission.entries)}:{self.stamp}"

    @property
    def state(self) -> str:
        return self.submission.state.value

    @property
    def can_publish(self) -> bool:
        is_own = self.is_own_entry or self.is_own_mask
        return self.waits and not is_own and not self.submission.is_erased

    @property
    def waits(self) -> bool:
        """For somebody to decide, with nothing proposed."""
        return self.submission.state is State.WAITING and self.proposal is None

    @property
    def can_choose(self) -> bool:
        return self.submission.state is not State.WITHDRAWN


class Showing:
    """Puts together what is shown of opinions on one draft, for one request."""

    def __init__(
        self, draft: DexterityContent, late: frozenset[str], request: HTTPRequest
    ) -> None:
        self._draft, self._uid = draft, draft.UID()
        self._following = Following(self._uid)
        self._title_of = DraftWords(draft, request).title
        self._late = late
        self._request = request
        self._index = case_store().of(self._uid)
        self._user = api.user.get_current().getId() or ""

    def cases(self, rows: Iterable[CaseRow]) -> Iterator[ShownCase]:
        """The opinions of rows as their log is now."""
        found = (opinion_on(self._uid, row.code) for row in rows)
        return (self._case(one) for one in found if one is not None)

    def _case(self, found: Submission) -> ShownCase:
        code, name = found.code, board_name(found.code)
        content = content_of(found)
        row = self._index.get(code)
        group = row.group if row is not None else ""
        return ShownCase(
            name=name,
            stamp=stamp_on(self._uid, code),
            submission=found,
            content=content,
            state_title=STATES[found.state],
            reason=reason_title(found.reason) if found.reason else "",
            author=AUTHOR_SHOWN[content.author],
            channel=CHANNEL_TITLES[content.channel],
            points=self._points(found, content),
            marks=(
                *(MARK_TITLES.get(one, one) for one in content.marks),
                *(PERSONAL_TITLES[one] for one in found_in(content)),
            ),
            proposal=self._proposal(found),
            appeal=appeal_of(found),
            group=board_name(group),
            group_size=self._index.group_size(group),
            is_late=code in self._late,
            is_own_entry=self._is_own_entry(found, content),
            is_own_mask=masked_by_person(found, self._user),
        )

    @cached_property
    def _own(self) -> frozenset[str]:
        return entered_by(self._draft, self._user)

    def _is_own_entry(self, found: Submission, content: Content) -> bool:
        is_entered = content.channel is not Channel.PORTAL
        return is_entered and found.entries[0].digest in self._own

    def _points(self, found: Submission, content: Content) -> tuple[ShownPoint, ...]:
        masks = mask_store().by_point(found.code, found.version)
        return tuple(
            ShownPoint(
                number,
                self._title_of(point),
                self._following.where_now(point.provision, point.version),
                STANCE_SHOWN[point.stance],
                point,
                masks.get(number),
            )
            for number, point in enumerate(content.points)
        )

    def _proposal(self, found: Submission) -> ShownProposal | None:
        proposal = proposal_on(found)
        if proposal is None:
            return None
        return ShownProposal(
            proposal,
            reason_title(proposal.reason),
            name_of(proposal.by),
            proposal.by == self._user,
        )
