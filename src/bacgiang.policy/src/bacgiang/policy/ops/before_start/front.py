"""What is wrong with the front of an installation: its nginx files and certificate."""

from ..installation import FILE
from ..installation import is_cluster
from bacgiang.policy import _
from collections.abc import Iterator
from cryptography import x509
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import re
from zope.i18nmessageid import Message


SOON = timedelta(days=21)
PLACE = Path("parts") / "nginx"
PLACE_OF_CLUSTER = Path("parts") / "cluster" / "nginx"
BUILT = Path(".venv") / "ready"
"""Touched by `make build`, which leaves files alone that would be the same again."""
_CERTIFICATE = re.compile(r"^ssl_certificate (\S+);", re.MULTILINE)
_NAMES = re.compile(r"^\s*server_name ([^;]+);", re.MULTILINE)

STALE = _(
    "front_stale",
    default="${folder} was written before ${file} was changed. Write it again: make "
    "build, then reload nginx.",
)
NO_CERTIFICATE = _(
    "front_no_certificate",
    default="The certificate ${file} cannot be read (${why}). Put it there, or name "
    "another one in [hosts] of the installation.",
)
ENDS = _(
    "front_certificate_ends",
    default="The certificate ${file} holds until ${day}. Renew it and reload nginx.",
)
NOT_NAMED = _(
    "front_not_named",
    default="The certificate ${file} is not for ${names}. Have one made with these "
    "names, too.",
)


def faults_of_front(project: Path, now: datetime) -> Iterator[Message]:
    """Of a project with an installation's own file; without one nobody is let in."""
    own = project / FILE
    if not own.exists():
        return
    built = (project / BUILT).stat().st_mtime if (project / BUILT).exists() else 0
    # Of a cluster the other ones are written, too, and say nothing of it.
    folder = project / (PLACE_OF_CLUSTER if is_cluster(project) else PLACE)
    if (folder / "tls.conf").exists() and (folder / "https.conf").exists():
        if built < own.stat().st_mtime:
            yield Message(STALE, mapping={"folder": str(folder), "file": str(own)})
        yield from _of_certificate(folder, now)


def _of_certificate(folder: Path, now: datetime) -> Iterator[Message]:
    named = _CERTIFICATE.search((folder / "tls.conf").read_text(encoding="utf-8"))
    if named is None:
        return
    file = named.group(1)
    try:
        found = x509.load_pem_x509_certificate(Path(file).read_bytes())
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "PEM?"
        yield Message(NO_CERTIFICATE, mapping={"file": file, "why": why})
        return
    ends = found.not_valid_after_utc
    if ends.replace(tzinfo=UTC) < now + SOON:
        yield Message(ENDS, mapping={"file": file, "day": f"{ends:%d/%m/%Y}"})
    asked = _NAMES.findall((folder / "https.conf").read_text(encoding="utf-8"))
    wanted = {name for line in asked for name in line.split()} - {"_"}
    missing = sorted(name for name in wanted if not _is_named(name, _names(found)))
    if missing:
        told = {"file": file, "names": ", ".join(missing)}
        yield Message(NOT_NAMED, mapping=told)


def _names(certificate: x509.Certificate) -> set[str]:
    try:
        kind = x509.SubjectAlternativeName
        found = certificate.extensions.get_extension_for_class(kind)
    except x509.ExtensionNotFound:
        return set()
    return {one.lower() for one in found.value.get_values_for_type(x509.DNSName)}


def _is_named(name: str, names: set[str]) -> bool:
    return bool({name, f"*.{name.partition('.')[2]}"} & names)
