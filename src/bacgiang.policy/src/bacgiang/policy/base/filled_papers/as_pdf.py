"""A filled paper as PDF; what draws it is loaded by the first that is asked for."""


def as_pdf(docx: bytes) -> bytes:
    """See `drawing.as_pdf`."""
    from . import drawing

    return drawing.as_pdf(docx)
