"""Registry records of the profiles: what is missing is added, what somebody set stays.

A record that exists takes a new value only where the release changed its mind and
nobody else did: the mark in the data (`base/data_release`) keeps what each profile said
of a record and what the record held then.
"""

from .profiles import files_of
from .told import tell
from .told import tell_of
from collections.abc import Iterator
from collections.abc import Mapping
from hashlib import sha256
from lxml import etree
from plone.registry.interfaces import IRegistry
from Products.GenericSetup.tool import SetupTool
from typing import Any
from zope.component import getUtility


STEP = "plone.app.registry"
OURS = "bacgiang."
PLUGINS = "plone.custom_plugins"
BUNDLES = "plone.bundles/bacgiang-"
"""Addresses of our scripts and style sheets: code, nothing anybody sets."""


def digest(value: Any) -> str:
    data = value if isinstance(value, bytes) else repr(value).encode()
    return sha256(data).hexdigest()[:16]


def said_by(setup: SetupTool, profile: str) -> Iterator[tuple[str, str]]:
    """Names of records that a profile gives values to, with digests of these."""
    for file in files_of(setup, profile):
        if file.parent.name != "registry" and file.name != "registry.xml":
            continue
        for node in etree.parse(file).getroot().iterchildren("record", "records"):
            name = node.get("name")
            prefix = node.get("prefix") or node.get("interface")
            for value in node.iterchildren("value"):
                full = name or f"{prefix}.{value.get('key') or node.get('field')}"
                yield full, digest(etree.tostring(value, method="c14n"))


def remembered(setup: SetupTool, profiles: tuple[str, ...]) -> dict[str, Any]:
    """For the mark: what the profiles say of each record, and what it holds now."""
    records = getUtility(IRegistry).records
    said = {name: one for each in profiles for name, one in said_by(setup, each)}
    return {
        name: (one, digest(records[name].value))
        for name, one in said.items()
        if name in records
    }


def drop_bundles(setup: SetupTool, profile: str) -> None:
    """Take away bundles of ours that a profile no longer has: their files are gone."""
    files = (etree.parse(file).getroot() for file in files_of(setup, profile))
    there = {node.get("prefix") for root in files for node in root.iter("records")}
    records = getUtility(IRegistry).records
    gone = {
        name
        for name in records
        if name.startswith(BUNDLES) and name.rpartition(".")[0] not in there
    }
    for name in gone:
        del records[name]
    tell_of("Registry records removed", gone)


def bring_plugins(setup: SetupTool, profile: str) -> None:
    """Add what a profile plugs into the editor, code as its bundles; others stay."""
    files = (etree.parse(file).getroot() for file in files_of(setup, profile))
    ours = [
        str(one.text)
        for root in files
        for record in root.iter("record")
        if record.get("name") == PLUGINS
        for one in record.iter("element")
    ]
    record = getUtility(IRegistry).records.get(PLUGINS)
    there = list(record.value or ()) if record is not None else []
    missing = [one for one in ours if one not in there]
    if record is not None and missing:
        record.value = [*there, *missing]
        tell_of("Plugins of the editor added", set(missing))


def import_settings(
    setup: SetupTool, profile: str, before: Mapping[str, tuple[str, str]]
) -> None:
    """Import a profile's records. `before`: what the last release `remembered`."""
    records = getUtility(IRegistry).records
    held = {name: records[name].value for name in records}
    setup.runImportStepFromProfile(f"profile-{profile}", STEP, run_dependencies=False)
    said = dict(said_by(setup, profile))
    tell_of("Registry records added", {*records} - {*held})
    for name, value in held.items():
        if name not in records or records[name].value == value:
            continue
        if _takes(name, value, records[name].field, said.get(name), before.get(name)):
            tell("Registry record changed: %s", name)
        else:
            records[name].value = value


def _takes(
    name: str, held: Any, field: Any, said: str | None, before: tuple[str, str] | None
) -> bool:
    """Whether a record that was there takes what the profile says."""
    if name.startswith(BUNDLES):
        return True
    if before is not None:
        return said != before[0] and digest(held) == before[1]
    # Nothing is known of the last release: what Plone set and nobody else changed.
    plain = (None, field.missing_value, field.default)
    return not name.startswith(OURS) and held in plain
