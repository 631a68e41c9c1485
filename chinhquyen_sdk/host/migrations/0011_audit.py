"""The log that staff cannot alter. A later change of these tables on SQLite makes them anew: end it with ``guarded()``."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from chinhquyen_sdk.host.audit.guarding import guarded


class Migration(migrations.Migration):

    dependencies = [
        ('chinhquyen', '0010_search_in_files'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('looked_to', models.BigIntegerField(default=0, verbose_name='đã đối chiếu đến số')),
                ('hash', models.CharField(blank=True, max_length=64, verbose_name='dấu ở đó')),
                ('checked_at', models.DateTimeField(null=True, verbose_name='lần gần nhất')),
                ('whole_at', models.DateTimeField(null=True, verbose_name='trọn từ đầu lúc')),
                ('finding', models.CharField(blank=True, max_length=400, verbose_name='chỗ hỏng')),
                ('site', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'lần đối chiếu nhật ký',
                'verbose_name_plural': 'lần đối chiếu nhật ký',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='lúc')),
                ('actor_kind', models.CharField(max_length=10, verbose_name='ai làm')),
                ('actor_id', models.CharField(blank=True, max_length=80, verbose_name='mã người làm')),
                ('act', models.CharField(max_length=80, verbose_name='việc')),
                ('subject', models.CharField(blank=True, max_length=80, verbose_name='hồ sơ')),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='ghi thêm')),
                ('source', models.CharField(blank=True, max_length=10, verbose_name='ghi theo')),
                ('ref', models.CharField(blank=True, max_length=40, verbose_name='mã dòng gốc')),
                ('key', models.CharField(max_length=8, verbose_name='khóa')),
                ('mark', models.CharField(max_length=64, verbose_name='dấu')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='trang xã, phường')),
            ],
            options={
                'verbose_name': 'dòng nhật ký hệ thống',
                'verbose_name_plural': 'nhật ký hệ thống',
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='AuditLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(verbose_name='số')),
                ('previous', models.CharField(max_length=64, verbose_name='dấu trước')),
                ('key', models.CharField(max_length=8, verbose_name='khóa')),
                ('hash', models.CharField(max_length=64, verbose_name='dấu')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='link', to='chinhquyen.auditentry')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'mắt xích nhật ký',
                'verbose_name_plural': 'mắt xích nhật ký',
                'default_permissions': (),
            },
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['site', '-at'], name='chinhquyen_audit_newest'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['site', 'actor_id', '-at'], name='chinhquyen_audit_person'),
        ),
        migrations.AddIndex(
            model_name='auditentry',
            index=models.Index(fields=['site', 'subject', '-at'], name='chinhquyen_audit_subject'),
        ),
        migrations.AddConstraint(
            model_name='auditlink',
            constraint=models.UniqueConstraint(fields=('site', 'number'), name='chinhquyen_audit_number'),
        ),
        guarded(),
    ]
