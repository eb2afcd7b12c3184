"""Hand documents in as a unit's editor, and ask what was proposed, as its reviewer."""

from collections.abc import Callable
import requests
from tests.legal_truth.truths import Truth
from typing import Any
from urllib.parse import urlsplit


EDITOR, REVIEWER = "ubnd-update", "ubnd-review"
LONG = 600
"""Seconds that the longest text may take on a busy machine."""


def proposals_of(
    truth: Truth, text: str, client: Callable[[str], requests.Session]
) -> list[dict[str, Any]]:
    """The relations that the register proposes once it holds the text.

    Raises RuntimeError where the register does not take it in.
    """
    item = {"text": text, **truth.record}
    answer = client(EDITOR).post(
        "/++api++/@legal-documents", json={"items": [item]}, timeout=LONG
    )
    answer.raise_for_status()
    (result,) = answer.json()["items"]
    if result["outcome"] == "refused":
        raise RuntimeError(f"{truth.file}: {result['reasons']}")
    path = urlsplit(result["@id"]).path.partition("/vi/")[2]
    asked = client(REVIEWER).get(f"/++api++/vi/{path}/@relations", timeout=LONG)
    asked.raise_for_status()
    told: list[dict[str, Any]] = asked.json()["proposals"]
    return told
