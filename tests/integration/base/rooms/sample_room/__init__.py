"""A room as small as rooms can be: it has one of everything and changes nothing else."""
