"""Petitions and letters that would wait for nobody once a unit has ended."""

from ...citizen.mailbox.store import letter_store
from ...units.life_cycle.left_open import LeftOpen
from ..cases.catching_up import ROWS
from ..content.course import Phase
from ..handling.stores import asked_store
from .waiting import LettersToEnter
from .waiting import PetitionsAsked
from .waiting import PetitionsToAnswer
from collections.abc import Collection


def _petitions(units: Collection[str]) -> int:
    return ROWS.open_at(units, (Phase.OPEN,))


def _asked(units: Collection[str]) -> int:
    store = asked_store()
    return sum(len(list(store.waiting(unit))) for unit in units)


def _letters(units: Collection[str]) -> int:
    store = letter_store()
    return sum(len(store.of_unit(unit)) for unit in units)


PETITIONS = LeftOpen("petitions", PetitionsToAnswer.title, _petitions)
ASKED = LeftOpen("petitions-asked", PetitionsAsked.title, _asked)
LETTERS = LeftOpen("petitions-letters", LettersToEnter.title, _letters)
