"""A document at a glance: what it is, and its provisions, a line each."""

from bacgiang.policy.law.facts import Facts
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.parsing.headlines import is_motto
from bacgiang.policy.law.parsing.headlines import is_rule
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Iterator


_WIDTH = 78
_INDENT = "  "


def outline(text: LegalText) -> str:
    """Return a document's outline in plain text, with a line feed at the end.

    First what it says of itself, then every provision with its identity; text is cut to
    one line.
    """
    facts = read_facts(text)
    lines = [*_head(facts), ""]
    for provision in text.body:
        lines += _provision(provision, 0)
    for attachment in text.attachments:
        lines += ["", *_attachment(attachment)]
    lines += ["", *_closing(facts)]
    return "\n".join(lines).strip("\n") + "\n"


def _head(facts: Facts) -> Iterator[str]:
    known = (
        ("number", facts.number),
        ("date", facts.issue_date.isoformat() if facts.issue_date else ""),
        ("place", facts.place),
        ("type", facts.type),
        ("issuer", facts.issuer),
        ("title", facts.title),
        ("grounds", str(len(facts.grounds) or "")),
    )
    return (
        f"{name + ':':<9}{_cut(value, _WIDTH - 9)}" for name, value in known if value
    )


def _provision(provision: Provision, depth: int) -> Iterator[str]:
    first = provision.heading or next((block.text for block in provision.intro), "")
    said = f"{provision.num} {first}".strip()
    if provision.level is Level.UNNUMBERED:
        said = f"({len(provision.intro)}) {first}"
    before = _INDENT * depth
    width = max(_WIDTH - len(before) - len(provision.eid) - 3, _WIDTH // 3)
    yield f"{before}{_cut(said, width)}  #{provision.eid}"
    for child in provision.children:
        yield from _provision(child, depth + 1)


def _attachment(attachment: Attachment) -> Iterator[str]:
    head = (block.text for block in attachment.preface)
    title = " ".join(text for text in head if not is_motto(text) and not is_rule(text))
    yield f"[{attachment.kind.value}] {_cut(title, _WIDTH - 12)}  #{attachment.eid}"
    for provision in attachment.body:
        yield from _provision(provision, 1)


def _closing(facts: Facts) -> Iterator[str]:
    for signature in facts.signatures:
        signed = (*signature.authority, signature.role, signature.signer)
        said = " / ".join(part for part in signed if part)
        yield f"signed:  {_cut(said, _WIDTH - 9)}"
    if facts.recipients:
        yield f"sent to: {len(facts.recipients)}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
