"""Files of the look as pages name and hold them, worked out once a process."""
