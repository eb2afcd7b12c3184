"""Opinions for tests: as a form or a program sends them."""

from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
from bacgiang.policy.citizen.keys.store import key_store
from bacgiang.policy.citizen.protection.challenges import make_challenge
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from typing import Any
from uuid import uuid4


CLAUSE = "art_3__para_2"
WORDS = "Nên kiểm tra hai lần một năm."


def proof(now: datetime | None = None) -> str:
    """A solved challenge, as the widget sends it."""
    secret = key_store(api.portal.get()).secret
    moment = now or datetime.now(UTC)
    made = make_challenge(secret, moment, timedelta(minutes=30), steps=2)
    challenge = Challenge.from_dict(made)
    solution = solve_challenge(challenge)
    assert solution is not None
    return Payload(challenge, solution).to_base64()


def opinion(now: datetime | None = None, **changes: Any) -> dict[str, Any]:
    """An opinion as a program sends it."""
    return {
        "version": 1,
        "points": [
            {
                "provision": CLAUSE,
                "stance": "agree-with-changes",
                "text": WORDS,
                "proposal": "Kiểm tra việc lập hồ sơ sáu tháng một lần.",
            }
        ],
        "name": "Nguyễn Văn Mẫu",
        "consents": {"use_of_data": True},
        "idempotency_key": uuid4().hex,
        "altcha": proof(now),
        **changes,
    }


def point(**changes: Any) -> dict[str, Any]:
    return {"provision": CLAUSE, "stance": "disagree", "text": WORDS, **changes}
