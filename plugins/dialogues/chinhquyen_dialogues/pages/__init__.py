"""The public pages of dialogues."""
