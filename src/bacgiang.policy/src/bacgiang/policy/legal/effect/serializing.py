"""Effect as data for the API."""

from ..relations.serializing import other_as_json
from .describing import DescribedAnswer
from .describing import DescribedEvent
from .remark import DescribedRemark
from datetime import date
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def answer_as_json(answer: DescribedAnswer, request: HTTPRequest) -> dict[str, Any]:
    """A status with its reason, and what has changed without ending."""
    return {
        "status": answer.code,
        "title": translate(answer.title, context=request),
        "reason": {
            "code": answer.reason_code,
            "words": translate(answer.reason, context=request),
            "events": [event_as_json(one, request) for one in answer.events],
        },
        "changes": [event_as_json(one, request) for one in answer.changes],
    }


def provision_as_json(answer: DescribedAnswer, request: HTTPRequest) -> dict[str, Any]:
    """The same of a provision, and whether published texts speak of it that wait."""
    return {
        **answer_as_json(answer, request),
        "pending": answer.is_pending,
        "remarks": [remark_as_json(one, request) for one in answer.remarks],
    }


def remark_as_json(remark: DescribedRemark, request: HTTPRequest) -> dict[str, str]:
    """What is told beside a status."""
    return {"code": remark.code, "words": translate(remark.words, context=request)}


def day_as_json(day: date | None) -> str | None:
    return day.isoformat() if day else None


def event_as_json(event: DescribedEvent, request: HTTPRequest) -> dict[str, Any]:
    """One event with the provisions it reaches and the document that says so.

    `except` is there where it leaves some of them alone.
    """
    excepted = [{"eId": eid, "title": title} for eid, title in event.excepted]
    return {
        "kind": event.kind,
        "title": translate(event.title, context=request),
        "day": day_as_json(event.day),
        "until": day_as_json(event.until),
        "provisions": [{"eId": eid, "title": title} for eid, title in event.provisions],
        "source": other_as_json(event.source) if event.source else None,
        **({"except": excepted} if excepted else {}),
    }
