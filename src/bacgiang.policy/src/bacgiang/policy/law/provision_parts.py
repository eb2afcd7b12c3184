"""Parts of a provision that bear no number: its heading, and its opening words.

Akoma Ntoso calls them so in eIds: ``chp_II__heading``, ``art_2__para_1__intro``.
"""

HEADING = "heading"
INTRO = "intro"
PARTS = {HEADING: "tên", INTRO: "đoạn mở đầu"}
"""What each is called where it is cited."""
