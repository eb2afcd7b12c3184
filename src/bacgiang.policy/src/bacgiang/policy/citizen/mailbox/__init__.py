"""Letters from a mail box: taken in once, kept apart, for a person to judge (11.1).

What a letter says of itself is believed in nothing: who sends, of what kind and from
where decides the member of a board who enters it. A room that takes letters in builds
its pages on `tray_page` and `opened`.
"""
