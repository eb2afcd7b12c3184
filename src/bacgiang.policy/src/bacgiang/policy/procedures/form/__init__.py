"""Forms of procedures: files to fill in, their numbers and versions."""
