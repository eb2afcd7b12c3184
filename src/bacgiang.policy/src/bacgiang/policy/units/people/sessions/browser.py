"""Which browser on which system, as far as it is of use to recognise a session."""

import re


# Others call themselves by these names, too: the first that is found holds.
BROWSERS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/"),
    ("Cốc Cốc", r"coc_coc_browser"),
    ("Firefox", r"(Firefox|FxiOS)/"),
    ("Chrome", r"(Chrome|CriOS)/"),
    ("Safari", r"Safari/"),
)
SYSTEMS = (
    ("Android", r"Android"),
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Windows", r"Windows"),
    ("macOS", r"Macintosh"),
    ("Linux", r"Linux"),
)


def browser_code(agent: str) -> str:
    """Such as `Firefox, Windows`; "" for a program that is no browser.

    What was sent is not kept: it may hold anything.
    """
    found = [_first(BROWSERS, agent), _first(SYSTEMS, agent)]
    return ", ".join(one for one in found if one)


def _first(known: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for name, said in known if re.search(said, agent)), "")
