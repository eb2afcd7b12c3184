"""The papers of circular 01/2018 (Mẫu 01 to 06), as DOCX and PDF.

kinds.py       which there are, and which the state of a dossier asks for
facts.py       what stands in one of a dossier, by the names of its places
book.py        what stands in the book of dossiers (Mẫu 06)
made.py        one of them as a file that is answered
store.py       the files that a unit put in the place of ours (`templates/`)
"""
