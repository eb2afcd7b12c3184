"""A reply as it was typed, sent or read from a sheet, made fit or refused."""

from ...base.dates import read_day
from ...base.dates import today
from ...base.dates import WrongDay
from ...base.form_values import listed_texts
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...citizen.protection.attachments import judge_files
from ...citizen.submissions.leaf import MOST_BYTES
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.line_ends import tidy
from ..opinions.content import Channel
from ..opinions.content import Point
from ..opinions.content import Stance
from ..opinions.refusals import STANCE_MISSING
from ..opinions.refusals import TEXT_MISSING
from ..versions.store import draft_versions
from ..versions.store import KeptVersion
from . import reasons
from .asked_store import asked_store
from .provisions import ProvisionNames
from .provisions import SeveralProvisions
from .provisions import UnknownProvision
from .reply import CHANNELS
from .reply import Reply
from .reply import Sender
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


MOST_POINTS = 500
MOST_TEXT = 20_000
MOST = {"organisation": 300, "person": 200, "number": 100, "signer": 200}
_NO_DAY = date.min


class ReplyReader:
    """Reads one reply to a draft from plain values; `refusals` says what is wrong.

    Fields of a point are named `points.3.text`, the first being 0.
    """

    def __init__(self, draft: DexterityContent, values: Mapping[str, Any]) -> None:
        self._uid = draft.UID()
        self._values = values
        self.refusals: list[Refusal] = []

    def read(self, files: Sequence[Upload] = ()) -> Reply | None:
        """The reply, or None where anything was refused."""
        sender = self._sender()
        channel = self._channel()
        if not sender.name and channel is not Channel.MEETING:
            self.refusals.append(reasons.NO_SENDER)
        arrived = self._arrived(sender.dated)
        points = self._points()
        self.refusals += judge_files(files).refusals
        reply = Reply(
            sender=sender,
            channel=channel,
            arrived=arrived,
            points=points,
            files=tuple(files),
            kept_files=listed_texts(self._values, "kept_files"),
            asked_body=self._asked_body(),
            key=self._line("key", 300),
        )
        return None if self.refusals else reply

    def required(self, files: Sequence[Upload] = ()) -> Reply:
        """The reply. Raises Refused, with all that is wrong."""
        reply = self.read(files)
        if reply is None:
            raise Refused(*self.refusals)
        return reply

    def _sender(self) -> Sender:
        texts = {name: self._line(name, most) for name, most in MOST.items()}
        if texts["organisation"] and texts["person"]:
            self.refusals.append(reasons.TWO_SENDERS)
        return Sender(
            publish_name=self._values.get("publish_name") in (True, "1", "on"),
            dated=self._day("dated"),
            **texts,
        )

    def _channel(self) -> Channel:
        said = self._values.get("channel")
        if said in tuple(CHANNELS):
            return Channel(said)
        self.refusals.append(reasons.WRONG_CHANNEL)
        return Channel.LETTER

    def _arrived(self, dated: date | None) -> date:
        arrived = self._day("arrived")
        if arrived is None:
            if not any(one.field == "arrived" for one in self.refusals):
                self.refusals.append(reasons.NO_ARRIVED)
            return _NO_DAY
        if arrived > today():
            self.refusals.append(reasons.NOT_ARRIVED_YET)
        elif dated is not None and dated > arrived:
            self.refusals.append(reasons.DATED_AFTER)
        return arrived

    def _points(self) -> tuple[Point, ...]:
        rows = self._values.get("points")
        kept = self._version()
        if not isinstance(rows, list | tuple) or not rows:
            self.refusals.append(reasons.NO_POINTS)
            return ()
        if len(rows) > MOST_POINTS:
            self._refuse("too_many", reasons.TOO_MANY, "points", most=str(MOST_POINTS))
            return ()
        if sum(_size(row) for row in rows) > MOST_BYTES:
            # What could not be kept is not read word by word first.
            self.refusals.append(reasons.TOO_LARGE)
            return ()
        if kept is None:
            return ()
        names = ProvisionNames(kept)
        return tuple(
            self._point(row if isinstance(row, Mapping) else {}, at, kept, names)
            for at, row in enumerate(rows)
        )

    def _version(self) -> KeptVersion | None:
        """The version the reply was on; the newest where none is named."""
        said, store = self._values.get("version"), draft_versions()
        if said in (None, ""):
            return store.last(self._uid)
        number = number_in(str(said))
        kept = None if number is None else store.get(self._uid, number)
        if kept is None:
            self.refusals.append(reasons.WRONG_VERSION)
        return kept

    def _point(
        self, row: Mapping[str, Any], at: int, kept: KeptVersion, names: ProvisionNames
    ) -> Point:
        field = f"points.{at}"
        stance = self._stance(row.get("stance"), field)
        text, proposal = (
            self._checked(row.get(part), f"{field}.{part}", MOST_TEXT)
            for part in ("text", "proposal")
        )
        if not text and not proposal and stance is not Stance.AGREE:
            self.refusals.append(TEXT_MISSING.at(f"{field}.text"))
        provision = self._provision(row.get("provision"), field, names)
        return Point(provision, kept.version.number, stance, text, proposal)

    def _stance(self, said: Any, field: str) -> Stance:
        if said in tuple(Stance):
            return Stance(said)
        self.refusals.append(STANCE_MISSING.at(f"{field}.stance"))
        return Stance.OTHER

    def _provision(self, said: Any, field: str, names: ProvisionNames) -> str:
        field = f"{field}.provision"
        text = self._checked(said, field, 300)
        found: tuple[str, ...] = ()
        try:
            return names.find(text)
        except UnknownProvision:
            code, message = "unknown_provision", reasons.UNKNOWN_PROVISION
        except SeveralProvisions as error:
            code, message = "several_provisions", reasons.SEVERAL_PROVISIONS
            found = error.found[:10]
        self._refuse(code, message, field, said=text, found=", ".join(found))
        return ""

    def _asked_body(self) -> str:
        said = self._line("asked_body", 100)
        if said and asked_store().get(self._uid, said) is None:
            self.refusals.append(reasons.UNKNOWN_BODY)
        return said

    def _day(self, name: str) -> date | None:
        try:
            return read_day(self._values.get(name))
        except WrongDay:
            self._refuse("wrong_day", reasons.WRONG_DAY, name)
            return None

    def _line(self, name: str, most: int) -> str:
        return " ".join(self._checked(self._values.get(name), name, most).split())

    def _checked(self, said: Any, field: str, most: int) -> str:
        """A text in the form in which texts are kept."""
        if said is None:
            return ""
        if not isinstance(said, str):
            self._refuse("not_text", reasons.NO_TEXT_VALUE, field)
            return ""
        # What is far too long is not even looked at.
        is_looked_at = len(said) <= 2 * most
        text = tidy(said) if is_looked_at else ""
        if not is_looked_at or len(text) > most:
            self._refuse("too_long", reasons.TOO_LONG, field, most=str(most))
        else:
            self.refusals += refusals_of_words(field, text)
        return text

    def _refuse(self, code: str, message: Message, field: str, **said: str) -> None:
        """A reason with what it is about in its words."""
        words = Message(message, mapping=said) if said else message
        self.refusals.append(Refusal(code, words, field))


def _size(row: Any) -> int:
    """Signs of a point's texts; a row that is none has none."""
    said = row.values() if isinstance(row, Mapping) else ()
    return sum(len(one) for one in said if isinstance(one, str))
