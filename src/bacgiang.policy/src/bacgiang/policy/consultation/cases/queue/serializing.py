"""An opinion as the board's API gives it."""

from ....citizen.submissions.submission import Submission
from ..row import found_in
from .showing import ShownCase
from .showing import ShownPoint
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def as_json(case: ShownCase, url: str, request: HTTPRequest) -> dict[str, Any]:
    """`url`: of the draft."""
    found, content = case.submission, case.content

    def named(token: str, title: Any) -> dict[str, str]:
        return {"token": token, "title": translate(title, context=request)}

    return {
        "id": case.name,
        "digest": found.digest,
        "entries": len(found.entries),
        "seen": case.stamp,
        "version": found.version,
        "state": named(case.state, case.state_title),
        "reason": named(found.reason, case.reason) if found.reason else None,
        "received": _moment(found),
        "arrived": content.arrived.isoformat() if content.arrived else None,
        "is_late": case.is_late,
        "author": named(content.author.value, case.author),
        "channel": named(content.channel.value, case.channel),
        "points": [_point(one, named) for one in case.points],
        "files": [
            {
                "@id": f"{url}/@@opinion-file?case={case.name}&n={number}",
                "name": one.name,
                "media_type": one.media_type,
                "size": one.size,
                "sha256": one.sha256,
            }
            for number, one in enumerate(content.files)
        ],
        "marks": list(content.marks),
        "personal": list(found_in(content)),
        "proposal": _proposal(case, named),
        "appeal": case.appeal,
        "group": case.group,
        "group_size": case.group_size,
    }


def _moment(found: Submission) -> str:
    return found.received.isoformat(timespec="seconds")


def _point(shown: ShownPoint, named: Any) -> dict[str, Any]:
    point, mask = shown.point, shown.mask
    return {
        "point": shown.number,
        "provision": {"wid": point.provision, "title": shown.on},
        "version": point.version,
        "stance": named(point.stance.value, shown.stance),
        "text": point.text,
        "proposal": point.proposal,
        "mask": mask and {"text": mask.text, "proposal": mask.proposal},
        "now": [{"title": one.title, "@id": one.url} for one in shown.now],
    }


def _proposal(case: ShownCase, named: Any) -> dict[str, Any] | None:
    shown = case.proposal
    if shown is None:
        return None
    return {
        "reason": named(shown.proposal.reason, shown.reason),
        "note": shown.proposal.note,
        "by": shown.by,
        "at": shown.proposal.at.isoformat(timespec="seconds"),
        "is_own": shown.is_own,
    }
