"""The child process that recognises the text of pages: standard input to lines.

Called by `recognising` with the first and last page, seconds for each page, bytes of
memory for each program, and the paths of the programs. A line of JSON holds the number
of a `page` and its `text`; a page that was not read has none.
"""

from bacgiang.policy.text.files.child_bounds import bound
from bacgiang.policy.text.files.child_records import END
from bacgiang.policy.text.files.child_records import START
from bacgiang.policy.text.recognition.tools import LANGUAGE
from bacgiang.policy.text.recognition.tools import Tools
import json
import os
import subprocess
import sys


LONG_SIDE = "3508"
"""Dots of the longer side of a page: 300 to the inch on A4, and never more."""


def text_of(data: bytes, page: int, seconds: float, tools: Tools) -> str | None:
    """The text of a page; None where it cannot be drawn, or takes too long."""
    number = str(page)
    which = ["-f", number, "-l", number, "-singlefile"]
    draw = [tools.draw, "-gray", "-scale-to", LONG_SIDE, *which, "-"]
    read = [tools.read, "stdin", "stdout", "-l", LANGUAGE]
    try:
        picture = _run(draw, data, seconds / 2)
        return _run(read, picture, seconds / 2).decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return None


def _run(command: list[str], data: bytes, seconds: float) -> bytes:
    done = subprocess.run(
        command,
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=seconds,
        check=True,
        # Of the processors the portal needs the others.
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return done.stdout


def main(arguments: list[str]) -> None:
    """Read pages of the PDF on standard input within the bounds given as arguments."""
    print(json.dumps(START), flush=True)
    first, last, seconds, memory, draw, read = arguments
    data = sys.stdin.buffer.read()
    # What is started here keeps within the same bounds, each by itself.
    bound(float(seconds), int(memory))
    for page in range(int(first), int(last) + 1):
        text = text_of(data, page, float(seconds), Tools(draw, read))
        print(json.dumps({"page": page, "text": text}), flush=True)
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
