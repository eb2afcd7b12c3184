"""The child process that judges templates: standard input to lines of JSON."""

from ...text.files.child_bounds import bound
from ...text.files.child_records import END
from ...text.files.child_records import START
from .judging import NoTemplate
from .judging import unknown_places
from contextlib import suppress
import json
import sys
import warnings


def main(arguments: list[str]) -> None:
    print(json.dumps(START), flush=True)
    known, seconds, memory = arguments
    data = sys.stdin.buffer.read()
    bound(float(seconds), int(memory))
    warnings.simplefilter("ignore")
    # Without an answer it is none.
    with suppress(NoTemplate):
        print(json.dumps({"unknown": sorted(unknown_places(data, json.loads(known)))}))
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
