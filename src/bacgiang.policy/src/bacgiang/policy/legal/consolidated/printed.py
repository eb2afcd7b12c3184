"""`@@print-text-on?day=2026-03-02`: the text of a day without the portal's frame."""

from ...editorial.public.print_and_save.printed import PrintedItem


class PrintedText(PrintedItem):
    """As `@@print` is for the record's own page."""

    page = "text-on"
