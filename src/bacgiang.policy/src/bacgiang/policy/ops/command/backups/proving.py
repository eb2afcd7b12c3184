"""What was restored, looked at from inside: what it says of itself must hold."""

from ....editorial.acts.sealing import sealed_days
from ....editorial.acts.seals import LOG
from ....editorial.acts.store import act_store
from ....sealing.export_writer import write_export
from ..acts_check import ActsCheck
from ..moving.receipts import verify_receipts
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.uuid.interfaces import IUUID
from tempfile import TemporaryFile
from typing import Any
from ZODB.POSException import POSKeyError
from zope.i18nmessageid import Message


LET_GO = 1000
"""Objects after which those that nobody needs are let go."""
_IN_VAIN = _(
    "command_listed_in_vain",
    default="The catalog lists ${path}, and another object or none is there.",
)
_NO_FILE = _("command_file_missing", default="A file of ${path} is missing.")
_NOT_LISTED = _("command_not_listed", default="The catalog does not list ${path}.")


@dataclass
class Proof:
    """Figures of what was looked at; `findings`: what does not hold."""

    acts: int = 0
    receipts: int = 0
    catalogued: int = 0
    findings: list[Message | str] = field(default_factory=list)


def prove(site: DexterityContent) -> Proof:
    """Record of acts, receipts, and the catalog against what it lists."""
    proof = Proof()
    _prove_acts(proof)
    verified = verify_receipts(site)
    proof.receipts = verified.receipts
    proof.findings += [
        _(
            "command_receipt_fails",
            default="The receipt of ${code} does not hold.",
            mapping={"code": code},
        )
        for code in verified.failed
    ]
    _prove_catalog(proof, site)
    return proof


def _prove_acts(proof: Proof) -> None:
    check = ActsCheck()
    with TemporaryFile() as file:
        write_export(file, LOG, sealed_days(act_store(), date.min, date.max))
        file.seek(0)
        check.add(file)
    check.look_for_gaps()
    proof.acts = check.records
    proof.findings += check.findings


def _prove_catalog(proof: Proof, site: DexterityContent) -> None:
    """Every entry leads to its object, whose files are there; every object has one."""
    catalog = api.portal.get_tool("portal_catalog")
    entries = {one.getPath(): one.UID for one in catalog.getAllBrains()}
    proof.catalogued = len(entries)
    for number, (path, uid) in enumerate(entries.items()):
        try:
            found = site.unrestrictedTraverse(path, None)
            if found is None or IUUID(found, None) != uid:
                proof.findings.append(_said(_IN_VAIN, path))
                continue
            if not all(_is_there(one) for one in _blobs(found)):
                proof.findings.append(_said(_NO_FILE, path))
            missing = [one for one in _held(found) if one not in entries]
        except Exception:
            # Damage shows as any error, and one more of them is no reason to end.
            missing = []
            proof.findings.append(_said(_IN_VAIN, path))
        proof.findings.extend(_said(_NOT_LISTED, one) for one in missing)
        if number % LET_GO == 0:
            site._p_jar.cacheGC()


def _held(content: Any) -> Iterator[str]:
    """Paths of the content objects in one."""
    for one in getattr(aq_base(content), "objectValues", list)():
        if IDexterityContent.providedBy(one):
            yield "/".join((*content.getPhysicalPath(), one.getId()))


def _said(what: Message, path: str) -> Message:
    return Message(what, mapping={"path": path})


def _blobs(content: Any) -> Iterator[Any]:
    """Of the fields of an object."""
    for value in vars(aq_base(content)).values():
        if (blob := getattr(value, "_blob", None)) is not None:
            yield blob


def _is_there(blob: Any) -> bool:
    try:
        blob.open("r").close()
    except (POSKeyError, FileNotFoundError):
        return False
    return True
