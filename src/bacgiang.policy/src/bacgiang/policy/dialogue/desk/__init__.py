"""Taking questions, refusing and answering them: members of the boards."""
