"""What a reviewer of a changed record is shown beside its title and summary."""
