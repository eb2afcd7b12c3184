"""What passes between the process that reads a PDF and the one that asked for it."""

Record = dict[str, object]
"""A line of JSON; see ``pdf_worker``."""

Fonts = list[tuple[int, str]]
"""Length of text and name of font, by turns: together the text of a page."""

START: Record = {"start": True}
END: Record = {"end": True}
