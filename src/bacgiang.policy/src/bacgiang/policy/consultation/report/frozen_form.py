"""A report as it is kept: small pieces of compressed JSON.

Opinions are named by code, point and kind of author; their words stay in the log of
submissions, where masks and erasure reach them. Answers are kept word for word.
"""

from ...citizen.submissions.balance import Balance
from ..timing.interruptions import Interruption
from .head import ReportHead
from .head import Section
from .planned import Answered
from .planned import Member
from .planned import PlannedRow
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from datetime import datetime
import json
from typing import Any
import zlib


ROWS_OF_A_PIECE = 100


def packed_rows(rows: Sequence[PlannedRow]) -> bytes:
    answers = list(dict.fromkeys(one.answer for one in rows if one.answer is not None))
    at = {answer: number for number, answer in enumerate(answers)}
    data = {
        "answers": [asdict(one) for one in answers],
        "rows": [
            [
                one.provision,
                one.is_late,
                -1 if one.answer is None else at[one.answer],
                [list(member) for member in one.members],
            ]
            for one in rows
        ],
    }
    return zlib.compress(_json(data), 6)


def unpacked_rows(piece: bytes) -> list[PlannedRow]:
    data = json.loads(zlib.decompress(piece))
    answers = [
        Answered(**{**one, "changed": tuple(one["changed"])}) for one in data["answers"]
    ]
    return [
        PlannedRow(
            provision,
            is_late,
            tuple(Member(*member) for member in members),
            None if number < 0 else answers[number],
        )
        for provision, is_late, number, members in data["rows"]
    ]


def packed_head(head: ReportHead) -> bytes:
    data = asdict(head)
    for name in ("opens", "last_day", "issued"):
        data[name] = data[name].isoformat()
    for one in data["interruptions"]:
        one.update(begins=one["begins"].isoformat(), ends=_or_none(one["ends"]))
    return zlib.compress(_json(data), 6)


def unpacked_head(piece: bytes) -> ReportHead:
    data: dict[str, Any] = json.loads(zlib.decompress(piece))
    return ReportHead(
        **{
            **data,
            "opens": datetime.fromisoformat(data["opens"]),
            "last_day": date.fromisoformat(data["last_day"]),
            "issued": datetime.fromisoformat(data["issued"]),
            "balance": Balance(**data["balance"]),
            "sections": tuple(Section(**one) for one in data["sections"]),
            # Reports issued before they were told have none.
            "interruptions": tuple(
                _interruption(**one) for one in data.get("interruptions", ())
            ),
        }
    )


def _interruption(begins: str, ends: str | None, ground: str) -> Interruption:
    end = None if ends is None else datetime.fromisoformat(ends)
    return Interruption(datetime.fromisoformat(begins), end, ground)


def _or_none(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _json(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode()
