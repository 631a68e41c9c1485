"""The day of the monthly report moves among the module's settings (decision 0063)."""

from django.db import migrations

_DEFAULT = 25


def to_settings(apps, schema_editor):
    using = schema_editor.connection.alias
    modules = apps.get_model("chinhquyen", "SiteModules").objects.using(using)
    for rule in apps.get_model("cq_projects", "ReportingRuleRow").objects.using(using).exclude(day=_DEFAULT):
        row, _ = modules.get_or_create(site_id=rule.site_id)
        row.settings = {**row.settings, "projects": {"day": rule.day}}
        row.save(update_fields=["settings"])


class Migration(migrations.Migration):

    dependencies = [
        ("cq_projects", "0001_initial"),
        ("chinhquyen", "0008_settings_and_licence"),
    ]

    operations = [
        migrations.RunPython(to_settings, migrations.RunPython.noop),
        migrations.DeleteModel(name="ReportingRuleRow"),
    ]
