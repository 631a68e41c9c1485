"""What people and officers type about dialogues."""
