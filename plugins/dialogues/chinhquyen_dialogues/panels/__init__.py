"""The officers screens of dialogues."""
