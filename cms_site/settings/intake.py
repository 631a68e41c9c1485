"""What people send in: how large, checked by what, sealed with what, and what happens to a form that is late."""

from __future__ import annotations

import os

from chinhquyen_sdk.host.mail.box import mailboxes

# Files of citizens: each at most 10 MB, five to a form. Larger ones are let run out, the words beside them stay.
CHINHQUYEN_FILE_MAX_BYTES = 10 * 1024 * 1024
CHINHQUYEN_FILES_MAX = 5
FILE_UPLOAD_HANDLERS = [
    "chinhquyen_sdk.host.uploads.SizedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# clamd: "tcp://127.0.0.1:3310" or "unix:///run/clamav/clamd.ctl". While it is away files are refused, or "accept".
CHINHQUYEN_SCANNER = os.environ.get("CHINHQUYEN_SCANNER", "")
CHINHQUYEN_SCANNER_DOWN = os.environ.get("CHINHQUYEN_SCANNER_DOWN", "refuse")

# The proxies in front of us that we put there ourselves: their word on who asks is believed.
CHINHQUYEN_TRUSTED_PROXIES = int(os.environ.get("CHINHQUYEN_TRUSTED_PROXIES") or 0)
# Petitions by e-mail: which mailbox is read for which commune (docs/huong-dan/thu-dien-tu.md).
CHINHQUYEN_MAILBOXES = mailboxes(os.environ)
CSRF_FAILURE_VIEW = "chinhquyen_sdk.host.csrf.failure"

# Newest first, separated by spaces; without any the site's own key seals the identities.
CHINHQUYEN_IDENTITY_KEYS = os.environ.get("CHINHQUYEN_IDENTITY_KEY", "").split()
# Newest first, separated by spaces; without any the site's own key makes the hashes of the audit log.
CHINHQUYEN_AUDIT_KEYS = os.environ.get("CHINHQUYEN_AUDIT_KEY", "").split()
