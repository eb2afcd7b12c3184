"""A command that is ended leaves nothing of its own behind."""

import os
from pathlib import Path
import pytest
import signal
import subprocess
import sys
import time


def heed_interrupts() -> None:
    """What a shell began in the background ignores them, and so do its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("ended_by", [signal.SIGTERM, signal.SIGINT])
def test_what_was_unpacked_for_the_time_goes_with_the_command(
    tmp_path: Path, ended_by: signal.Signals
) -> None:
    package, there = tmp_path / "goi.zip", tmp_path / "tam"
    there.mkdir()
    # Nobody writes into it: the command waits while it opens the package.
    os.mkfifo(package)
    command = [sys.executable, "-m", "bacgiang.policy.ops.command.main"]
    environment = {**os.environ, "TMPDIR": str(there)}
    with subprocess.Popen(
        [*command, "archive-check", str(package)],
        env=environment,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    ) as process:
        try:
            until = time.monotonic() + 60
            while not list(there.glob("archive-*")):
                assert process.poll() is None and time.monotonic() < until
                time.sleep(0.05)
            process.send_signal(ended_by)
            assert process.wait(60) == 2
        finally:
            process.kill()
    assert not list(there.iterdir())
