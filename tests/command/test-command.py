# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command on good and bad input: exit status, one line of complaint, nothing changed on refusal."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from xml.etree import ElementTree

from harness import PROGRAM, Unchanged, main, refused, run, works

SAMPLE = sys.argv[2]
COMMANDS = ['new', 'list', 'print', 'import', 'export', 'search', 'check', 'backup', 'restore']
KINDS = ['organizations', 'branches', 'members', 'sessions', 'resolutions', 'tasks', 'weak-points', 'officials', 'assignments',
         'visits', 'scores', 'proposals', 'pledges', 'numbers', 'decisions', 'directives', 'courses', 'posts', 'recognitions']


def sample(folder, name='so.scb'):
    path = os.path.join(folder, name)
    works('new', path, '--sample')
    return path


def empty(folder, name='empty.scb'):
    path = os.path.join(folder, name)
    works('new', path)
    return path


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    return path


def rows_of(book, what, *more):
    return json.loads(works('list', what, book, '--json', *more).text)


# ---- the command line itself

def test_help_of_each_command(_folder):
    for command in COMMANDS:
        for option in ('--help', '-h'):
            assert f'so-chi-bo [OPTION' in works(command, option).text
            assert f' {command} ' in works(command, option).text


def test_wrong_usage_is_status_2(folder):
    with Unchanged(folder):
        refused(2, says='new, list')
        for command in COMMANDS:
            refused(2, command, says=command)
            refused(2, command, '--no-such-option')
        refused(2, 'new', f'{folder}/a.scb', f'{folder}/b.scb', says='b.scb')
        refused(2, 'list', 'horses', f'{folder}/a.scb', says=['horses', 'sessions'])
        refused(2, 'list', 'sessions', f'{folder}/a.scb', '--month', '2020-13', says='2020-13')
        refused(2, 'list', 'officials', f'{folder}/a.scb', '--branch', 'x', says='--branch')
        refused(2, 'list', 'members', f'{folder}/a.scb', '--month', '2020-09', says='--month')
        refused(2, 'list', 'sessions', f'{folder}/a.scb', '--json', '--csv')
        refused(2, 'search', f'{folder}/a.scb', 'x', '--limit', '0')


def test_a_line_break_in_a_name_stays_in_one_line(folder):
    refused(1, 'list', 'sessions', f'{folder}/no\nsuch\nbook.scb')


# ---- books that are none

def test_no_such_book(folder):
    path = os.path.join(folder, 'none.scb')
    with Unchanged(folder):
        for words in (['list', 'sessions', path], ['search', path, 'hoa'], ['check', path], ['backup', path, f'{folder}/b.scb'],
                      ['export', path, '-o', f'{folder}/o.json'],
                      ['print', 'minutes', path, '--session', '1', '-o', f'{folder}/o.pdf'],
                      ['restore', path, f'{folder}/b.scb']):
            refused(1, *words, says='none.scb')


def test_import_into_no_book(folder):
    package = write(folder, 'p.json', '{"format": "so-chi-bo", "version": 1}')
    with Unchanged(folder):
        refused(1, 'import', f'{folder}/none.scb', package, says='none.scb')


def test_another_file_is_no_book(folder):
    path = write(folder, 'letter.scb', 'Kính gửi Đảng ủy xã.\n' * 300)
    with Unchanged(folder):
        refused(1, 'list', 'sessions', path, says='letter.scb')
        refused(1, 'check', path, says='letter.scb')
        refused(1, 'backup', path, f'{folder}/copy.scb', says='letter.scb')


# ---- new

def test_new_is_empty_and_private(folder):
    path = empty(folder)
    assert os.stat(path).st_mode & 0o777 == 0o600
    for kind in KINDS:
        assert rows_of(path, kind) == [], kind
    works('check', path, '--replay')


def test_new_refuses_what_is_there(folder):
    path = sample(folder)
    other = write(folder, 'diary.txt', 'hôm nay trời đẹp')
    with Unchanged(folder):
        refused(1, 'new', path, says='so.scb')
        refused(1, 'new', path, '--sample', says='so.scb')
        refused(1, 'new', other, says='diary.txt')
        refused(1, 'new', f'{other}/so.scb')
        refused(1, 'new', f'{folder}/no/such/folder/so.scb', '--sample')


def test_sample_is_whole(folder):
    path = sample(folder)
    works('check', path, '--replay')
    with open(SAMPLE, 'rb') as file:
        assert works('export', path, '-o', '-').out == file.read(), 'the sample is not in the form an export gives'
    assert len(rows_of(path, 'branches')) == 14
    assert len(rows_of(path, 'sessions', '--branch', 'xom moi')) == 13
    minutes = [n['number'] for n in rows_of(path, 'numbers', '--branch', 'LM01') if n['document_type'] == 'minutes']
    assert minutes == list(range(1, 11)), minutes


# ---- list

def test_every_list_in_every_form(folder):
    path = sample(folder)
    for kind in KINDS:
        records = rows_of(path, kind)
        table = works('list', kind, path).text.splitlines()
        sheet = list(csv.reader(io.StringIO(works('list', kind, path, '--csv').text)))
        assert records, kind
        assert len(table) == len(sheet) == len(records) + 1, kind
        assert len({len(row) for row in sheet}) == 1, kind
        assert all(len(record['uuid']) == 36 for record in records), kind
        assert not any(line.endswith(' ') for line in table), kind


def test_columns_stand_straight_under_vietnamese_letters(folder):
    lines = works('list', 'members', sample(folder), '--branch', 'Xóm Mới', '--month', '2020-09').text.splitlines()
    start = lines[0].index('Born')
    assert len(lines) == 25
    for line in lines[1:]:
        assert unicodedata.is_normalized('NFC', line)
        assert line[start:start + 4].isdigit() and line[start - 2:start] == '  ', line


def test_a_list_by_month_and_branch(folder):
    path = sample(folder)
    sessions = rows_of(path, 'sessions', '--month', '2020-09', '--branch', 'Chi bộ thôn Xóm Mới')
    assert sorted(s['kind'] for s in sessions) == ['committee', 'regular']
    scores = rows_of(path, 'scores', '--month', '2020-09', '--branch', 'LM01')
    assert {s['scorer']: s['points'] for s in scores} == {'branch': 93, 'official': 92}
    # A roll is that of the month: Xuân was admitted in May, Ích died in March.
    for month, there, gone in (('2020-03', 'Hoàng Văn Tuấn', 'Nịnh Thị Xuân'), ('2020-09', 'Nịnh Thị Xuân', 'Lục Văn Ích')):
        names = [m['full_name'] for m in rows_of(path, 'members', '--branch', 'LM01', '--month', month)]
        assert there in names and gone not in names, month
    # An assignment that ended in July is none of September.
    names = works('list', 'assignments', path, '--branch', 'Khe Giấy', '--month', '2020-09').text
    assert 'Bùi Thị Hạnh' in names and 'Phạm Đức Toàn' not in names


def test_unknown_is_not_nought(folder):
    path = sample(folder)
    only_score = [s for s in rows_of(path, 'sessions', '--branch', 'LM07')]
    assert only_score and all(s['present'] is None and s['expected'] is None for s in only_score)
    line = works('list', 'sessions', path, '--branch', 'LM07', '--month', '2020-09').text.splitlines()[1]
    assert '0/' not in line and '90' in line, line


def test_branches_that_are_not_clear(folder):
    path = sample(folder)
    with Unchanged(folder):
        refused(1, 'list', 'sessions', path, '--branch', 'Hà Nội', says='Hà Nội')
        refused(1, 'list', 'sessions', path, '--branch', 'đồng', says=['Đồng Giảng A', 'Đồng Cầu', 'Đồng Chức'])


# ---- search

def test_search_without_accents_marks_the_words(folder):
    path = sample(folder)
    text = works('search', path, 'duong', 'hoa').text
    assert '[đường]' in text.lower() and '[hoa]' in text.lower(), text[:500]
    assert '\x02' not in text and '\x03' not in text
    assert len(works('search', path, 'duong hoa', '-n', '2').text.splitlines()) == 2
    assert works('search', path, 'không-có-từ-này-xyz').text == ''
    works('search', path, '--', '-"*()^:NEAR')


# ---- workbooks
SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def read_workbook(path):
    """The first sheet as it is written, and its rows as texts; numbers in their plain form."""
    with zipfile.ZipFile(path) as book:
        sheet = book.read('xl/worksheets/sheet1.xml').decode()
    rows = []
    for row in ElementTree.fromstring(sheet).iter(SHEET + 'row'):
        cells = {}
        for cell in row.iter(SHEET + 'c'):
            column = ord(cell.get('r')[0]) - ord('A')
            cells[column] = ''.join(part.text or '' for part in cell.iter() if part.tag in (SHEET + 'v', SHEET + 't'))
        rows.append([cells.get(i, '') for i in range(max(cells, default=-1) + 1)])
    width = len(rows[0])
    return sheet, [row + [''] * (width - len(row)) for row in rows]


# ---- export and import

def test_an_export_makes_the_same_book_again(folder):
    first = sample(folder)
    works('export', first, '-o', f'{folder}/a.json')
    second = empty(folder)
    works('import', second, f'{folder}/a.json')
    assert works('export', second, '-o', '-').out == open(f'{folder}/a.json', 'rb').read()
    works('check', second, '--replay')


def test_the_same_package_twice_changes_nothing(folder):
    path = sample(folder)
    works('export', path, '-o', f'{folder}/a.json')
    with Unchanged(folder):
        works('import', path, f'{folder}/a.json')
        works('import', path, f'{folder}/a.json', '--dry-run')


def test_a_part_of_a_book(folder):
    path = sample(folder)
    part = json.loads(works('export', path, '--branch', 'Làng Cổng', '--month', '2020-09', '-o', '-').text)
    # Its resolution reports on a task of the month before, which comes along.
    assert sorted(s['held_on'] for s in part['sessions']) == ['2020-08-04', '2020-09-04']
    assert len({s['branch'] for s in part['sessions']}) == 1
    works('import', empty(folder), write(folder, 'part.json', json.dumps(part)))
    with Unchanged(folder):
        refused(1, 'export', path, '--branch', 'Hà Nội', '-o', f'{folder}/x.json', says='Hà Nội')
        refused(2, 'export', path, '--month', 'tháng 9', '-o', f'{folder}/x.json', says='tháng 9')
        refused(2, 'export', path, says='-o')


def test_a_list_as_workbook(folder):
    path = sample(folder)
    works('export', path, '-o', f'{folder}/sessions.xlsx')
    works('export', path, '--list', 'scores', '-o', f'{folder}/scores.XLSX')
    works('export', path, '--list', 'members', '-o', f'{folder}/members.xlsx')
    works('export', path, '--list', 'members', '-o', f'{folder}/again.xlsx')
    assert open(f'{folder}/members.xlsx', 'rb').read() == open(f'{folder}/again.xlsx', 'rb').read()

    sheet, texts = read_workbook(f'{folder}/sessions.xlsx')
    rows = list(csv.reader(io.StringIO(works('list', 'sessions', path, '--csv').text)))
    assert texts[0][:len(rows[0])] == rows[0] and len(texts) == len(rows), (texts[0], rows[0])
    assert len(texts[0]) > len(rows[0]), 'a file has room for more columns'
    # Real numbers and real dates: a serial number of days.
    day = next(i for i, row in enumerate(rows) if row[3] == '2020-09-03')
    assert texts[day][3] == '44077', texts[day]
    assert texts[day][2] == '44075', 'the month is the first of it'
    assert 'ySplit="1"' in sheet and 'paperSize="9"' in sheet and '<autoFilter' in sheet, sheet[:900]

    _, scores = read_workbook(f'{folder}/scores.XLSX')
    points = [row[3] for row in scores[1:] if row[3]]
    assert points and all(float(point) <= 100 for point in points), points

    # What a spreadsheet would take for a formula or a link stays what it is.
    write(folder, 'odd.csv', 'Họ và tên;Ngày sinh\n"=1+1";1980\nhttp://a.vn;3/9/1991\n')
    works('import', path, f'{folder}/odd.csv', '--branch', 'Xóm Mới')
    works('export', path, '--list', 'members', '-o', f'{folder}/odd.xlsx')
    sheet, odd = read_workbook(f'{folder}/odd.xlsx')
    names = {row[0]: row[1] for row in odd}
    assert names['=1+1'] == '1980' and names['http://a.vn'] == '33484', names
    assert '<f>' not in sheet and '<hyperlink' not in sheet

    works('new', f'{folder}/empty.scb')
    works('export', f'{folder}/empty.scb', '-o', f'{folder}/empty.xlsx')
    assert len(read_workbook(f'{folder}/empty.xlsx')[1]) == 1


def test_a_list_as_csv_file(folder):
    path = sample(folder)
    works('export', path, '--month', '2020-09', '-o', f'{folder}/sessions.csv')
    works('export', path, '--list', 'members', '-o', f'{folder}/members.csv')
    members = list(csv.reader(open(f'{folder}/members.csv', encoding='utf-8-sig')))
    assert len(members) == 111
    # What was written can be read again, and brings nothing new.
    assert ' 0 added, 0 changed' in works('import', path, f'{folder}/members.csv', '--dry-run').text
    with Unchanged(folder):
        refused(2, 'export', path, '--list', 'horses', '-o', f'{folder}/x.csv')
        refused(2, 'export', path, '-o', f'{folder}/x.doc', says='.json')


def test_all_papers_of_a_month(folder):
    path = sample(folder)
    works('print', 'month-papers', path, '--month', '2020-09', '-o', f'{folder}/all.pdf')
    with open(f'{folder}/all.pdf', 'rb') as file:
        assert file.read().startswith(b'%PDF')
    with Unchanged(folder):
        refused(2, 'print', 'month-papers', path, '-o', f'{folder}/x.pdf', says='--month')
        refused(1, 'print', 'month-papers', path, '--month', '2011-01', '-o', f'{folder}/x.pdf')


def test_branches_from_a_table(folder):
    path = sample(folder)
    table = write(folder, 'branches.csv', 'Tên chi bộ;Trực thuộc;Ngày sinh hoạt\nChi bộ thôn Khe Nháng;Đảng bộ xã Lương Mông;3\n')
    bad = write(folder, 'bad.csv', 'Tên chi bộ;Trực thuộc\nChi bộ thôn Khe Vang;xã Không Có\n')
    with Unchanged(folder):
        refused(2, 'import', path, table, '--list', 'horses', says='horses')
        refused(2, 'import', path, table, '--list', 'branches', '--branch', 'Xóm Mới', says='--branch')
        refused(1, 'import', path, bad, table, '--list', 'branches', says=['Trực thuộc', 'xã Không Có'])
        assert '1 added' in works('import', path, table, '--list', 'branches', '--dry-run').text
    works('import', path, table, '--list', 'branches')
    assert len(rows_of(path, 'branches')) == 15


def test_between_a_branch_and_its_office(folder):
    office, branch = sample(folder), empty(folder)
    with Unchanged(folder):
        refused(2, 'export', office, '--starter', '-o', f'{folder}/x.json', says='--branch')
        refused(2, 'export', office, '--send', '--branch', 'Xóm Mới', '-o', f'{folder}/x.json', says='--month')
        refused(2, 'export', office, '--starter', '--branch', 'Xóm Mới', '-o', f'{folder}/x.csv', says='.json')
        refused(1, 'export', office, '--send', '--branch', 'Xóm Mới', '--month', '1999-01', '-o', f'{folder}/x.json', says='1999-01')
    works('export', office, '--starter', '--branch', 'Xóm Mới', '-o', f'{folder}/starter.json')
    works('import', branch, f'{folder}/starter.json')
    assert len(rows_of(branch, 'branches')) == 1 and rows_of(branch, 'sessions') == []
    works('check', branch, '--replay')

    works('export', office, '--send', '--branch', 'Xóm Mới', '--month', '2020-09', '-o', f'{folder}/a-month.json')
    write(folder, 'b-bad.json', '{"format": ')
    works('export', office, '--send', '--organization', 'xã Lương Mông', '--month', '2020-09', '-o', f'{folder}/c-office.json')
    works('export', office, '--starter', '--organization', 'xã Đồn Đạc', '-o', f'{folder}/office-starter.json')
    refused(1, 'export', office, '--starter', '--organization', 'xã Lương Mông', '-o', f'{folder}/x.json', says='own')
    fresh = sample(folder, 'fresh.scb')
    inbox = f'{folder}/inbox'
    os.mkdir(inbox)
    for name in ('a-month.json', 'b-bad.json', 'c-office.json'):
        os.rename(f'{folder}/{name}', f'{inbox}/{name}')
    with Unchanged(folder):
        # One that cannot be read stops no other, and is told of.
        said = refused(1, 'import', fresh, inbox, '--each', '--dry-run', says='1 package')
        refused(2, 'import', fresh, inbox, '--keep-ours', says='--each')
        refused(2, 'import', fresh, inbox, '--each', '--keep-ours', '--take-theirs')
    works('import', fresh, f'{inbox}/a-month.json', f'{inbox}/c-office.json', '--each')


def test_every_list_as_a_file(folder):
    path = sample(folder)
    for kind in KINDS:
        works('export', path, '--list', kind, '-o', f'{folder}/{kind}.csv')
        works('export', path, '--list', kind, '-o', f'{folder}/{kind}.xlsx')
        with open(f'{folder}/{kind}.csv', 'rb') as file:
            assert file.read(3) == b'\xef\xbb\xbf', kind
        rows = list(csv.reader(open(f'{folder}/{kind}.csv', encoding='utf-8-sig')))
        assert len(rows) == len(rows_of(path, kind)) + 1, kind
        assert read_workbook(f'{folder}/{kind}.xlsx')[1][0] == rows[0], kind


def test_a_dry_run_only_tells(folder):
    path = empty(folder)
    works('export', sample(folder), '-o', f'{folder}/a.json')
    with Unchanged(folder):
        assert 'sessions' in works('import', path, f'{folder}/a.json', '--dry-run').text
    assert rows_of(path, 'sessions') == []


def test_all_or_nothing_over_files(folder):
    path = empty(folder)
    works('export', sample(folder), '-o', f'{folder}/a.json')
    for text in ('{', '[]', '', '{"format": "so-chi-bo", "version": 99}', '{"format": "so-chi-bo", "version": 1, "horses": []}'):
        bad = write(folder, 'bad.json', text)
        with Unchanged(folder):
            refused(1, 'import', path, f'{folder}/a.json', bad, says='bad.json')
    with Unchanged(folder):
        refused(1, 'import', path, f'{folder}/a.json', f'{folder}/none.json', says='none.json')
    assert rows_of(path, 'sessions') == []


def test_form_of_a_month(folder):
    path = sample(folder)
    works('form', path, '2020-10', '-o', f'{folder}/form.xlsx')
    works('form', path, '2020-10', '-b', 'Khe Giấy', '-o', f'{folder}/one.xlsx')
    with Unchanged(folder):
        assert '0 lines changed' in works('import', path, f'{folder}/form.xlsx', '--dry-run').text
        refused(2, 'form', path, '2020-13', '-o', f'{folder}/none.xlsx', says='2020-13')
        refused(1, 'form', path, '2020-10', '-b', 'Hà Nội', '-o', f'{folder}/none.xlsx', says='Hà Nội')
        refused(2, 'form', path, '2020-10', says='-o')


def test_members_from_csv(folder):
    path = sample(folder)
    good = write(folder, 'new.csv', 'Họ và tên;Ngày sinh;Giới tính;Ngày chính thức\nĐặng Thị Vui;3/9/1991;Nữ;2/9/2015\nBàn Văn Hỷ;1980;Nam;1/1/2010\n')
    bad = write(folder, 'bad.csv', 'Họ và tên;Ngày sinh\nĐặng Thị Tốt;31/02/1960\n')
    works('import', path, good, '--branch', 'Đồng Cầu')
    names = [m['full_name'] for m in rows_of(path, 'members', '--branch', 'Đồng Cầu', '--month', '2026-01')]
    assert 'Đặng Thị Vui' in names and 'Bàn Văn Hỷ' in names, names
    twice = [m for m in rows_of(path, 'members') if m['full_name'] == 'Đặng Thị Vui']
    assert len(twice) == 1 and twice[0]['born_on'] == '1991-09-03', twice
    with Unchanged(folder):
        assert 'added' in works('import', path, good, '--branch', 'Đồng Cầu', '--dry-run').text
        refused(2, 'import', path, SAMPLE, '--branch', 'Đồng Cầu', says='.csv')
        refused(1, 'import', path, bad, '--branch', 'Đồng Cầu', says=['31/02/1960', 'Ngày sinh'])
        refused(1, 'import', path, good, '--branch', 'Hà Nội', says='Hà Nội')
        refused(2, 'import', path, good, '--map', 'no equals sign', says='--map')


# ---- print

def test_the_minutes_of_the_month(folder):
    path = sample(folder)
    works('print', 'minutes', path, '--branch', 'xom moi', '--month', '2020-09', '-o', f'{folder}/a.pdf')
    data = open(f'{folder}/a.pdf', 'rb').read()
    assert data.startswith(b'%PDF-') and data.rstrip().endswith(b'%%EOF')
    assert works('print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '-o', '-').out == data
    session = next(s for s in rows_of(path, 'sessions', '--branch', 'LM01') if s['held_on'] == '2020-09-03')
    for name in (session['uuid'], session['id']):
        assert works('print', 'minutes', path, '--session', name, '-o', '-').out == data
    committee = works('print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '--kind', 'committee', '-o', '-').out
    assert committee != data


def test_every_paper_filled_and_blank(folder):
    path = sample(folder)
    for paper in ('minutes', 'roll-call', 'invitation', 'notice', 'extract'):
        filled = works('print', paper, path, '--branch', 'Xóm Mới', '--month', '2020-09', '-o', '-').out
        blank = works('print', paper, path, '--branch', 'Xóm Mới', '--blank', '-o', '-').out
        assert filled.startswith(b'%PDF-') and blank.startswith(b'%PDF-') and filled != blank, paper
    one = works('print', 'extract', path, '--branch', 'Xóm Mới', '--month', '2020-09', '--item', '4', '-o', '-').out
    two = works('print', 'extract', path, '--branch', 'Xóm Mới', '--month', '2020-09', '--item', '4', '--item', '5', '-o', '-').out
    assert len(one) < len(two)


def test_a_year_of_a_branch_and_drafts(folder):
    path = sample(folder)
    book = works('print', 'year-book', path, '--branch', 'LM01', '--year', '2020', '-o', '-').out
    assert book.startswith(b'%PDF-')
    assert works('print', 'year-book', path, '--branch', 'LM01', '--month', '2020-03', '-o', '-').out == book
    works('print', 'year-tasks', path, '--branch', 'LM01', '--year', '2020', '-o', f'{folder}/y.pdf')
    works('print', 'year-tasks', path, '--branch', 'LM01', '--year', '2020', '-o', f'{folder}/y.xlsx')
    texts = read_workbook(f'{folder}/y.xlsx')[1]
    works('print', 'visits', path, '--month', '2020-09', '-o', f'{folder}/v.xlsx')
    assert 'Cán bộ, chức vụ' in read_workbook(f'{folder}/v.xlsx')[1][0]
    assert texts[0][1] == 'Nhiệm vụ' and len(texts) > 15, texts[:2]

    works('print', 'resolution', path, '--branch', 'LM01', '--month', '2020-09', '-o', f'{folder}/r.docx')
    with zipfile.ZipFile(f'{folder}/r.docx') as file:
        assert 'NGHỊ QUYẾT' in file.read('word/document.xml').decode()
        assert 'BẢN THẢO' in file.read('word/header1.xml').decode()
    with Unchanged(folder):
        out = f'{folder}/no.pdf'
        refused(2, 'print', 'minutes', path, '--session', '1', '-o', f'{folder}/m.odt', says='.docx')
        refused(2, 'print', 'resolution', path, '--session', '1', '-o', f'{folder}/r.xlsx', says='year-tasks')
        refused(2, 'print', 'year-book', path, '--branch', 'LM01', '-o', out, says='--year')
        refused(2, 'print', 'year-book', path, '--year', '2020', '-o', out, says='--branch')
        refused(2, 'print', 'year-book', path, '--branch', 'LM01', '--year', '20', '-o', out, says='20')
        refused(2, 'print', 'minutes', path, '--session', '1', '--year', '2020', '-o', out, says='--year')
        refused(1, 'print', 'year-book', path, '--branch', 'LM01', '--year', '2031', '-o', out, says='2031')


def test_what_is_to_be_followed_up(folder):
    path = sample(folder)
    words = ['print', 'follow-up', path, '--day', '2020-11-10']
    assert works(*words, '-o', '-').out.startswith(b'%PDF')
    works(*words, '-o', f'{folder}/all.xlsx')
    works(*words, '--branch', 'Khe Giấy', '-o', f'{folder}/one.xlsx')
    works(*words, '--person', 'Nông Văn Được', '-o', f'{folder}/person.xlsx')
    every, one, person = (read_workbook(f'{folder}/{name}.xlsx')[1] for name in ('all', 'one', 'person'))
    assert every[0][0] == one[0][0] == person[0][0]
    assert len(every) > len(one) and len(every) > len(person) > 1, (len(every), len(one), len(person))
    assert all('Nông Văn Được' in ' '.join(map(str, row)) for row in person[1:]), person
    before = works('print', 'follow-up', path, '--day', '2020-02-01', '-o', '-').out
    assert before.startswith(b'%PDF') and len(before) < len(works(*words, '-o', '-').out)

    assert works('print', 'task-slips', path, '--day', '2020-11-10', '-o', '-').out.startswith(b'%PDF')
    slip = works('print', 'task-slips', path, '--day', '2020-11-10', '--person', 'Nông Văn Được', '-o', '-').out
    assert len(slip) < len(works('print', 'task-slips', path, '--day', '2020-11-10', '-o', '-').out)
    out = f'{folder}/no.pdf'
    refused(1, *words, '--person', 'Nguyễn Không Ai', '-o', out, says='Nguyễn Không Ai')
    refused(2, 'print', 'follow-up', path, '--day', '2020-13-10', '-o', out, says='2020-13-10')
    refused(2, *words, '--session', '1', '-o', out, says=['paper of a day', '--person'])
    refused(2, 'print', 'minutes', path, '--session', '1', '--person', 'Nông Văn Được', '-o', out, says='--person')
    assert not os.path.exists(out)


def test_the_members_of_a_day(folder):
    path = sample(folder)
    words = ['print', 'members', path, '--branch', 'Xóm Mới', '--day', '3/9/2020']
    assert works(*words, '-o', '-').out.startswith(b'%PDF')
    works(*words, '--columns', 'posts, phone', '-o', f'{folder}/m.xlsx')
    _, rows = read_workbook(f'{folder}/m.xlsx')
    assert rows[0] == ['TT', 'Họ và tên', 'Chức vụ', 'Điện thoại'], rows[0]
    assert any(row[1] == 'Nông Văn Được' and row[2].startswith('Bí thư Chi bộ') for row in rows[1:]), rows
    out = f'{folder}/o.pdf'
    refused(2, 'print', 'members', path, '-o', out, says='--branch')
    refused(2, *words, '--columns', 'shoe', '-o', out, says=['shoe', 'born'])
    refused(2, 'print', 'members', path, '--branch', 'Xóm Mới', '--day', '2020-09', '-o', out, says='2020-09-03')
    refused(2, *words, '--month', '2020-09', '-o', out, says='--day')
    refused(2, 'print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '--day', '2020-09-03', '-o', out, says='--day')


def test_the_sheet_of_a_visit(folder):
    path = sample(folder)
    visits = rows_of(path, 'visits', '--branch', 'Làng Cổng')
    assert len(visits) >= 2
    sheets = [works('print', 'visit-sheet', path, '--visit', str(visit['id']), '-o', '-').out for visit in visits]
    assert all(sheet.startswith(b'%PDF-') for sheet in sheets) and sheets[0] != sheets[1]
    assert works('print', 'visits', path, '--month', '2020-09', '-o', '-').out.startswith(b'%PDF-')
    with Unchanged(folder):
        refused(2, 'print', 'minutes', path, '--visit', '1', '-o', f'{folder}/o.pdf', says='--visit')
        refused(2, 'print', 'visit-sheet', path, '--visit', '1', '--session', '1', '-o', f'{folder}/o.pdf', says='--visit')
        refused(1, 'print', 'visit-sheet', path, '--visit', '4711', '-o', f'{folder}/o.pdf')


def test_what_cannot_be_printed(folder):
    path = sample(folder)
    out = f'{folder}/out.pdf'
    with Unchanged(folder):
        refused(2, 'print', 'poster', path, '-o', out, says=['poster', 'minutes'])
        refused(2, 'print', 'minutes', path, '--session', '1', says='-o')
        refused(2, 'print', 'minutes', path, '-o', out, says='--session')
        refused(2, 'print', 'minutes', path, '--branch', 'Xóm Mới', '-o', out, says='--month')
        refused(2, 'print', 'minutes', path, '--session', '1', '--kind', 'dance', '-o', out, says='dance')
        refused(2, 'print', 'extract', path, '--session', '1', '--item', 'four', '-o', out, says='four')
        refused(1, 'print', 'minutes', path, '--session', '99999', '-o', out, says='99999')
        refused(1, 'print', 'minutes', path, '--session', '00000000-0000-0000-0000-000000000000', '-o', out)
        refused(1, 'print', 'minutes', path, '--branch', 'Xóm Mới', '--month', '2019-01', '-o', out, says='2019-01')
        refused(1, 'print', 'minutes', path, '--branch', 'Xóm Mới', '--month', '2020-04', '-o', out, says='2020-04')
        refused(1, 'print', 'extract', path, '--session', '9', '--item', '7', '-o', out, says=['7', '6'])
        refused(2, 'print', 'minutes', path, '--session', '9', '--item', '1', '-o', out, says='--item')
        refused(2, 'print', 'minutes', path, '--session', '9', '--branch', 'LM01', '-o', out, says='--session')
        refused(1, 'print', 'minutes', path, '--branch', 'đồng', '--month', '2020-09', '-o', out, says='Đồng Cầu')


def test_several_sessions_in_a_month_are_named(folder):
    path = sample(folder)
    numbers = [s['id'] for s in rows_of(path, 'sessions', '--branch', 'LM05', '--month', '2020-08')]
    words = ['print', 'minutes', path, '--branch', 'LM05', '--month', '2020-08', '-o', f'{folder}/out.pdf']
    assert len(numbers) == 2
    with Unchanged(folder):
        refused(1, *words, says=numbers)
    works(*words, '--kind', 'extraordinary')


# ---- where results go

def test_a_file_is_replaced_but_never_a_book(folder):
    path = sample(folder)
    other = empty(folder)
    hidden = os.path.join(folder, 'book-without-suffix')
    shutil.copy(other, hidden)
    out = write(folder, 'out.json', 'what was here before')
    link = os.path.join(folder, 'link.json')
    os.symlink(out, link)
    works('export', path, '-o', link)
    assert os.path.islink(link) and open(out, 'rb').read().startswith(b'{')
    os.symlink(hidden, os.path.join(folder, 'link-to-book.json'))
    with Unchanged(folder):
        refused(1, 'export', path, '-o', f'{folder}/link-to-book.json', says='link-to-book.json')
        for target in (path, other, hidden, f'{folder}/new.SCB', f'{folder}/link-to-book.json'):
            refused(1, 'print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '-o', target,
                    says=os.path.basename(target))


def test_output_that_cannot_be_written(folder):
    path = sample(folder)
    file = write(folder, 'file', 'x')
    paper = ['print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '-o']
    with Unchanged(folder):
        refused(1, *paper, f'{folder}/no/such/folder/out.pdf', says='out.pdf')
        refused(1, *paper, f'{file}/out.pdf', says='out.pdf')
        refused(1, *paper, folder)
        refused(1, *paper, '/dev/full', says='/dev/full')
        assert os.path.exists('/dev/full') and not os.path.isfile('/dev/full')
        with open('/dev/full', 'wb') as full:
            for words in (paper + ['-'], ['list', 'members', path], ['search', path, 'hoa'], ['export', path, '-o', '-'],
                          ['list', '--help']):
                refused(1, *words, stdout=full)


# ---- check, backup, restore

def test_check_finds_damage(folder):
    path = sample(folder)
    data = bytearray(open(path, 'rb').read())
    middle = len(data) // 2 // 4096 * 4096
    data[middle:middle + 4096] = bytes(4096)
    hurt = write(folder, 'hurt.scb', bytes(data))
    with Unchanged(folder):
        refused(1, 'check', hurt, says='hurt.scb')
        refused(1, 'backup', hurt, f'{folder}/copy.scb')
        refused(1, 'restore', hurt, path)


def test_check_compares_levels_with_points(folder):
    path = sample(folder)
    package = json.loads(works('export', path, '-o', '-').out)
    score = next(score for session in package['sessions'] if session['state'] == 'adopted'
                 for score in session.get('scores', []) if score['level'] == 'fair')
    works('check', path)
    score['level'] = 'good'
    works('import', path, write(folder, 'levels.json', json.dumps(package)))
    found = refused(1, 'check', path)
    assert b'does not follow' in found.out, found


def test_backup_and_restore(folder):
    path = sample(folder)
    copy = os.path.join(folder, 'copy.scb')
    before = works('export', path, '-o', '-').out
    works('backup', path, copy)
    with Unchanged(folder):
        refused(1, 'backup', path, copy, says='copy.scb')
        refused(1, 'backup', path, path)
        refused(1, 'backup', path, f'{folder}/no/such/folder/copy.scb')
    works('import', path, write(folder, 'new.csv', 'Họ và tên,Ngày sinh\nĐặng Thị Vui,1991\n'), '--branch', 'Đồng Cầu')
    assert works('export', path, '-o', '-').out != before
    kept = works('restore', copy, path).text
    assert 'before-restore' in kept
    assert works('export', path, '-o', '-').out == before
    works('restore', copy, f'{folder}/again.scb')
    assert works('export', f'{folder}/again.scb', '-o', '-').out == before


def test_a_book_in_use(folder):
    path = sample(folder)
    copy = os.path.join(folder, 'copy.scb')
    package = write(folder, 'p.json', works('export', path, '-o', '-').out)
    with subprocess.Popen([PROGRAM, 'hold', path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        try:
            assert holder.stdout.readline() == b'held\n'
            works('backup', path, copy)
            works('list', 'sessions', path)
            works('print', 'minutes', path, '--branch', 'LM01', '--month', '2020-09', '-o', '-')
            works('check', path)
            with Unchanged(folder):
                refused(1, 'import', path, package, says='so.scb')
                refused(1, 'restore', copy, path, says='so.scb')
        finally:
            holder.stdin.close()
    works('import', path, package)


if __name__ == '__main__':
    sys.exit(main([test for name, test in list(globals().items()) if name.startswith('test_')]))
