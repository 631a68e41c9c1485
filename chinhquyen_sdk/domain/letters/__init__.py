"""Letters: templates, drafts, approval, and the document that leaves the house."""
