"""The settings of protection, as they are in the registry of the site."""

from dataclasses import dataclass
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import queryUtility


PREFIX = "bacgiang.citizen_"


@dataclass(frozen=True)
class ProtectionSettings:
    """`free_requests`: challenges an address gets within ten minutes before they become
    harder. `least_seconds`, `most_characters`, `most_files`, `most_megabytes`,
    `most_gigabytes_kept` (of all files that are kept), `most_megabytes_a_day` (of one
    line, however they come: what is kept is everybody's): 0 for no such limit.
    """

    proof_of_work: bool = True
    proof_minutes: int = 30
    proof_steps: int = 120
    free_requests: int = 20
    honeypot: bool = True
    least_seconds: int = 5
    most_characters: int = 20_000
    most_files: int = 5
    most_megabytes: int = 20
    most_gigabytes_kept: int = 20
    most_megabytes_a_day: int = 1000


def protection_settings() -> ProtectionSettings:
    """The settings in force; the defaults above where a record is missing."""
    registry = queryUtility(IRegistry)
    if registry is None:
        return ProtectionSettings()
    defaults = ProtectionSettings()
    names = ProtectionSettings.__dataclass_fields__
    return ProtectionSettings(
        **{name: _value(registry, name, getattr(defaults, name)) for name in names}
    )


def _value(registry: Any, name: str, default: Any) -> Any:
    value = registry.get(f"{PREFIX}{name}", default)
    return default if value is None else value
