-- The book of a whole province, for measuring: 1,000 branches, 50,000 members, 100,000 sessions.  Each session has an
-- agenda item with a conclusion, and gave a task; one in ten is open still, and was put off if it is of the last year.  The schema's triggers fill the search index; nothing of it stands in the history.

CREATE TEMP TABLE counter (n INTEGER PRIMARY KEY);
INSERT INTO counter
  WITH RECURSIVE count (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM count WHERE n < 100000) SELECT n FROM count;

-- Words by turns.  The numbers of them have no common divisor, so that all pairs come.
CREATE TEMP TABLE word (kind TEXT, place INTEGER, text TEXT);
INSERT INTO word SELECT 'commune', key, value FROM json_each ('["Lương Mông", "Minh Cầm", "Đạp Thanh", "Thanh Lâm",
  "Thanh Sơn", "Đồn Đạc", "Nam Sơn", "Hải Lạng", "Đại Dực", "Hà Lâu", "Phong Dụ"]');
INSERT INTO word SELECT 'family', key, value FROM json_each ('["Nông", "Triệu", "Bàn", "Đặng", "Hoàng", "Nịnh", "Lý",
  "Chíu", "Trần", "Nguyễn", "Vi", "Lương", "Đinh"]');
INSERT INTO word SELECT 'given', key, value FROM json_each ('["Văn Được", "Thị Ánh", "Quý An", "Văn Hoa", "Thị Xuân",
  "Đức Thắng", "Thị Mông", "Minh Đường", "Văn Tài", "Thị Sinh", "Tiến Dũng", "Thị Hồng", "Văn Lợi", "Quang Vinh",
  "Thị Lan", "Văn Chung", "Thị Mai"]');
INSERT INTO word SELECT 'title', key, value FROM json_each ('["Đánh giá thực hiện nghị quyết tháng trước",
  "Xây dựng tuyến đường hoa", "Phát triển kinh tế lâm nghiệp", "Giữ vệ sinh môi trường", "Thu quỹ khuyến học",
  "Phòng cháy, chữa cháy rừng", "Làm đường bê tông liên thôn"]');
INSERT INTO word SELECT 'conclusion', key, value FROM json_each ('[
  "Giao chi hội phụ nữ trồng và chăm sóc đường hoa dài 500 m trước ngày 20 hằng tháng.",
  "Thống nhất vận động nhân dân hiến đất, góp công làm đường vào khu sản xuất.",
  "Mỗi đảng viên giúp đỡ một hộ nghèo, báo cáo kết quả tại buổi sinh hoạt sau.",
  "Phân công đảng viên phụ trách nhóm hộ, tuyên truyền giữ gìn an ninh trật tự.",
  "Đề nghị xã Lương Mông hỗ trợ xi măng để hoàn thành nhà văn hóa thôn."]');
CREATE INDEX temp.word_by_place ON word (kind, place);

INSERT INTO organization (id, uuid, kind)
  SELECT n, printf ('00000001-0000-4000-8000-%012x', n), 'commune' FROM counter WHERE n <= 11;

INSERT INTO organization_spell (id, uuid, organization, name, committee_name, place)
  SELECT n, printf ('00000002-0000-4000-8000-%012x', n), n, 'Đảng bộ xã ' || text, 'Đảng ủy xã ' || text, text
    FROM counter JOIN word ON kind = 'commune' AND place = n - 1 WHERE n <= 11;

INSERT INTO branch (id, uuid, kind, code, formed_on)
  SELECT n, printf ('00000003-0000-4000-8000-%012x', n), 'village', printf ('CB%04d', n), '2012-01-01'
    FROM counter WHERE n <= 1000;

INSERT INTO branch_spell (id, uuid, branch, name, sort_key, organization)
  SELECT n, printf ('00000004-0000-4000-8000-%012x', n), n, 'Chi bộ thôn ' || n || ', xã ' || text,
         printf ('%04d', n * 7 % 1000), n % 11 + 1
    FROM counter JOIN word ON kind = 'commune' AND place = n % 11 WHERE n <= 1000;

INSERT INTO member (id, uuid, full_name, sort_key, card_number)
  SELECT n, printf ('00000005-0000-4000-8000-%012x', n), f.text || ' ' || g.text,
         printf ('%02d %02d', g.place, f.place), printf ('%08d', n)
    FROM counter JOIN word f ON f.kind = 'family' AND f.place = n % 13
                 JOIN word g ON g.kind = 'given' AND g.place = n % 17 WHERE n <= 50000;

INSERT INTO membership (id, uuid, member, branch, kind, since)
  SELECT n, printf ('00000006-0000-4000-8000-%012x', n), n, n % 1000 + 1, 'official', '2012-01-01'
    FROM counter WHERE n <= 50000;

-- A hundred months; in each, every branch met once.
INSERT INTO session (id, uuid, branch, kind, state, detail, period, held_on, place, expected, present, signings)
  SELECT n, printf ('00000007-0000-4000-8000-%012x', n), n % 1000 + 1, iif (n % 12 = 0, 'combined', 'regular'),
         iif (n % 20 = 0, 'draft', 'adopted'), 'full', strftime ('%Y-%m', '2012-09-01', ((n - 1) / 1000) || ' months'),
         date ('2012-09-03', ((n - 1) / 1000) || ' months'), 'Nhà văn hóa thôn', 50, 50 - n % 7, 0
    FROM counter;

INSERT INTO agenda_item (id, uuid, session, position, kind, title, conclusion)
  SELECT n, printf ('00000008-0000-4000-8000-%012x', n), n, 1, 'discussion', t.text, c.text || ' Mục ' || n
    FROM counter JOIN word t ON t.kind = 'title' AND t.place = n % 7
                 JOIN word c ON c.kind = 'conclusion' AND c.place = n % 5;

INSERT INTO task (id, uuid, session, branch, position, agenda_item, title, lead, due_on, state, closed_on)
  SELECT n, printf ('00000009-0000-4000-8000-%012x', n), n, n % 1000 + 1, 1, n, t.text, (n % 50) * 1000 + n % 1000,
         date ('2012-09-20', ((n - 1) / 1000) || ' months'), iif (n % 10 = 3, 'open', 'done'),
         iif (n % 10 = 3, NULL, date ('2012-09-25', ((n - 1) / 1000) || ' months'))
    FROM counter JOIN word t ON t.kind = 'title' AND t.place = n % 7 WHERE n % 50 * 1000 + n % 1000 > 0;

INSERT INTO task_report (id, uuid, session, position, task, outcome, new_due_on)
  SELECT n, printf ('0000000a-0000-4000-8000-%012x', n), n + 1000, 1, n, 'continued',
         date ('2012-11-20', ((n - 1) / 1000) || ' months')
    FROM counter WHERE n > 87000 AND n <= 99000 AND n % 10 = 3;

DROP TABLE temp.word;
DROP TABLE temp.counter;
