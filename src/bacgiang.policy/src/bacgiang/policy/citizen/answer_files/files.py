"""Files that go with an answer: for whoever sent something, and the board, alone.

They are kept beside those that were sent, by code and the round of answering; the
answer's step seals their names and digests.
"""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...base.uploads.inspection import Upload
from ...base.uploads.room import has_room
from ...base.uploads.room import NO_ROOM
from ..attachments.files import attached
from ..attachments.files import AttachedFile
from ..attachments.files import bare
from ..attachments.files import blobs_of
from ..attachments.files import SentFile
from ..attachments.files import uploads_of
from ..attachments.store import attachment_store
from ..erasure import DataErased
from ..proposals import ProposalStore
from ..protection.attachments import judge_files
from ..submissions.submission import Submission
from ..taking_in import require
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from zope.component.hooks import getSite


MOST_ROUNDS = 10
Files = tuple[AttachedFile, ...]


@dataclass(frozen=True)
class AnswerFiles:
    """Of a kind of submission. `step`: reason of the step by which one is answered;
    `judge`: why files that are fit otherwise do not go with an answer.
    """

    step: str
    proposals: SiteStore[ProposalStore]
    judge: Callable[[Sequence[Upload]], Sequence[Refusal]]

    def given(self, found: Submission) -> list[Files]:
        """Of each answer, in their order."""
        said = (one.payload or {} for one in found.entries if one.reason == self.step)
        return [
            tuple(AttachedFile(**file) for file in one.get("files", ())) for one in said
        ]

    def known(self, found: Submission) -> list[Files]:
        """With those that are proposed: for the board."""
        proposal = self.proposals().get(found.code)
        proposed = [proposal.attached] if proposal is not None else []
        return [*self.given(found), *proposed]

    def keep(self, found: Submission, files: Sequence[SentFile]) -> Files:
        """Of what is proposed now, in the place of what was. Raises Refused."""
        uploads = uploads_of(files)
        judged = judge_files(uploads)
        require(judged.refusals)
        if not has_room(sum(one.size for one in uploads)):
            raise Refused(NO_ROOM)
        Refused.raise_for(*self.judge(uploads))
        uploads = bare(uploads)
        came = attached(uploads, judged.media_types)
        name = _name(found.code, len(self.given(found)))
        attachment_store().replace(name, blobs_of(uploads, came), now_utc())
        return came

    def drop(self, found: Submission) -> None:
        """What is proposed, words and files."""
        self.proposals().drop(found.code)
        attachment_store().erase(_name(found.code, len(self.given(found))))

    def named(
        self, found: Submission, round: int | None, *, is_board: bool = False
    ) -> tuple[str, Files]:
        """Under which name those of a round are kept; () of them for none."""
        rounds = self.known(found) if is_board else self.given(found)
        if round is None or not round < len(rounds):
            return found.code, ()
        return _name(found.code, round), rounds[round]


def erase_answers(event: DataErased) -> None:
    """They go with the data, also those that were only proposed."""
    site = getSite()
    if site is not None:
        for round in range(MOST_ROUNDS):
            attachment_store(site).erase(_name(event.code, round))


def _name(code: str, round: int) -> str:
    return f"{code}.answer{round}"
