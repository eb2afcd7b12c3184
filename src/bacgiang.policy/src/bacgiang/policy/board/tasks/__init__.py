"""A task between two offices, of whatever kind.

A kind is data (`parts.Kind`), declared in a YAML file (`declared.py`), registered once:

    REQUEST = OfficeTasks(kinds_in(__file__)["information-request"])

    <utility component=".request.REQUEST" />

With that it has its form, page, service, letters, reminders, its place in “Việc của
tôi”, in calendars and in exports. Offices are units, by the codes of their boards, and
the standing office, by the name of its group.
"""
