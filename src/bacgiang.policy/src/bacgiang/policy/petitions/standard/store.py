"""The standard answers of each unit."""

from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...units.sites.belonging import unit_code_of
from ..act_kinds import PETITION_STANDARD
from ..handling import reasons
from ..handling.recording import readable
from ..handling.seen import HANDLE
from ..handling.seen import may
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from uuid import uuid4


MOST = 100
MOST_TITLE = 120
AFTER_ALL = "\uffff"
NO_TITLE = Refusal(
    "title_missing",
    _(
        "standard_answer_no_title",
        default="Name it in at most ${most} characters.",
        mapping={"most": str(MOST_TITLE)},
    ),
    "title",
)
TOO_MANY = Refusal(
    "too_many_answers",
    _(
        "standard_answer_too_many",
        default="The unit has ${most} standard answers. Remove one first.",
        mapping={"most": str(MOST)},
    ),
    status=409,
)


@stored_value
class StandardAnswer:
    title: str
    words: str


class StandardStore(Persistent):
    """Answers by unit and key."""

    def __init__(self) -> None:
        self.answers: OOBTree = OOBTree()

    def of(self, unit: str) -> dict[str, StandardAnswer]:
        """By key, sorted by title."""
        found = self.answers.items((unit,), (unit, AFTER_ALL))
        return {key[1]: one for key, one in sorted(found, key=lambda pair: pair[1])}


standard_store = SiteStore("bacgiang.policy.petitions.standard", StandardStore)


def keep(place: DexterityContent, title: str, words: str) -> None:
    """Raises Refused."""
    unit, title = _unit(place), " ".join(title.split())
    if not title or len(title) > MOST_TITLE:
        raise Refused(NO_TITLE)
    answer, store = StandardAnswer(title, readable(words)), standard_store()
    if len(store.of(unit)) >= MOST:
        raise Refused(TOO_MANY)
    store.answers[(unit, uuid4().hex)] = answer
    record_act(PETITION_STANDARD, unit=unit, details={"outcome": "added"})


def remove(place: DexterityContent, key: str) -> None:
    """Of the unit's own; what is gone already stays so. Raises Refused."""
    unit = _unit(place)
    if standard_store().answers.pop((unit, key), None) is not None:
        record_act(PETITION_STANDARD, unit=unit, details={"outcome": "removed"})


def _unit(place: DexterityContent) -> str:
    if not may(HANDLE, place):
        raise Refused(reasons.NOT_YOURS)
    return unit_code_of(place)
