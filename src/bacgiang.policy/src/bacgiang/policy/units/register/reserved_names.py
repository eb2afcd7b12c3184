"""Names that addresses of the portal need for themselves."""

from plone.base.utils import check_id
from typing import Any


def is_reserved(register: Any, code: str) -> bool:
    """Whether Plone keeps this name for itself: a unit would get another id."""
    if code in register:
        return False
    return check_id(register, code, required=1, contained_by=register) is not None
