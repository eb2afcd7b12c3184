"""Files that came with a form that was refused: offered with it again, so that nobody
has to choose them once more. They stay a day, for whoever sent them alone.
"""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from ...base.act_page.form_page import FormPage
from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.form_values import listed_texts
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...base.uploads.sizes import size_in_words
from ..protection.attachments import judge_files
from ..protection.attachments import too_much
from ..protection.room_for_files import is_room_for
from ..protection.room_for_files import refusals_of_room
from .field import FILES_AGAIN
from .field import files_taken
from .files import attached
from .files import blobs_of
from .files import digest_of
from .files import SentFile
from .files import uploads_of
from .sent import files_in_form
from .store import attachment_store
from .store import HELD
from bacgiang.policy import _
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from plone import api
import transaction
from typing import Any


GONE = Refusal(
    "file_gone",
    _(
        "file_refusal_gone",
        default="A file that had arrived is not kept any more. Choose it again.",
    ),
    "files",
)
LEAST_KEY = 16
"""Characters, as of what is sent (`submissions`)."""
CAME = _(
    "label_files_held",
    default="Files that have arrived (take the tick off what is not to be sent)",
)


def name_of_member(*about: str) -> str:
    """Of files that whoever is signed in sent with one form."""
    said = "|".join((current_actor(), *about))
    return f"{sha256(said.encode()).hexdigest()}{HELD}"


def name_of_form(key: str, *about: str) -> str:
    """Of files that came with a form which its key, that nobody else has, tells from
    all others; "" where it has none that could.
    """
    return name_of_member(*about, key) if len(key) >= LEAST_KEY else ""


def name_of_author(code: str) -> str:
    """Of files that came with a form by code and key."""
    return f"{code}{HELD}"


class HoldsFiles(FormPage):
    """A form with a field `files`. `held_as`: the name under which its files are kept,
    "" where nobody is to leave any; `held_before`: that of until now, where the form
    gets another one; `is_proven`: whether a proof of work came with it.
    """

    held_as = ""
    held_before = ""
    is_proven = True

    def may_leave_files(self) -> bool:
        """Whether what the form is for can be done at all."""
        return True

    def files_sent(self) -> list[SentFile]:
        """What had arrived before and is still wanted, and what was chosen now. Raises
        Refused.
        """
        kept, wanted = self._kept(), listed_texts(self.request.form, "held")
        if not kept.keys() >= set(wanted):
            raise Refused(GONE)
        chosen = files_in_form(self.request.form)
        # Chosen once more it is still one file.
        new = (one for one in chosen if _digest(one) not in wanted)
        return [*(kept[one] for one in wanted), *new]

    def files_fields(self, title: Words, help: Words) -> Iterator[Field]:
        """What has arrived, where the form came back, and the field for more."""
        is_shown = self.reasons or "held" in self.request.form
        kept = self._kept() if is_shown else {}
        came = files_in_form(self.request.form) if self.reasons else ()
        new = {_digest(one) for one in came}
        if kept:
            language = str(api.portal.get_current_language())
            yield Field(
                name="held",
                title=CAME,
                kind="checks",
                options=[
                    (digest, f"{one.name} ({_size(one, language)})")
                    for digest, one in kept.items()
                ],
                value={*listed_texts(self.request.form, "held"), *new},
            )
        yield Field(
            name="files",
            title=title,
            kind="file",
            help=help or files_taken(),
            wrong="" if new <= kept.keys() else FILES_AGAIN,
        )

    def refuse(self, *reasons: Refusal, status: int = 400) -> Any:
        came = files_in_form(self.request.form)
        if (came or self.held_before) and self.held_as and self.may_leave_files():
            self._hold()
        return super().refuse(*reasons, status=status)

    def _hold(self) -> None:
        """In a transaction of its own: what is refused leaves nothing else behind."""
        kept, wanted = self._kept(), listed_texts(self.request.form, "held")
        known = [kept[one] for one in wanted if one in kept]
        new = [
            one
            for one in files_in_form(self.request.form)
            if _digest(one) not in kept or _digest(one) not in wanted
        ]
        uploads = list(_fitting(uploads_of([*known, *new])))
        store, size = attachment_store(), sum(one.size for one in uploads)
        is_there = {digest_of(one.stream) for one in uploads} <= kept.keys()
        if (is_there and not self.held_before) or not self._has_room(size, store.size):
            return
        blobs = blobs_of(uploads, attached(uploads, judge_files(uploads).media_types))
        transaction.abort()
        store.replace(self.held_as, blobs, now_utc())
        transaction.commit()

    def _has_room(self, size: int, kept: int) -> bool:
        """Of whoever has no account as many are counted as of what is taken in."""
        if api.user.is_anonymous():
            return not refusals_of_room(size, kept, is_proven=self.is_proven)
        return is_room_for(size, kept)

    def _kept(self) -> dict[str, SentFile]:
        """By digest."""
        names = filter(None, (self.held_before, self.held_as))
        blobs = [one for name in names for one in attachment_store().of(name)]
        # One without a name was found to be harmful since.
        found = (
            SentFile(one.filename, BytesIO(one.data)) for one in blobs if one.filename
        )
        return {_digest(one): one for one in found}


def _fitting(files: list[Upload]) -> Iterator[Upload]:
    """Those that would be taken by themselves, as many as are taken together."""
    size, count = 0, 0
    for one in files:
        is_too_much = too_much(count + 1, size + one.size)
        if not is_too_much and not judge_files([one]).refusals:
            size, count = size + one.size, count + 1
            yield one


def _digest(file: SentFile) -> str:
    return digest_of(file.stream)


def _size(file: SentFile, language: str) -> str:
    return size_in_words(uploads_of([file])[0].size, language)
