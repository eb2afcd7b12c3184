"""What a bag is made of is told in the bag alone."""

from bacgiang.policy.archive.formats.bag import check_bag
from bacgiang.policy.archive.formats.bag import make_bag
import logging
from pathlib import Path
import pytest


def test_no_log_names_the_files_of_a_bag(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "chua-cong-khai.docx").write_text("x")
    with caplog.at_level(logging.INFO):
        make_bag(tmp_path, {}, lambda data: {})
        check_bag(tmp_path)
    assert "chua-cong-khai" not in caplog.text
