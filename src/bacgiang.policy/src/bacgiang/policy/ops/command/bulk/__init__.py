"""Many records between files and a portal: what the commands of all registers share."""
