"""The settings of protection, as they are in the registry of the site."""

from dataclasses import dataclass
from plone import api
from typing import Any


PREFIX = "bacgiang.citizen_"


@dataclass(frozen=True)
class ProtectionSettings:
    """`free_requests`: challenges an address gets within ten minutes before they become
    harder. `least_seconds`, `most_characters`, `most_files`, `most_megabytes`: 0 for
    no such limit.
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
    trusted_proxies: tuple[str, ...] = ()


def protection_settings() -> ProtectionSettings:
    """The settings in force; the defaults above where a record is missing."""
    defaults = ProtectionSettings()
    names = ProtectionSettings.__dataclass_fields__
    return ProtectionSettings(
        **{name: _value(name, getattr(defaults, name)) for name in names}
    )


def _value(name: str, default: Any) -> Any:
    value = api.portal.get_registry_record(f"{PREFIX}{name}", default=default)
    if value is None:
        return default
    return tuple(value) if isinstance(default, tuple) else value
