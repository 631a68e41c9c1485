from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('cq_supervision', '0004_elections'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='memberrow',
            name='elected_on',
        ),
        migrations.RemoveField(
            model_name='memberrow',
            name='households',
        ),
        migrations.RemoveField(
            model_name='memberrow',
            name='votes_for',
        ),
    ]
