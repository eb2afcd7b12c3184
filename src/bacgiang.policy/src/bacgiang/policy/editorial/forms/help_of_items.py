"""Help on the fields of items: news, pages, events, files, sections.

By the name of the field; a field that explains itself keeps its own words.
"""

from bacgiang.policy import _
from zope.i18nmessageid import Message


ITEMS: dict[str, Message] = {
    "title": _(
        "help_of_title",
        default="Short and clear; it is what lists and search show.",
    ),
    "description": _(
        "help_of_description",
        default="Two or three sentences; shown in lists and below the title.",
    ),
    "text": _(
        "help_of_text",
        default="Write here or paste from Word: fonts and sizes of Word are "
        "dropped, headings, lists and tables stay.",
    ),
    "image": _(
        "help_of_image",
        default="A JPEG, PNG or WebP picture, best at least 1,200 pixels wide.",
    ),
    "image_caption": _(
        "help_of_image_caption",
        default="Shown below the picture: who, what, where, and whose picture it is.",
    ),
    "file": _(
        "help_of_file",
        default="The file that readers download. What may be uploaded and how "
        "large is set by the administrator.",
    ),
    "remoteUrl": _(
        "help_of_remoteUrl",
        default="A page of the portal is chosen in the first tab; another address is "
        "written whole, with https://, in the second. Published, the link is in the "
        "block “Links” of the site’s first page; lists of sections do not show it.",
    ),
    "subjects": _(
        "help_of_subjects",
        default="Topics help readers find items of the same kind.",
    ),
    "language": _("help_of_language", default="The language the item is written in."),
    "relatedItems": _(
        "help_of_relatedItems",
        default="Items that readers should see next; shown below the text.",
    ),
    "effective": _(
        "help_of_effective",
        default="Leave empty: publishing sets it. A later date keeps the item "
        "back until then.",
    ),
    "expires": _(
        "help_of_expires",
        default="From then on readers no longer see the item. Leave empty when it "
        "stays.",
    ),
    "id": _(
        "help_of_id",
        default="Last part of the address; made from the title when left empty.",
    ),
    "changeNote": _(
        "help_of_changeNote",
        default="In a few words what was changed; kept in the history.",
    ),
    "exclude_from_nav": _(
        "help_of_exclude_from_nav",
        default="Keeps the item out of menus.",
    ),
    "table_of_contents": _(
        "help_of_table_of_contents",
        default="Shows the headings at the top of a long page.",
    ),
    "creators": _(
        "help_of_creators",
        default="Accounts that made the item; never shown to readers.",
    ),
    "contributors": _(
        "help_of_contributors",
        default="Others who took part, one a line, with what they did: “Ảnh: Lê Văn "
        "C”, “Dịch: …”, “Biên tập: …”, “Sưu tầm: …”. Royalties are reckoned from it.",
    ),
    "rights": _("help_of_rights", default="A note on rights."),
    "start": _("help_of_start", default="Day and time when it begins."),
    "end": _("help_of_end", default="Day and time when it ends."),
    "whole_day": _(
        "help_of_whole_day",
        default="It lasts the whole day; times are not shown.",
    ),
    "open_end": _("help_of_open_end", default="The time it ends is not known."),
    "recurrence": _(
        "help_of_recurrence",
        default="For what comes again: every week, every month.",
    ),
    "location": _(
        "help_of_location",
        default="Where it takes place, with the address.",
    ),
    "attendees": _("help_of_attendees", default="Who takes part, one a line."),
    "contact_name": _("help_of_contact_name", default="Who answers questions."),
    "contact_email": _(
        "help_of_contact_email",
        default="The office's address, not a private one.",
    ),
    "contact_phone": _("help_of_contact_phone", default="The office's telephone."),
    "event_url": _(
        "help_of_event_url",
        default="A page with more about it, with https://.",
    ),
    "sync_uid": _("help_of_sync_uid", default="Set by programs."),
    "listing": _("help_of_listing", default="What the section lists by itself."),
    "query": _(
        "help_of_query",
        default="Conditions of what is listed; set by the kind of list.",
    ),
    "sort_on": _("help_of_sort_on", default="By what the list is sorted."),
    "sort_reversed": _(
        "help_of_sort_reversed",
        default="The other way round: newest first, for example.",
    ),
    "limit": _("help_of_limit", default="At most so many results."),
    "item_count": _("help_of_item_count", default="So many on a page."),
    "customViewFields": _(
        "help_of_customViewFields",
        default="Columns of the list as a table.",
    ),
}
