"""`GET @versions` of a draft: the versions that were public.

`@versions/<n>` adds questions, links from the version before and the provisions;
`@versions/<n>/akn` is the text as Akoma Ntoso 3.0 XML, as `@akn` of a document.
"""

from ....base.conditional import is_known
from ....base.named_below import NamedBelow
from ....base.refusal import Refused
from ....law.tree import all_provisions
from ....law.tree import Provision
from ....legal.api.text.service import MEDIA_TYPE
from ..store import KeptVersion
from .refusals import NO_TEXT
from .refusals import NO_VERSION
from .seen import version_seen
from .seen import versions_seen
from dataclasses import asdict
from plone.restapi.services import Service
from typing import Any
from typing import Self
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


AKN = "akn"


class GetVersions(NamedBelow, Service):
    """404 for a version that there is not."""

    most_names = 2

    def publishTraverse(self, request: HTTPRequest, name: str) -> Self:  # noqa: N802
        if self.names and name != AKN:
            raise NotFound(self.context, name, request)
        return super().publishTraverse(request, name)

    def render(self) -> Any:
        if len(self.names) == 2:
            self.check_permission()
            return self._akn()
        return super().render()

    def reply(self) -> dict[str, Any]:
        if self.names:
            kept = version_seen(self.context, self.named)
            if kept is None:
                raise Refused(NO_VERSION)
            return {**self._summary(kept), **_whole(kept)}
        seen = versions_seen(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@versions",
            "items": [self._summary(one) for one in seen],
            "items_total": len(seen),
        }

    def _summary(self, kept: KeptVersion) -> dict[str, Any]:
        version, base = kept.version, self.context.absolute_url()
        own = f"{base}/@versions/{version.number}"
        return {
            "@id": own,
            "number": version.number,
            "published": version.published.isoformat(),
            "title": version.title,
            "note": version.note,
            "digest": version.digest or None,
            "is_closed": version.is_closed,
            "page": f"{base}/@@draft-version/{version.number}",
            "akn": f"{own}/{AKN}" if kept.text is not None else None,
        }

    def _akn(self) -> bytes | str:
        response = self.request.response
        kept = version_seen(self.context, self.named)
        if kept is None or kept.text is None:
            raise Refused(NO_VERSION if kept is None else NO_TEXT)
        response.setHeader("ETag", f'"{kept.text.digest}"')
        response.setHeader("Content-Type", f"{MEDIA_TYPE}; charset=utf-8")
        if is_known(self.request, kept.text.digest):
            response.setStatus(304)
            return b""
        return bytes(kept.text.akn)


def _whole(kept: KeptVersion) -> dict[str, Any]:
    """`links` leaves out what was kept as it was."""
    tree = kept.text.tree if kept.text is not None else None
    return {
        "questions": [
            {"wId": one.wid, "text": one.text} for one in kept.version.questions
        ],
        "links": list(map(asdict, kept.version.links)),
        "provisions": [_provision(one) for one in all_provisions(tree)] if tree else [],
    }


def _provision(provision: Provision) -> dict[str, str]:
    """A provision's own text; what is below it stands for itself."""
    blocks = (*provision.intro, *provision.wrap_up)
    return {
        "eId": provision.eid,
        "wId": provision.wid,
        "level": provision.level.value,
        "number": provision.num,
        "heading": provision.heading,
        "text": "\n".join(one.text for one in blocks if one.text),
    }
