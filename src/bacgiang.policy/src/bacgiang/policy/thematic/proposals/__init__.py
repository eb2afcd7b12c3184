"""Changes of a record that its owner proposes, and a board confirms or refuses (2.2b).

Which fields may be proposed a collection declares. What is proposed goes on once the
owner's address is confirmed by letter, and is taken in as an editor's own change is.
"""
