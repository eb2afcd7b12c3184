"""Names under which instances stand in data that older releases wrote.

A pickle names its class by module and name: a persistent class, a value in one, an
enum, a marker interface or a plug-in that moves makes old data unreadable.
`aliases.py` says where each one went, `finder.py` answers for the old names.
"""
