"""A reply that came on paper, by e-mail or at a meeting, as the board enters it."""

from ...base.uploads.inspection import Upload
from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import Point
from dataclasses import dataclass
from datetime import date


CHANNELS = (Channel.LETTER, Channel.EMAIL, Channel.MEETING)


@dataclass(frozen=True)
class Sender:
    """Who sent it: an organisation or a person; neither is known of some meetings.

    `number`, `dated` (None for no day) and `signer` are those of the letter.
    `publish_name`: a person agreed in writing that the name may be published.
    """

    organisation: str = ""
    person: str = ""
    publish_name: bool = False
    number: str = ""
    dated: date | None = None
    signer: str = ""

    @property
    def author(self) -> Author:
        return Author.ORGANISATION if self.organisation else Author.PERSON

    @property
    def name(self) -> str:
        return self.organisation or self.person


@dataclass(frozen=True)
class Reply:
    """`arrived`: day in the province on which it came in. `asked_body`: identifier of
    the body that was asked and answers by it, "" for none. `key` makes a form sent
    twice one reply. `kept_files`: of a correction, digests of files that stay.
    """

    sender: Sender
    channel: Channel
    arrived: date
    points: tuple[Point, ...]
    files: tuple[Upload, ...] = ()
    kept_files: tuple[str, ...] = ()
    asked_body: str = ""
    key: str = ""
