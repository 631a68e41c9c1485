"""What everybody may find, with its ranked word index. Filled by ``manage.py recount``."""

import django.db.models.deletion
from django.db import migrations, models

from chinhquyen_sdk.host.public_search.index import ranked_index


class Migration(migrations.Migration):

    dependencies = [
        ('chinhquyen', '0005_own_reminders'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublicTextRow',
            fields=[
                ('key', models.CharField(max_length=64)),
                ('kind', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=300)),
                ('text', models.TextField(blank=True, default='')),
                ('path', models.CharField(max_length=300)),
                ('on', models.DateField(blank=True, null=True)),
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('source', models.CharField(max_length=40)),
                ('title_words', models.TextField(blank=True)),
                ('text_words', models.TextField(blank=True)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'chữ tìm được trên trang',
                'verbose_name_plural': 'chữ tìm được trên trang',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('site', 'source', 'key'), name='chinhquyen_public_text')],
            },
        ),
        migrations.CreateModel(
            name='PublicWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40)),
                ('length', models.PositiveSmallIntegerField()),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'từ có trên trang',
                'verbose_name_plural': 'từ có trên trang',
                'default_permissions': (),
                'indexes': [models.Index(fields=['site', 'length', 'word'], name='chinhquyen_word_length')],
                'constraints': [models.UniqueConstraint(fields=('site', 'word'), name='chinhquyen_public_word')],
            },
        ),
        ranked_index(),
    ]
