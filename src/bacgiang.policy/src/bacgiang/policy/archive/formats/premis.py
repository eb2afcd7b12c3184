"""What happened to a thing, as PREMIS 3.0 (https://www.loc.gov/standards/premis/)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from lxml import etree
from typing import Any


PREMIS = "http://www.loc.gov/premis/v3"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True)
class Event:
    """One act: `kind` is its code, `title` what it is called; `detail` more of it."""

    identifier: str
    kind: str
    title: str
    at: datetime
    agent: str
    detail: str = ""


@dataclass(frozen=True)
class Agent:
    """Who acted: a person by account, or the portal itself."""

    identifier: str
    name: str
    is_person: bool = True


def premis(
    uid: str, name: str, events: Iterable[Event], agents: Iterable[Agent]
) -> bytes:
    """A document of one intellectual entity (UID), its events and who did them."""
    spaces: dict[Any, str] = {None: PREMIS, "xsi": XSI}
    root = etree.Element(f"{{{PREMIS}}}premis", nsmap=spaces, version="3.0")
    one = _add(root, "object")
    one.set(f"{{{XSI}}}type", "intellectualEntity")
    _identify(one, "objectIdentifier", "UUID", uid)
    _add(one, "originalName", name)
    for event in events:
        element = _add(root, "event")
        _identify(element, "eventIdentifier", "act", event.identifier)
        _add(element, "eventType", event.kind)
        _add(element, "eventDateTime", event.at.isoformat())
        detail = _add(element, "eventDetailInformation")
        said = f"{event.title}: {event.detail}" if event.detail else event.title
        _add(detail, "eventDetail", said)
        _identify(element, "linkingAgentIdentifier", "account", event.agent)
        _identify(element, "linkingObjectIdentifier", "UUID", uid)
    for agent in agents:
        element = _add(root, "agent")
        _identify(element, "agentIdentifier", "account", agent.identifier)
        _add(element, "agentName", agent.name)
        _add(element, "agentType", "person" if agent.is_person else "software")
    return xml_bytes(root)


def _identify(parent: Any, name: str, kind: str, value: str) -> None:
    element = _add(parent, name)
    _add(element, f"{name}Type", kind)
    _add(element, f"{name}Value", value)


def _add(parent: Any, name: str, text: str = "") -> Any:
    element = etree.SubElement(parent, f"{{{PREMIS}}}{name}")
    if text:
        element.text = text
    return element


def xml_bytes(root: Any) -> bytes:
    """A document in UTF-8, with its declaration."""
    said = etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, pretty_print=True
    )
    return bytes(said)
