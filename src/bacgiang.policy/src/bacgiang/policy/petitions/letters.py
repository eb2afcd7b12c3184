"""Letters to whoever sent a petition: the code, each step, the answer."""

from ..citizen.receipt_letters.writing import receipt_letters
from .content.course import Step
from .content.told import step_words


writer = receipt_letters(Step, step_words)
