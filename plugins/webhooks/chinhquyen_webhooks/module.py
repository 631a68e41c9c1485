"""What the webhooks module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Chore, Manifest, Permission, RetentionRule

KEEP = "cq_webhooks.keep_webhooks"
DAYS_KEPT = {"deliveries": 30}
# So long both secrets sign, and the receiver may change over without missing a message.
HOURS_OLD_SECRET = 48
_HOUSE = "Quy tắc của phần mềm: không phải thông tin của người dân; "

manifest = Manifest(
    slug="webhooks",
    label="Báo tin cho phần mềm khác",
    summary="Có việc mới thì trong một phút báo cho địa chỉ của phần mềm khác: có ký, gửi lại khi chưa tới, thấy rõ từng lần gửi; "
    "không kèm thông tin của người dân.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_webhooks.apps.WebhooksConfig",
    hooks="chinhquyen_webhooks.hooks:Hooks",
    legal_bases=("Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",),
    # No role holds it: an administrator gives it by name to whoever answers for connections.
    permissions=(Permission(codename=KEEP, label="Nối với phần mềm khác (webhook)"),),
    retention=f"Từng lần gửi giữ {DAYS_KEPT['deliveries']} ngày để xem và gửi lại; địa chỉ giữ đến khi xóa.",
    retention_rules=(
        RetentionRule(
            slug="addresses",
            record="cq_webhooks.WebhookRow",
            label="Địa chỉ và mã ký của bên nhận",
            counted_from="ngày ghi",
            ends="kept",
            basis=_HOUSE + "giữ đến khi người phụ trách xóa.",
        ),
        RetentionRule(
            slug="old_secrets",
            record="cq_webhooks.WebhookRow",
            label="Mã ký cũ của bên nhận",
            counted_from="ngày đổi mã ký",
            days=HOURS_OLD_SECRET // 24,
            ends="stripped",
            basis=_HOUSE + "mã cũ còn dùng đến khi bên nhận kịp đổi.",
            day="old_until",
            due="chinhquyen_webhooks.commands.forgetting:sign_no_more",
            forget="chinhquyen_webhooks.commands.forgetting:forget_secrets",
        ),
        RetentionRule(
            slug="deliveries",
            record="cq_webhooks.DeliveryRow",
            label="Từng lần báo tin",
            counted_from="ngày ghi",
            days=DAYS_KEPT["deliveries"],
            ends="erased",
            basis=_HOUSE + "giữ để xem và gửi lại.",
            due="chinhquyen_webhooks.commands.forgetting:told_long_ago",
        ),
    ),
    chores=(Chore(name="send_webhooks", minutes=1, act="chinhquyen_webhooks.commands:send_waiting"),),
    demo="chinhquyen_webhooks.commands:load_demo",
)
