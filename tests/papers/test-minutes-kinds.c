/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes of each kind of session: title and frame, what stands though nobody knows it, the whole
 * wording of a session that is known in full, the form for the pen. */

#include "bare-session.h"

static const char *const parts[] = {
  "I- MỞ ĐẦU",      "II- NỘI DUNG",
  "III- DIỄN BIẾN", "IV- KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ",
  "V- BIỂU QUYẾT",  "VI- TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT",
};

/* ---- titles ---- */

static void
test_titles (void)
{
  static const struct
  {
    ScbSessionKind kind;
    const char *title;
  } kinds[] = {
    { SCB_SESSION_KIND_REGULAR, "BIÊN BẢN sinh hoạt chi bộ thường kỳ tháng 9 năm 2020 " },
    { SCB_SESSION_KIND_THEMATIC,
      "BIÊN BẢN sinh hoạt chi bộ chuyên đề “Đường hoa” tháng 9 năm 2020 " },
    { SCB_SESSION_KIND_COMBINED,
      "BIÊN BẢN sinh hoạt chi bộ thường kỳ và chuyên đề “Đường hoa” tháng 9 năm 2020 " },
    { SCB_SESSION_KIND_EXTRAORDINARY, "BIÊN BẢN sinh hoạt chi bộ bất thường tháng 9 năm 2020 " },
    { SCB_SESSION_KIND_REVIEW, "BIÊN BẢN sinh hoạt chi bộ kiểm điểm cuối năm tháng 9 năm 2020 " },
    { SCB_SESSION_KIND_COMMITTEE, "BIÊN BẢN họp chi ủy tháng 9 năm 2020 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ScbDossier) dossier = bare_session (kinds[i].kind);
      g_autofree char *text = NULL;
      gboolean is_committee = kinds[i].kind == SCB_SESSION_KIND_COMMITTEE;

      g_object_set (dossier->session, "theme", "Đường hoa", NULL);
      text = minutes_text (dossier);
      assert_has (text, kinds[i].title);
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        (is_committee ? assert_lacks : assert_has) (text, parts[j]);
    }
}

/* ---- nothing is known ---- */

static void
test_dots_where_a_line_must_stand (void)
{
  static const char *const lines[] = {
    "ĐẢNG BỘ XÃ LƯƠNG MÔNG",
    "CHI BỘ THÔN XÓM MỚI",
    "Số ………-BB/CB",
    "Lương Mông, ngày ..... tháng ..... năm 20.....",
    "Thời gian: bắt đầu lúc …… giờ …… phút, ngày …… tháng …… năm 20…",
    "Địa điểm: .....",
    "- Phải dự: ……… đồng chí. Có mặt: ……… đồng chí (chính thức ………, dự bị ………), đạt ……… %.",
    "- Vắng có lý do: ……… đồng chí.",
    "- Vắng không có lý do: ……… đồng chí.",
    "Chủ trì: đồng chí .....",
    "Thư ký: đồng chí .....",
    "1. Đồng chí chủ trì tuyên bố lý do, giới thiệu đại biểu. 2. Chi bộ cử đồng chí " WORDS
    " làm thư ký. 3. Điểm danh: kết quả như trên. 4. Ý kiến của Chi bộ về nội dung, chương trình: "
    ".....",
    "Số đảng viên phát biểu: ………/……… đồng chí có mặt (……… %).",
    "1. Đồng chí chủ trì kết luận: .....",
    "2. Phân công: .....",
    "Thư ký đã đọc lại biên bản trước Chi bộ. Biên bản này đã được thông qua với ………/……… đồng chí "
    "nhất trí.",
    "Buổi sinh hoạt kết thúc lúc …… giờ …… phút cùng ngày.",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = minutes_text (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
  assert_lacks (text, " -1 ");
  assert_lacks (text, "nan");
  assert_lacks (text, "null");
}

/* Somebody who was only invited, and one who did not come, are no guests. */
static void
test_who_did_not_come (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  keep (dossier->guests,
        g_object_new (SCB_TYPE_GUEST, "name", "Hoàng Văn Minh", "invited-on", "2020-08-30", NULL));
  keep (dossier->guests, g_object_new (SCB_TYPE_GUEST, "name", "Vũ Thị Oanh", "present",
                                       SCB_ANSWER_NO, "remark", "Gửi ý kiến", NULL));
  text = minutes_text (dossier);
  assert_lacks (text, "Minh");
  assert_lacks (text, "Đại biểu: ");
}

/* ---- everything is known ---- */

static void
fill_roll (ScbDossier *dossier)
{
  ScbAttendance *row;

  mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT);
  row = mark (dossier, LAN, SCB_ATTENDANCE_STATE_EXCUSED);
  g_object_set (row, "reason", "ốm", NULL);
  row = mark (dossier, HA, SCB_ATTENDANCE_STATE_PRESENT);
  row = mark (dossier, TUNG, SCB_ATTENDANCE_STATE_PRESENT);
  g_object_set (row, "standing", SCB_STANDING_PROBATIONARY, NULL);
}

static void
fill_session (ScbDossier *dossier)
{
  ScbAgendaItem *item = add_item (dossier, "Làm đường hoa 500 m");
  ScbTask *task;

  g_object_set (dossier->session, "held-on", "2020-09-03", "starts-at", "19:30", "ends-at", "21:05",
                "place", "Nhà văn hóa thôn", "chair", (gint64)DUOC, "secretary", (gint64)HA,
                "conclusion", "Nhất trí làm đường hoa", "adopted-in-favour", (gint64)3,
                "adopted-of", (gint64)3, NULL);
  fill_roll (dossier);
  keep (dossier->opinions, g_object_new (SCB_TYPE_OPINION, "agenda-item", id_of (item), "speaker",
                                         (gint64)TUNG, "text", "Nên trồng hoa giấy.", NULL));
  task = keep (dossier->tasks,
               g_object_new (SCB_TYPE_TASK, "title", "Vận động 12 hộ", "lead", (gint64)TUNG,
                             "due-on", "2020-09-25", "measure", "Xong 500 m", NULL));
  keep (dossier->helpers,
        g_object_new (SCB_TYPE_TASK_HELPER, "task", id_of (task), "member", (gint64)HA, NULL));
  keep (dossier->helpers,
        g_object_new (SCB_TYPE_TASK_HELPER, "task", id_of (task), "name", "Đoàn thanh niên", NULL));
  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)5, NULL);
}

static void
test_known_in_full (void)
{
  static const char *const lines[] = {
    "Số 05-BB/CB",
    "Lương Mông, ngày 03 tháng 9 năm 2020",
    "Thời gian: bắt đầu lúc 19 giờ 30 phút, ngày 03 tháng 9 năm 2020. Địa điểm: Nhà văn hóa thôn. "
    "Thành phần: - Tổng số đảng viên: 04 đồng chí (chính thức 03, dự bị 01); được miễn công tác và "
    "sinh hoạt đảng: 0; sinh hoạt tạm thời ở nơi khác: 0; nơi khác đến sinh hoạt tạm thời: 0. - "
    "Phải dự: 04 đồng chí. Có mặt: 03 đồng chí (chính thức 02, dự bị 01), đạt 75 %. - Vắng có lý "
    "do: 01 đồng chí: đồng chí Bàn Thị Lan (lý do: ốm). - Vắng không có lý do: 0 đồng chí. Chủ "
    "trì: "
    "đồng chí Nông Văn Được, Bí thư Chi bộ, Trưởng thôn. Thư ký: đồng chí Lý Thị Hà. I- MỞ ĐẦU",
    "2. Chi bộ cử đồng chí Lý Thị Hà làm thư ký.",
    "II- NỘI DUNG 1. Làm đường hoa 500 m. III- DIỄN BIẾN 1. Làm đường hoa 500 m. Các ý kiến tham "
    "gia: - Đồng chí Triệu Văn Tùng: Nên trồng hoa giấy. Số đảng viên phát biểu: 01/03 đồng chí có "
    "mặt (33,3 %). IV- KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ 1. Đồng chí chủ trì kết luận: Nhất trí làm "
    "đường hoa. 2. Phân công:",
    "Vận động 12 hộ",
    "Người chủ trì",
    "Lý Thị Hà, Đoàn thanh niên",
    "25/9/2020",
    "Xong 500 m",
    "đã được thông qua với 03/03 đồng chí nhất trí. Buổi sinh hoạt kết thúc lúc 21 giờ 05 phút "
    "cùng "
    "ngày.",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  fill_session (dossier);
  text = minutes_text (dossier);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
}

static void
test_past_midnight (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "starts-at", "22:00", "ends-at", "00:15", NULL);
  text = minutes_text (dossier);
  assert_has (text, "Buổi sinh hoạt kết thúc lúc 00 giờ 15 phút ngày hôm sau.");
}

/* ---- họp chi ủy ---- */

static void
test_committee (void)
{
  static const char *const lines[] = {
    "Chi ủy viên có mặt: 02/04 đồng chí. Vắng: đồng chí Bàn Thị Lan (lý do: ốm); đồng chí Triệu "
    "Văn "
    "Tùng (không có lý do). Chủ trì:",
    "I- NỘI DUNG 1. Làm đường hoa 500 m. II- DIỄN BIẾN",
    "III- KẾT LUẬN Nhất trí làm đường hoa. 1. Phân công:",
    "Người chủ trì",
    "Cuộc họp kết thúc lúc 21 giờ 05 phút cùng ngày.",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_COMMITTEE);
  g_autofree char *text = NULL;

  fill_session (dossier);
  g_object_set (dossier->attendance->pdata[3], "standing", SCB_STANDING_OFFICIAL, "state",
                SCB_ATTENDANCE_STATE_UNEXCUSED, NULL);
  text = minutes_text (dossier);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
  assert_lacks (text, "Tổng số đảng viên");
  assert_lacks (text, "Số đảng viên phát biểu");
  assert_lacks (text, "Thư ký đã đọc lại");
}

/* ---- the form ---- */

static void
test_form (void)
{
  static const char *const lines[] = {
    "sinh hoạt chi bộ thường kỳ tháng …… năm 20…",
    "Được miễn nhưng đến dự: .....",
    "- Vắng có lý do: ……… đồng chí: .....",
    "Đến muộn, về sớm: .....",
    "Đại biểu: đồng chí .....",
    "2. Chi bộ cử đồng chí " WORDS " làm thư ký; phân công đồng chí " WORDS " theo dõi, chấm điểm.",
    "4. Đảng phí tháng ……: ………/……… đồng chí đã nộp; chưa nộp: .....",
    "5. Biên bản kỳ trước: .....",
    "3. Kiến nghị với cấp trên: .....",
    "Nội dung: " WORDS ". Hình thức: " WORDS
    ". Số đảng viên chính thức làm căn cứ tính: ……… đồng chí.",
    "Chi bộ tự chấm ……… điểm, xếp loại: ………; tán thành ………/……… (……… %).",
    "Hạn chế, cách khắc phục: .....",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  fill_session (dossier);
  text = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_BLANK);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
  /* Nothing of the session is on it but the heading. */
  assert_has (text, "CHI BỘ THÔN XÓM MỚI");
  assert_lacks (text, "Được, ");
  assert_lacks (text, "Tùng");
  assert_lacks (text, "500");
  assert_lacks (text, "2020");
}

static void
test_committee_form (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_COMMITTEE);
  g_autofree char *text = NULL;

  fill_session (dossier);
  text = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_BLANK);
  assert_has (text, "họp chi ủy tháng …… năm 20…");
  assert_has (text, "Chi ủy viên có mặt: ………/……… đồng chí.");
  assert_has (text, "I- NỘI DUNG 1. Nội dung sinh hoạt Chi bộ sắp tới: .....");
  assert_has (text, "2. Đánh giá kết quả thực hiện nhiệm vụ tháng trước: .....");
  assert_has (text, "3. Dự thảo nghị quyết, kết luận: .....");
  assert_has (text, "III- KẾT LUẬN .....");
  assert_lacks (text, "Số đảng viên phát biểu");
  assert_lacks (text, "Phân công");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/kinds/titles", test_titles);
  g_test_add_func ("/minutes/kinds/dots", test_dots_where_a_line_must_stand);
  g_test_add_func ("/minutes/kinds/who-did-not-come", test_who_did_not_come);
  g_test_add_func ("/minutes/kinds/known-in-full", test_known_in_full);
  g_test_add_func ("/minutes/kinds/past-midnight", test_past_midnight);
  g_test_add_func ("/minutes/kinds/committee", test_committee);
  g_test_add_func ("/minutes/kinds/form", test_form);
  g_test_add_func ("/minutes/kinds/committee-form", test_committee_form);
  return g_test_run ();
}
