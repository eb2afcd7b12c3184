"""What is told next: from the changes of records, and from the log of petitions."""
