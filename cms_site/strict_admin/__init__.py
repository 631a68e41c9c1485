"""Wagtail's admin without a script written into its pages, so that the browser may refuse any that is.

Wagtail 8 starts its choosers, dates and inline panels by scripts in the page (wagtail issue 1288). Each of them
becomes a mark that one file of ours reads.
"""
