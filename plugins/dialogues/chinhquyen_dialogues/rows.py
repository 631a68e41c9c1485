"""What is kept, and what only the database knows: constraints, indexes, secrets."""
