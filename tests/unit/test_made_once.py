"""What is made once for many tests is given to the next (tests/made_once.py)."""

from made_once import is_patched
import os
import pytest


def test_nothing_is_patched_before_a_test_does_it() -> None:
    """Else each would make all of its own, and no test would fail for that."""
    assert not is_patched()


def test_what_a_test_patches_is_known_until_it_is_as_it_was() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "sep", "|")
        assert is_patched()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA", "nowhere")
        assert is_patched()
    assert not is_patched()
