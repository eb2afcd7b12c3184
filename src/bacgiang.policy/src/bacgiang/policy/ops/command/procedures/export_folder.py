"""The folder of an export of procedures: what stands where.

procedures.json            the records, one a line
forms/index.jsonl          a line for every form
forms/01-tt/to-khai.docx   its files
"""

PROCEDURES_FILE = "procedures.json"
FORMS_FOLDER = "forms"
FORMS_INDEX = f"{FORMS_FOLDER}/index.jsonl"
FORM_FACTS = ("number", "title", "field", "language", "decision")
"""What the portal's intake takes for a form, besides its files."""
