"""The people supervise: two kinds of boards, plans, visits on the spot, findings, recommendations and what became of them."""
