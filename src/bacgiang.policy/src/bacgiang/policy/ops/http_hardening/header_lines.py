"""How waitress reads a line of a head, in time that grows with its length alone.

Its own pattern tries each division of the blanks a value begins with: 16 kB of them, as
much as nginx lets pass, held all threads of an instance for seconds. It takes the same
lines, and of each the same name and value.
"""

import re
from waitress.rfc7230 import FIELD_VCHAR
from waitress.rfc7230 import TOKEN


# What is taken is never given back ("++", "*+").
HEADER_FIELD_RE = re.compile(
    f"^(?P<name>{TOKEN}):[ \t]*+"
    f"(?P<value>(?:{FIELD_VCHAR}++(?:[ \t]++{FIELD_VCHAR}++)*+)?)[ \t]*+$".encode(
        "latin-1"
    )
)
