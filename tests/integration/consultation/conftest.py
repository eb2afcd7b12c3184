"""Drafts, made and published by their boards."""

from collections.abc import Callable
from draft_samples import make_draft
from draft_samples import publish_draft
import pytest
from typing import Any


@pytest.fixture
def draft(portal: Any, people: None) -> Callable[..., Any]:
    """Make a draft of a unit in its place."""

    def make(**facts: Any) -> Any:
        return make_draft(portal, **facts)

    return make


@pytest.fixture
def published(draft: Callable[..., Any]) -> Callable[..., Any]:
    """Make a draft and let its board publish it."""

    def make(**facts: Any) -> Any:
        return publish_draft(draft(**facts), facts.get("unit", "so-y-te"))

    return make
