"""The same text in other languages: what closes one closes all (4.2a, 7.2e).

They stand on the same site, so one board answers for them.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..items import IEditorialItem
from ..workflow.parameters import Parameters
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.rules import take_step
from ..working_copy.rules import baseline_of
from .closing import is_closed
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


GOES_ON = frozenset({Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH})
TRANSLATION_CLOSED = Refusal(
    "translation_closed",
    _(
        "refusal_translation_closed",
        default="This text was withdrawn in another language for a secret or for "
        "personal data. It goes on when the head has restored it there, or has taken "
        "the link between the two away.",
    ),
)


def translations_of(item: DexterityContent) -> Iterator[Any]:
    """The same text in other languages, whoever may see it."""
    own = baseline_of(item) or item
    group = ITranslationManager(own).query_canonical()
    if not group:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(TranslationGroup=group):
        if IUUID(own) != brain.UID:
            yield brain._unrestrictedGetObject()


def public_translations(item: DexterityContent) -> Iterator[Any]:
    for one in translations_of(item):
        state = api.content.get_state(one, default="")
        if IEditorialItem.providedBy(one) and state == State.PUBLISHED.value:
            yield one


def withdraw_translations(item: DexterityContent, stated: Parameters) -> None:
    """Each by an act of its own, on the same ground, by whoever withdraws the item."""
    for one in list(public_translations(item)):
        try:
            take_step(one, Transition.WITHDRAW, stated)
        except Refused:
            # Not theirs: the item is withdrawn all the same.
            continue


def translation_refuses(
    item: DexterityContent, transition: Transition
) -> Refusal | None:
    """Why a text does not go on that is closed in another language."""
    if transition not in GOES_ON:
        return None
    closed = any(map(is_closed, translations_of(item)))
    return TRANSLATION_CLOSED if closed else None
