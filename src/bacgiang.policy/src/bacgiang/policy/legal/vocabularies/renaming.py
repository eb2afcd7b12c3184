"""Bodies are called in English as their units are: one name on all pages."""

from .issuers import RECORD
from plone import api
from Products.GenericSetup.tool import SetupTool
import re


_BEFORE = re.compile(
    r"\|(Chairman of the )?People's (Council|Committee) of (Bắc (?:Giang|Ninh)) "
    r"province\|"
)


def name_alike(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101; what a site calls otherwise stays."""
    lines = api.portal.get_registry_record(RECORD, default=None) or []
    named = [_BEFORE.sub(_as_units, line) for line in lines]
    if named != lines:
        api.portal.set_registry_record(RECORD, named)


def _as_units(found: re.Match[str]) -> str:
    chairman, body, place = found.groups()
    bare = place.replace("ắ", "a")
    return (
        f"|{'Chairman of the ' if chairman else ''}{bare} Provincial People's {body}|"
    )
