"""Many records of a register taken through a step of the workflow."""
