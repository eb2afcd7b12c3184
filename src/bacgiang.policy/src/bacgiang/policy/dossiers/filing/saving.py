"""Keep what was begun: each file by itself, so that a wrong one loses nothing else."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.uploads.limits import MEGABYTE
from ...citizen.attachments.files import attached
from ...citizen.attachments.files import blobs_of
from ...citizen.attachments.files import SentFile
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.store import attachment_store
from ...citizen.contacts.sent import SentIdentity
from ...citizen.forms.definition import Form
from ...citizen.forms.field_names import field_name
from ...citizen.forms.judging import judge
from ...citizen.forms.judging import Judged
from ...citizen.protection.attachments import judge_files
from ...citizen.protection.reasons import too_many_files
from ...citizen.protection.reasons import too_many_megabytes
from ...citizen.protection.room_for_files import refusals_of_room
from ...citizen.protection.screening import has_proof
from ...citizen.protection.screening import screen
from ...citizen.protection.screening import Sent
from ...citizen.protection.settings import protection_settings
from ...citizen.taking_in import refusals_of_size
from ...citizen.taking_in import require
from ..content.content import Paper
from ..drafts.store import Came
from ..drafts.store import Draft
from ..drafts.store import draft_store
from ..drafts.store import Typed
from .reasons import DRAFT_GONE
from collections import Counter
from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class SentAnswers:
    """`files`: each with the name of its question; `drop`: numbers of kept ones to be
    taken out; `shown`: the fields of protection.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    identity: SentIdentity = field(default_factory=SentIdentity)
    files: Sequence[tuple[str, SentFile]] = ()
    drop: Collection[int] = ()
    shown: Sent = field(default_factory=Sent)


@dataclass(frozen=True)
class Saved:
    """`refused`: files that were not taken; all the rest is kept under `key`."""

    key: str
    judged: Judged
    refused: tuple[Refusal, ...]


def counts_of(came: Sequence[Came]) -> Counter[str]:
    """How many files each question has."""
    return Counter(paper.question for paper, _blob in came)


def draft_of(procedure: str, key: str) -> Draft:
    """Raises Refused where nothing of the procedure (UID) is kept under the key."""
    draft = draft_store().get(key)
    if draft is None or draft.procedure != procedure:
        raise Refused(DRAFT_GONE)
    return draft


def save(
    procedure: str, form: Form, key: str, sent: SentAnswers, now: datetime
) -> Saved:
    """Under the key, or a new one where it is "": what is new is screened as all that
    comes from outside. Raises Refused, and then nothing was written.
    """
    characters = _characters(sent.answers)
    settings = protection_settings()
    require(refusals_of_size(characters, settings.most_characters))
    is_proven = True
    if not key:
        screening = screen(replace(sent.shown, characters=characters), now, settings)
        require(screening.refusals)
        marks = tuple(one.value for one in screening.marks)
        is_proven = has_proof(sent.shown, settings)
        key = draft_store().begin(Draft(procedure, marks), now)
    draft = draft_of(procedure, key)
    kept = [one for number, one in enumerate(draft.came) if number not in sent.drop]
    if sent.files:
        size = sum(uploads_of([file])[0].size for _question, file in sent.files)
        require(refusals_of_room(size, bytes_kept(), is_proven=is_proven))
    came, refused = with_files(kept, sent.files)
    judged = judge(form, sent.answers, counts_of(came))
    asked = tuple(one for one in came if one[0].question in judged.files)
    draft_store().write(key, Typed(judged.typed, sent.identity), asked, now)
    return Saved(key, judged, tuple(refused))


def bytes_kept() -> int:
    """Of all files that citizens sent."""
    return int(attachment_store().size + draft_store().size)


def with_files(
    kept: Sequence[Came], files: Sequence[tuple[str, SentFile]]
) -> tuple[list[Came], list[Refusal]]:
    """What is kept then, and why some of the files are not."""
    came, refused = list(kept), []
    for question, file in files:
        uploads = uploads_of([file])
        refusals = [
            *judge_files(uploads).refusals,
            *refusals_of_all(came, question, uploads[0].size),
        ]
        if refusals:
            refused.append(refusals[0].at(field_name(question)))
            continue
        papers = attached(uploads, judge_files(uploads).media_types)
        paper = Paper(question, papers[0])
        if paper not in [one for one, _blob in came]:
            came.append((paper, blobs_of(uploads, papers)[0]))
    return came, refused


def refusals_of_all(
    came: Sequence[Came], question: str, size: int
) -> tuple[Refusal, ...]:
    """One more of some bytes: so many files are taken of each paper, and so many bytes
    of all together, as of what citizens send otherwise.
    """
    settings = protection_settings()
    most_files, most = settings.most_files, settings.most_megabytes
    total = sum(paper.file.size for paper, _blob in came) + size
    return those_that_hold(
        {
            too_many_files(most_files): 0 < most_files <= counts_of(came)[question],
            too_many_megabytes(most): 0 < most * MEGABYTE < total,
        }
    )


def _characters(typed: Any) -> int:
    match typed:
        case str():
            return len(typed)
        case dict():
            return sum(map(_characters, typed.values()))
        case list():
            return sum(map(_characters, typed))
    return 0
