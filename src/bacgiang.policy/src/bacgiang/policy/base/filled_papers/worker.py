"""The child process for others' templates: standard input to lines of JSON.

The first line of the input says what is asked, behind it stands the template.
"""

from ...text.files.child_bounds import bound
from ...text.files.child_records import END
from ...text.files.child_records import Record
from ...text.files.child_records import START
from .as_pdf import as_pdf
from .filling import Facts
from .filling import filled
from .judging import NoTemplate
from .judging import unknown_places
from base64 import b64decode
from base64 import b64encode
from contextlib import suppress
import json
import sys
from typing import Any
import warnings


def main(arguments: list[str]) -> None:
    print(json.dumps(START), flush=True)
    way, seconds, memory = arguments
    asked, _end, data = sys.stdin.buffer.read().partition(b"\n")
    bound(float(seconds), int(memory))
    warnings.simplefilter("ignore")
    # Without an answer it is none.
    with suppress(NoTemplate):
        done = {"judge": _judged, "fill": _filled}[way]
        print(json.dumps(done(data, json.loads(asked))))
    print(json.dumps(END), flush=True)


def _judged(data: bytes, asked: Any) -> Record:
    return {"unknown": sorted(unknown_places(data, asked["known"]))}


def _filled(data: bytes, asked: Any) -> Record:
    said = asked["facts"]
    made = filled(data, Facts(**{**said, "picture": b64decode(said["picture"])}))
    return {"made": b64encode(as_pdf(made) if asked["to_pdf"] else made).decode()}


if __name__ == "__main__":
    main(sys.argv[1:])
