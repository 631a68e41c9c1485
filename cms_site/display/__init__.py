"""How a reader wants the pages to look, kept in the reader's own browser."""
