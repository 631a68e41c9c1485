"""Sounds stand in the one table of the host: what was read moves there with its file."""

from django.db import migrations

FIELDS = ("site_id", "voice", "voice_label", "attempts", "reason", "mime", "seconds", "size")


def move(apps, schema_editor):
    """A sound of older words moves with no words: its file is handed out no more, as before."""
    audio, sound = apps.get_model("cq_greetings", "AudioRow"), apps.get_model("chinhquyen", "SoundRow")
    for row in audio.objects.select_related("greeting").iterator(200):
        script = row.greeting.script if row.greeting.version == row.version else ""
        state = "waiting" if row.state == "running" else row.state
        sound.objects.update_or_create(
            site_id=row.site_id, purpose="greetings.greeting", subject=row.greeting_id,
            defaults={name: getattr(row, name) for name in FIELDS} | {
                "script": script, "state": state, "file": row.file.name,
            },
        )


class Migration(migrations.Migration):

    dependencies = [
        ('cq_greetings', '0001_initial'),
        ('chinhquyen', '0007_held_and_sounds'),
    ]

    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.DeleteModel(name='AudioRow'),
    ]
