"""Letters to whoever applied: the code, each step of the unit."""

from ..citizen.receipt_letters.writing import receipt_letters
from .content.course import Step
from .content.told import step_words


writer = receipt_letters(Step, step_words)
