"""How the documentation is built: make docs. Everything it loads lies in it; it opens from a folder, without a server."""

from __future__ import annotations

project = "chinhquyen_sdk"
extensions = ["myst_parser"]
myst_enable_extensions = ["attrs_inline"]
myst_heading_anchors = 4
html_theme = "furo"
html_title = "chinhquyen_sdk"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_show_search_summary = False  # read from a folder, a browser may not fetch the pages it found
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#1f5e3a", "color-brand-content": "#1f5e3a"},
    "dark_css_variables": {"color-brand-primary": "#8fcfa8", "color-brand-content": "#8fcfa8"},
}
pygments_style = "friendly"
language = "en"
