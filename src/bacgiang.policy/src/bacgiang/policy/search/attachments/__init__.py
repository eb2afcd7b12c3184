"""Text of attached files in the search (PDF, DOCX, ODT, DOC, RTF, HTML, TXT)."""
