# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line and speaks TAP."""

import os
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
# The tests read what the program says; GLib's own words are translated too.
os.environ['SCB_LANGUAGE'] = 'en'


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.text = done.stdout.decode('utf-8', 'replace') if done.stdout is not None else ''
        self.error = done.stderr.decode('utf-8', 'replace')


def run(*words, stdout=subprocess.PIPE, **more):
    return Result(subprocess.run([PROGRAM, *map(str, words)], stdin=subprocess.DEVNULL, stdout=stdout,
                                 stderr=subprocess.PIPE, timeout=120, **more))


def works(*words, **more):
    """The command does its work and complains about nothing."""
    result = run(*words, **more)
    assert result.status == 0, (words, result.status, result.error)
    assert result.error == '', (words, result.error)
    return result


def refused(status, *words, says=(), **more):
    """The command fails with @status and one clear line."""
    result = run(*words, **more)
    assert result.status == status, (words, result.status, result.error)
    lines = result.error.splitlines()
    assert len(lines) == 1, (words, result.error)
    assert lines[0].startswith('so-chi-bo: '), lines
    assert len(lines[0]) > len('so-chi-bo: ') + 10, lines
    for word in [says] if isinstance(says, str) else says:
        assert str(word) in lines[0], (word, lines[0])
    return result


def snapshot(folder):
    """Every file below @folder with its bytes; what SQLite keeps beside a book for a while is left out."""
    files = {}
    for root, _folders, names in os.walk(folder):
        for name in names:
            if not name.endswith(('-wal', '-shm', '-lock')):
                path = os.path.join(root, name)
                with open(path, 'rb') as file:
                    files[path] = file.read()
    return files


class Unchanged:
    """Nothing below @folder is other than it was before."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.before = snapshot(self.folder)

    def __exit__(self, kind, _value, _trace):
        if kind is None:
            after = snapshot(self.folder)
            assert after.keys() == self.before.keys(), after.keys() ^ self.before.keys()
            for path, data in after.items():
                assert data == self.before[path], path


def main(tests):
    failed = 0
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='scb-command-') as folder:
            try:
                test(folder)
                print(f'ok {number} {test.__name__}', flush=True)
            except Exception:
                failed += 1
                print(f'not ok {number} {test.__name__}')
                for line in traceback.format_exc().splitlines():
                    print('# ' + line)
    return 1 if failed else 0
