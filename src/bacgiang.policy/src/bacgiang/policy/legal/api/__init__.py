"""The registers for programs: texts, linked data, citations, changes."""
