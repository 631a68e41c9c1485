"""What Wagtail lays into every new database in English, by its Vietnamese name; a name somebody chose stays."""

from django.db import migrations

TITLES = {"Root": "Gốc", "Welcome to your new Wagtail site!": "Trang có sẵn của Wagtail"}
GROUPS = {"Moderators": "Người duyệt (có sẵn của Wagtail)", "Editors": "Người viết (có sẵn của Wagtail)"}
APPROVAL = ("Moderators approval", "Duyệt bài (có sẵn của Wagtail)")


def rename(apps, schema_editor):
    model = apps.get_model
    for old, new in TITLES.items():
        model("wagtailcore", "Page").objects.filter(title=old, depth__lte=2).update(title=new, draft_title=new)
        model("wagtailcore", "PageLogEntry").objects.filter(label=old).update(label=new)
    model("wagtailcore", "Collection").objects.filter(name="Root", depth=1).update(name=TITLES["Root"])
    for old, new in GROUPS.items():
        groups = model("auth", "Group").objects
        if not groups.filter(name=new).exists():
            groups.filter(name=old).update(name=new)
    for name in ("Workflow", "Task"):
        model("wagtailcore", name).objects.filter(name=APPROVAL[0]).update(name=APPROVAL[1])


class Migration(migrations.Migration):
    dependencies = [
        ("cms_home", "0005_alter_homepage_body"),
        # Those of Wagtail's migrations that look for its groups by their English names come before.
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
