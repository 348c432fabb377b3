#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scenarios.py PROGRAM: whole stories, from outside, as an office lives them."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import App, Failure, keys, wait_for, write  # noqa: E402

PROGRAM = sys.argv[1]
# Lists and rows have the names of what they are in GTK 4.8; their labels are read instead.
CONTROLS = ('button', 'toggle button', 'checkbox', 'radio button', 'text box', 'search box', 'combo box', 'switch')


def command(*arguments):
    return subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, text=True).stdout


def sessions(book):
    return json.loads(command('list', 'sessions', book, '--json'))


def new_sample(folder):
    book = os.path.join(folder, 'so.scb')
    command('new', '--sample', book)
    return book


def open_session(app, branch):
    """Finds the sessions of a branch by typing, accents not needed, and opens the newest."""
    plain = ''.join(c for c in unicodedata.normalize('NFD', branch) if not unicodedata.combining(c))
    for _ in range(3):  # a busy machine chooses the row later than it shows it, and its input method may lose letters
        keys('ctrl+shift+f', 'ctrl+a')
        write(plain.replace('đ', 'd').replace('Đ', 'D'))
        time.sleep(1)
        app.find(f'^{branch}$', 'label')
        app.click('^Record or change the chosen session$')
        try:
            return app.find('^Back to the list$', 'button', 5)
        except Failure:
            pass
    raise Failure('the session does not open')


def open_text(app):
    """The limits of a session, on the page that closes it."""
    keys('alt+6')
    field = app.find('^Limits, and how to overcome them$', 'text')
    app.point(field)
    return field


def has_unikey():
    # Its status tells about the keyboard too, which a screen that nobody sees does not have.
    subprocess.run(['ibus', 'engine', 'Unikey'], capture_output=True)
    return subprocess.run(['ibus', 'engine'], capture_output=True, text=True).stdout.strip() == 'Unikey'


def kept(book, words):
    return any(words in (session.get('self_review') or '') for session in sessions(book))


# ---- stories

def test_killed_in_mid_sentence(folder):
    book = new_sample(folder)
    app = App(PROGRAM, book)
    open_session(app, 'Chi bộ thôn Nà Bắp')
    open_text(app)
    write('Phat bieu con it, can goi y truoc', delay=40)
    time.sleep(1)
    app.kill()
    assert kept(book, 'Phat bieu con it, can goi y truoc'), 'what was typed a second ago is gone'
    # The book opens again as if nothing had been.
    app = App(PROGRAM, book)
    open_session(app, 'Chi bộ thôn Nà Bắp')
    assert open_text(app).text() == 'Phat bieu con it, can goi y truoc'
    app.close()


def test_closing_keeps_the_last_letter(folder):
    book = new_sample(folder)
    app = App(PROGRAM, book)
    open_session(app, 'Chi bộ thôn Nà Bắp')
    open_text(app)
    write('Con mot viec')
    app.close()
    assert kept(book, 'Con mot viec')


def fill(app, field, text):
    """Types into a field of the form as a hand would."""
    app.point(app.find(f'^{field}', 'text'))
    keys('ctrl+a')
    write(text)
    keys('Tab')


def say(app, who, words):
    """Some letters of a name, Enter, what was said, and on to the next."""
    write(who)
    time.sleep(0.5)
    keys('Return')
    write(words)
    keys('ctrl+Return')
    time.sleep(0.5)


def printed(path):
    return ' '.join(subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout.split())


def test_a_whole_meeting(folder):
    book = new_sample(folder)
    target = os.path.join(folder, 'bien-ban.pdf')
    app = App(PROGRAM, book, SCB_TODAY='2020-10-03')

    # Prepared from what the book knows: chair, agenda, day.
    app.point(app.find('Trạm Y tế', 'label'))
    app.click('Prepare the session$')
    app.find('^Back to the list$', 'button')
    fill(app, 'Begins at', '14:00')
    fill(app, 'Place', 'Tram Y te xa')
    app.point(app.find('^Secretary of the session$', 'text'))
    write('thuy')
    time.sleep(0.5)
    keys('Return')
    app.click('Start Recording$')

    # Single keys: all are there, but for the second of them.
    app.click('All Present$')
    app.find('Everybody has been called', 'label')
    app.point(app.find('^Trần Văn Lực$', 'label'))
    keys('2')
    write('om')
    keys('Return')
    app.find('^4 on the roll; 3 present', 'label')

    # Written while people speak; one thing that was said becomes a task.
    keys('alt+3')
    app.point(app.find('^Who speaks$', 'text'))
    say(app, 'nhan', 'Nhat tri voi bao cao.')
    write('thuy')
    time.sleep(0.5)
    keys('Return')
    write('Ve sinh khuon vien tram truoc ngay 20.')
    time.sleep(1)
    keys('ctrl+1')
    time.sleep(1)
    keys('ctrl+Return')
    app.find('^2 of 3 present members have spoken', 'label')

    keys('alt+4')
    app.find('Ve sinh khuon vien tram', 'label')

    # What is still missing leads to its place, until nothing stands in the way.
    keys('alt+6')
    app.find('^Before the minutes can be adopted:$', 'label')
    while app.seek('is undecided', 'button'):
        app.click('is undecided')
        write('Chi bo thong nhat.')
        time.sleep(1)
        keys('alt+6')
        time.sleep(1)
    app.click('^The time at which the session ended is missing')
    write('15:40')
    keys('Tab')
    # Adopted, signed.
    fill(app, 'Agreed to the minutes', '3')
    fill(app, 'Of so many', '3')
    app.click('Adopt the Minutes$')
    app.click('Sign and Number…$')
    app.find('Sign and Number the Minutes', 'label')
    keys('Return')
    wait_for(lambda: any(session['state'] == 'signed' and session['period'] == '2020-10' for session in sessions(book)),
             'the signature')

    app.window().do('win.export')
    app.find('^(Tên|_?Name)', 'text').set_text(target)
    app.click('^(Lưu|Save)$|^_(Lưu|Save) ')
    wait_for(lambda: os.path.exists(target) and os.path.getsize(target) > 10000, 'the file')
    paper = printed(target)
    for words in ('14 giờ 00 phút, ngày 03 tháng 10 năm 2020', 'Tram Y te xa', 'Trần Văn Lực', 'Nhat tri voi bao cao',
                  'Ve sinh khuon vien tram truoc ngay 20', '15 giờ 40 phút', 'với 03/03 đồng chí'):
        assert words in paper, (words, paper)
    app.close()


def test_a_second_office_is_refused_in_words(folder):
    book = new_sample(folder)
    first = App(PROGRAM, book)
    # Another session of the desktop: it does not know the first one.
    environment = {**os.environ, 'DBUS_SESSION_BUS_ADDRESS': 'disabled:'}
    refused = subprocess.run([PROGRAM, 'import', book, __file__], capture_output=True, text=True, env=environment)
    assert refused.returncode != 0 and len(refused.stderr.splitlines()) == 1, refused.stderr
    # The same session: the first window takes it over.
    subprocess.run([PROGRAM, book], check=True, timeout=20)
    windows = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Sổ Chi Bộ'], capture_output=True, text=True)
    assert len(windows.stdout.split()) == 1, windows.stdout
    first.close()


def test_vietnamese_through_an_input_method(folder):
    if shutil.which('ibus-daemon') is None:
        raise LookupError('no ibus here')
    environment = {'GTK_IM_MODULE': 'ibus'}
    daemon = subprocess.Popen(['ibus-daemon', '--panel=disable', '--emoji-extension=disable', '--cache=none'],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(has_unikey, 'the input method')
        book = new_sample(folder)
        app = App(PROGRAM, book, **environment)
        open_session(app, 'Chi bộ thôn Nà Bắp')
        open_text(app)
        write('Luwowng Moong ddoanf keets', delay=80)
        # The last word still stands in the input method when the window closes.
        app.close()
        assert kept(book, 'Lương Mông đoàn kết'), [session.get('self_review') for session in sessions(book)]
    finally:
        daemon.terminate()
        daemon.wait()


def test_the_paper_leaves_as_pdf(folder):
    book = new_sample(folder)
    target = os.path.join(folder, 'bien-ban.pdf')
    app = App(PROGRAM, book)
    open_session(app, 'Chi bộ thôn Xóm Mới')
    wait_for(lambda: app.seek('^Minutes$'), 'the paper')
    time.sleep(1)
    app.window().do('win.export')
    name = app.find('^(Tên|_?Name)', 'text')
    name.set_text(target)
    app.click('^(Lưu|Save)$|^_(Lưu|Save) ')
    wait_for(lambda: os.path.exists(target) and os.path.getsize(target) > 10000, 'the file')
    text = subprocess.run(['pdftotext', target, '-'], check=True, capture_output=True, text=True).stdout
    assert 'CHI BỘ THÔN XÓM MỚI' in text and 'BIÊN BẢN' in text
    app.close()


def test_a_month_is_reported(folder):
    book = new_sample(folder)
    target = os.path.join(folder, 'thang.pdf')
    app = App(PROGRAM, book, SCB_TODAY='2020-09-20')
    app.click('List and Report$')
    app.find('IV. Tasks of the next month$', 'text').set_text('Thu hoạch keo; họp chuyên đề.')
    time.sleep(1)
    app.click('Close the Report…$')
    app.find('^Dated', 'text')
    keys('Return')
    app.find('The report was closed on 20/9/2020, as number 9', 'label')
    app.click('Save as P?_?P?DF$')
    app.find('^(Tên|_?Name)', 'text').set_text(target)
    app.click('^(Lưu|Save)$|^_(Lưu|Save) ')
    wait_for(lambda: os.path.exists(target) and os.path.getsize(target) > 5000, 'the file')
    app.close()
    paper = printed(target)
    for words in ('ĐẢNG ỦY XÃ LƯƠNG MÔNG', 'tháng 9 năm 2020', 'Chi bộ thôn Xóm Mới', 'Chưa duyệt', 'NGƯỜI LẬP BIỂU'):
        assert words in paper, (words, paper)
    report = os.path.join(folder, 'bao-cao.pdf')
    subprocess.run([PROGRAM, 'print', 'monthly-report', book, '--month', '2020-09', '-o', report], check=True)
    for words in ('Số 09-BC/ĐU', 'ngày 20 tháng 9 năm 2020', 'Thu hoạch keo; họp chuyên đề.'):
        assert words in printed(report), (words, printed(report))


def assert_named(app, where):
    nameless = [f'{node.role()} at {node.extents()} on {where}' for node in app.nodes()
                if node.name().startswith(('Gtk', 'Adw', 'Scb')) and node.takes_focus() and node.is_shown()
                and node.role() in CONTROLS]
    assert not nameless, nameless


def test_every_control_has_a_name(folder):
    book = new_sample(folder)
    app = App(PROGRAM, book)
    for page in range(1, 8):
        keys(f'alt+{page}')
        time.sleep(0.7)
        assert_named(app, f'page {page}')
    open_session(app, 'Chi bộ thôn Nà Bắp')
    for step in range(1, 7):
        keys(f'alt+{step}')
        time.sleep(0.7)
        assert_named(app, f'step {step}')
    app.close()


# ---- running them

def main():
    stories = [(name, story) for name, story in globals().items() if name.startswith('test_')]
    wanted = sys.argv[2:]
    failed = 0
    print(f'1..{len(stories)}')
    for number, (name, story) in enumerate(stories, 1):
        title = name[5:].replace('_', ' ')
        if wanted and name not in wanted:
            print(f'ok {number} - {title} # SKIP not asked for')
            continue
        folder = tempfile.mkdtemp()
        try:
            story(folder)
            print(f'ok {number} - {title}', flush=True)
        except LookupError as reason:
            print(f'ok {number} - {title} # SKIP {reason}', flush=True)
        except Exception as error:  # one failure must not hide the next
            failed += 1
            print(f'not ok {number} - {title}', flush=True)
            lines = [str(error)] if isinstance(error, Failure) else traceback.format_exc().splitlines()[-4:]
            print('\n'.join(f'# {line}' for line in lines), flush=True)
        finally:
            subprocess.run(['pkill', '-9', '-f', f'^{PROGRAM} .*{folder}'], check=False)
            shutil.rmtree(folder, ignore_errors=True)
    return failed


if __name__ == '__main__':
    sys.exit(1 if main() else 0)
