"""Remark on a passage, answer, mark as done; the record of acts tells that it was done.

What was said stays in the store alone: where an item is closed, so are its remarks.
"""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.files.full.blocks import text_blocks
from ..acts.kinds import REMARK
from ..secrecy.check import check_texts
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.actor_rules import wrong_state
from ..workflow.item_roles import ItemRoles
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from ..working_copy.rules import baseline_of
from .passages import Passage
from .store import Answer
from .store import Remark
from .store import remark_store
from bacgiang.policy import _
from DateTime import DateTime
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from uuid import uuid4


LONGEST_WORDS = 2000
MOST_REMARKS = 200
MOST_ANSWERS = 50
MOST_IN_LETTER = 20
IN_WORK = frozenset({State.DRAFT.value, State.PENDING.value, State.APPROVED.value})

WORDS_MISSING = Refusal(
    "remark_words_missing",
    _(
        "refusal_remark_words_missing",
        default="Write what is to be said, in at most 2,000 characters.",
    ),
    "words",
)
PASSAGE_MISSING = Refusal(
    "passage_missing",
    _(
        "refusal_remark_passage_missing",
        default="Choose the paragraph; the words you mark have to stand in it.",
    ),
    "quote",
)
TOO_MANY = Refusal(
    "too_many_remarks",
    _(
        "refusal_too_many_remarks",
        default="No more remarks fit here. Return the item with a reason.",
    ),
)
UNKNOWN = Refusal(
    "unknown_remark",
    _("refusal_unknown_remark", default="There is no such remark on this item."),
    status=404,
)


def subject_of(item: DexterityContent) -> str:
    """UID of the item that the remarks stand with."""
    return IUUID(baseline_of(item) or item)


def remarks_on(item: DexterityContent) -> tuple[Remark, ...]:
    return remark_store().of_item(subject_of(item))


def open_remarks(item: DexterityContent) -> tuple[Remark, ...]:
    """Those nobody has marked as done.

    What was said of a text before it was published is no matter of its working copy.
    """
    store, baseline = remark_store(), baseline_of(item)
    tool = api.portal.get_tool("portal_workflow")
    since = baseline and tool.getInfoFor(baseline, "time", None)
    return tuple(
        one
        for one in remarks_on(item)
        if store.is_open(one) and not (since and DateTime(one.at) < since)
    )


def may_remark(who: ItemRoles) -> bool:
    """Who checks the text of others; its writers answer."""
    return who.reviews or who.publishes or who.heads


def why_not(item: DexterityContent, *, answers: bool) -> Refusal | None:
    """Why whoever asks can say nothing here; None where nothing forbids it."""
    who = roles_on_item(item)
    if not (who.on_board if answers else may_remark(who)):
        return NOT_YOUR_LEVEL
    in_work = api.content.get_state(item, default="") in IN_WORK
    return None if in_work else wrong_state(item)


def add_remark(item: DexterityContent, passage: Passage | None, words: str) -> None:
    """Raises Refused with every reason."""
    Refused.raise_for(why_not(item, answers=False))
    store, uid = remark_store(), subject_of(item)
    is_full = len(store.of_item(uid)) >= MOST_REMARKS
    wrong = not words or len(words) > LONGEST_WORDS
    if passage is None or wrong or is_full:
        Refused.raise_for(
            PASSAGE_MISSING if passage is None else None,
            WORDS_MISSING if wrong else None,
            TOO_MANY if is_full else None,
        )
        return
    remark = Remark(uuid4().hex, passage, words, current_actor(), now_utc())
    store.add(uid, remark)
    record_act(REMARK, item, details={"deed": "remarked"})


def answer_remark(
    item: DexterityContent, identifier: str, words: str, *, settles: bool
) -> None:
    """Answer a remark on the item, or mark it as done. Raises Refused."""
    Refused.raise_for(why_not(item, answers=True))
    store = remark_store()
    if identifier not in {one.identifier for one in remarks_on(item)}:
        raise Refused(UNKNOWN)
    if len(words) > LONGEST_WORDS or not (words or settles):
        raise Refused(WORDS_MISSING)
    if len(store.answers(identifier)) >= MOST_ANSWERS:
        raise Refused(TOO_MANY)
    store.answer(identifier, Answer(words, current_actor(), now_utc(), settles))
    record_act(REMARK, item, details={"deed": "settled" if settles else "answered"})


def in_letter(item: DexterityContent) -> str:
    """Open remarks as lines of a letter; "" without any.

    Of what bears a mark of secrecy or an identity number the letter tells no word.
    """
    return "\n".join(_line(one) for one in open_remarks(item)[:MOST_IN_LETTER])


def _line(remark: Remark) -> str:
    line = f"- “{remark.passage.quote[:120]}”: {remark.words[:300]}"
    found = check_texts(text_blocks(line, "remark"))
    return "- …" if found.marks or found.warnings else line
