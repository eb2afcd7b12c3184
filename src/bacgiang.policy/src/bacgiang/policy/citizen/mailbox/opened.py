"""A letter before a member of the board that decides on it."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.sites.belonging import units_worked_for_at
from ..act_kinds import LETTER_DROPPED
from ..act_kinds import LETTER_OPENED
from ..act_kinds import LETTER_UNWANTED
from ..attachments.files import SentFile
from ..attachments.scanning import require_scanned
from ..attachments.store import attachment_store
from ..keys.reading import is_reading_key
from ..keys.reading import reading_key
from .store import KeptLetter
from .store import letter_store
from .store import TakenLetter
from bacgiang.policy import _
from collections.abc import Collection
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from zExceptions import NotFound


MOST_WHY = 300
WHY_MISSING = Refusal(
    "why_missing",
    _(
        "letter_refusal_why",
        default="Say in at most ${most} characters why nothing is made of this letter.",
        mapping={"most": str(MOST_WHY)},
    ),
    "why",
)

SECOND_PERSON = Refusal(
    "second_person",
    _(
        "letter_refusal_second_person",
        default="You said this yourself. The letter is erased once somebody else of "
        "the board says so, too; until then it can be entered.",
    ),
    status=403,
)


@dataclass(frozen=True)
class OpenLetter:
    name: str
    kept: KeptLetter
    letter: TakenLetter

    @property
    def why_unwanted(self) -> str:
        """What somebody said who would erase it; "" where nobody did."""
        return self.kept.unwanted[1] if self.kept.unwanted else ""

    @property
    def key(self) -> str:
        """Idempotency key of what is made of it: it is entered once. Nobody is told it,
        or could enter something else by it before.
        """
        return reading_key(f"letter {self.name}")

    @property
    def opened(self) -> str:
        """What whoever acts sends back, who has opened it."""
        return reading_key(_opening_of(self.name))

    @property
    def words(self) -> str:
        """Subject and text, as they are entered."""
        return f"{self.letter.subject}\n\n{self.letter.text}".strip()

    def files(self, chosen: Collection[str]) -> list[SentFile]:
        """Those whose numbers were chosen. Raises Refused where one may be harmful."""
        kept = attachment_store().kept(self.name)
        found = []
        for number, facts in enumerate(self.letter.files):
            if kept is not None and str(number) in chosen:
                require_scanned(kept, number)
                found.append(SentFile(facts.name, kept.files[number].open()))
        return found


def letter_at(place: DexterityContent, name: str) -> OpenLetter:
    """Of the unit whose site it is. Raises NotFound; who may, the page asks."""
    kept = letter_store().get(name)
    letter = kept.read(name) if kept is not None else None
    if kept is None or letter is None or kept.unit not in units_worked_for_at(place):
        raise NotFound(name)
    return OpenLetter(name, kept, letter)


def opened_at(place: DexterityContent, name: str, opened: str) -> OpenLetter:
    """The same for who has it open by now: `opened` is what the page they got says.
    Raises NotFound, too, where that is not so.
    """
    found = letter_at(place, name)
    if not is_reading_key(_opening_of(found.name), opened):
        raise NotFound(name)
    return found


def _opening_of(name: str) -> str:
    return f"opened {name} {current_actor()}"


def record_opening(found: OpenLetter) -> None:
    """A letter tells who wrote it: every look is recorded (decision 9)."""
    record_act(LETTER_OPENED, unit=found.kept.unit)


def drop(found: OpenLetter, why: str) -> bool:
    """Make nothing of it; whether it is erased: by the second person who says so.

    The mail box has it no longer and its sender has no receipt: one person alone would
    silence a petition. What a program sent goes at once. Raises Refused without a
    reason.
    """
    why = " ".join(why.split())
    if not why or len(why) > MOST_WHY:
        raise Refused(WHY_MISSING)
    unit, unwanted, who = found.kept.unit, found.kept.unwanted, current_actor()
    if unwanted is None and not found.letter.is_automatic:
        found.kept.unwanted = (who, why)
        record_act(LETTER_UNWANTED, unit=unit, reason=why)
        return False
    if unwanted is not None and unwanted[0] == who:
        raise Refused(SECOND_PERSON)
    record_act(LETTER_DROPPED, unit=unit, reason=why)
    letter_store().settle(found.name)
    return True
