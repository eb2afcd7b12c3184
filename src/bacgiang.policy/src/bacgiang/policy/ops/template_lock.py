"""Templates are compiled one at a time.

CPython 3.11 counts the depth of syntax trees for all threads together: two templates
compiled at the same moment answer "AST constructor recursion depth mismatch", and the
visitor an error. Mended in CPython 3.12; there the lock costs nothing.
"""

from chameleon.template import BaseTemplate
from threading import RLock


_lock = RLock()
_stock = BaseTemplate.cook


def cook_alone(self: BaseTemplate, body: str) -> None:
    """Compile a template as stock does, alone."""
    with _lock:
        _stock(self, body)
