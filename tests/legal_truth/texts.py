"""Where the texts are that the truth is about."""

from corpus_place import CORPUS
import os
from pathlib import Path
from tests.legal_truth.truths import Truth


ELSEWHERE = Path(os.environ.get("TRUTH_TEXTS") or CORPUS.parent / "truth-texts")
"""Texts that are not of the corpus (`elsewhere.py` writes them)."""


def text_of(truth: Truth) -> str | None:
    """The text of a document; None where it is not on this machine."""
    path = (ELSEWHERE if truth.is_elsewhere else CORPUS) / truth.file
    return path.read_text(encoding="utf-8") if path.is_file() else None
