"""What is told next: changes of records, and what became of what citizens sent."""
