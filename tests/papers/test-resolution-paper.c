/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nghị quyết and kết luận, line by line. */

#include "bare-session.h"

static ScbResolution *
add_resolution (ScbDossier *dossier, ScbResolutionKind kind)
{
  return keep (dossier->resolutions, g_object_new (SCB_TYPE_RESOLUTION, "kind", kind, NULL));
}

static ScbVote *
add_vote (ScbDossier *dossier, gint64 favour, gint64 base)
{
  return keep (dossier->votes,
               g_object_new (SCB_TYPE_VOTE, "kind", SCB_VOTE_KIND_RESOLUTION, "method",
                             SCB_VOTE_METHOD_HANDS, "threshold", SCB_VOTE_THRESHOLD_MAJORITY,
                             "base", base, "in-favour", favour, NULL));
}

static void
add_task (ScbDossier *dossier, const char *title)
{
  keep (dossier->tasks, g_object_new (SCB_TYPE_TASK, "title", title, "lead", (gint64)LAN, "due-on",
                                      "2020-10-15", "measure", "500 m", NULL));
}

static void
add_report (ScbDossier *dossier, const char *title, const char *result)
{
  ScbTask *task = keep (dossier->earlier_tasks, g_object_new (SCB_TYPE_TASK, "title", title, NULL));

  keep (dossier->task_reports,
        g_object_new (SCB_TYPE_TASK_REPORT, "task", id_of (task), "opening-state", "Mới giao",
                      "result", result, "outcome", SCB_TASK_OUTCOME_DONE, NULL));
}

static ScbDossier *
resolved_session (ScbResolutionKind kind)
{
  ScbDossier *dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  ScbResolution *resolution = add_resolution (dossier, kind);
  ScbVote *vote = add_vote (dossier, 17, 18);

  dossier->committee_name = g_strdup ("Đảng ủy xã Lương Mông");
  g_object_set (dossier->session, "chair", (gint64)DUOC, "secretary", (gint64)LAN, "ends-at",
                "21:10", NULL);
  g_object_set (resolution, "vote", id_of (vote), "ideology", "Đảng viên yên tâm", "limits",
                "Còn hai hộ chưa đồng thuận.", "directions",
                "Làm 500 m đường hoa.\nGiúp hộ khó khăn", NULL);
  add_task (dossier, "Làm đường hoa");
  add_report (dossier, "Họp dân", "Đã họp ngày 18/8");
  return dossier;
}

static void
test_line_by_line (void)
{
  static const char *const lines[] = {
    "ĐẢNG BỘ XÃ LƯƠNG MÔNG",
    "CHI BỘ THÔN XÓM MỚI",
    "Số 06-NQ/CB",
    "Lương Mông, ngày 05 tháng 9 năm 2020",
    "NGHỊ QUYẾT lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2020",
    "Ngày 03 tháng 9 năm 2020, tại Nhà văn hóa, Chi bộ thôn Xóm Mới sinh hoạt thường kỳ tháng 9 "
    "năm 2020; có mặt",
    "thời lượng 100 phút. Chủ trì: đồng chí Nông Văn Được; thư ký: đồng chí Bàn Thị Lan. Sau khi "
    "thảo luận, Chi bộ quyết nghị:",
    "I- ĐÁNH GIÁ KẾT QUẢ THÁNG 8 NĂM 2020",
    "1. Tình hình tư tưởng: Đảng viên yên tâm.",
    "2. Kết quả thực hiện nghị quyết tháng trước:",
    "Nhiệm vụ tháng trước",
    "Tình trạng đầu kỳ",
    "Họp dân",
    "Hoàn thành: Đã họp ngày 18/8",
    "3. Hạn chế, nguyên nhân: Còn hai hộ chưa đồng thuận.",
    "II- NHIỆM VỤ, GIẢI PHÁP THÁNG 9 NĂM 2020",
    "Làm 500 m đường hoa. Giúp hộ khó khăn.",
    "III- PHÂN CÔNG THỰC HIỆN",
    "Làm đường hoa",
    "15/10/2020",
    "IV- TỰ ĐÁNH GIÁ",
    "Nghị quyết được thông qua với 17/18 đảng viên chính thức tán thành (94,4 %); kết quả thực "
    "hiện báo cáo tại kỳ sinh hoạt tháng 10 năm 2020.",
    "Nơi nhận:",
    "- Đảng ủy xã Lương Mông (để báo cáo),",
    "- Lưu Chi bộ.",
    "T/M CHI BỘ",
    "BÍ THƯ",
    "Nông Văn Được",
  };
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = NULL;

  keep (dossier->resolution_numbers,
        g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)6, "issued-on", "2020-09-05",
                      "resolution", id_of (dossier->resolutions->pdata[0]), NULL));
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
  assert_lacks (text, "Nhiệm vụ chính trị"); /* nobody wrote any */
}

/* What is above the title does not stand in it twice. */
static void
test_own_title (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = NULL;

  g_object_set (dossier->resolutions->pdata[0], "title", "Nghị quyết về làm đường hoa", NULL);
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "NGHỊ QUYẾT về làm đường hoa");
  assert_lacks (text, "Nghị quyết về làm");
}

static void
test_conclusion (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_CONCLUSION);
  g_autofree char *text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);

  assert_has (text, "-KL/CB");
  assert_has (text, "KẾT LUẬN về thực hiện nhiệm vụ tháng 9 năm 2020");
  assert_has (text, "Chi bộ kết luận:");
  assert_has (text, "Kết luận được thông qua với 17/18");
}

/* It stays as a record: no number, no recipients, nobody signs. */
static void
test_voted_down (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = NULL;

  g_object_set (dossier->votes->pdata[0], "in-favour", (gint64)9, NULL);
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "(không được Chi bộ thông qua)");
  assert_has (text,
              "Nghị quyết không được thông qua: 09/18 đảng viên chính thức tán thành (50 %).");
  assert_lacks (text, "-NQ/CB");
  assert_lacks (text, "Nơi nhận");
  assert_lacks (text, "BÍ THƯ");
}

/* One that was voted down and the one that passed after it: a paper each. */
static void
test_two_in_a_session (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  ScbVote *second = add_vote (dossier, 18, 18);
  g_autofree char *text = NULL;

  g_object_set (dossier->votes->pdata[0], "in-favour", (gint64)3, NULL);
  g_object_set (add_resolution (dossier, SCB_RESOLUTION_KIND_CONCLUSION), "vote", id_of (second),
                NULL);
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "Nghị quyết không được thông qua");
  assert_has (text, "Kết luận được thông qua với 18/18");
}

static void
test_confidence_stays_off_paper (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = NULL;

  keep (dossier->recognitions,
        g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_COMMENDED, "member",
                      (gint64)HA, "reason", "giúp dân", NULL));
  keep (dossier->recognitions,
        g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_REMINDED, "member",
                      (gint64)TUNG, "reason", "việc riêng", "confidential", TRUE, NULL));
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "3. Biểu dương, nhắc nhở:");
  assert_has (text, "Biểu dương: đồng chí Lý Thị Hà (thành tích: giúp dân).");
  assert_lacks (text, "việc riêng");
}

static void
test_committee_signs (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = NULL;

  g_hash_table_insert (dossier->settings, g_strdup ("tm-line"), g_strdup ("committee"));
  text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "T/M CHI ỦY");
}

/* Nothing is known, nobody wrote one: dots, and no number that nobody counted. */
static void
test_nothing_recorded (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);

  assert_has (text, "NGHỊ QUYẾT");
  assert_has (text, "III- PHÂN CÔNG THỰC HIỆN");
  assert_lacks (text, "-1");
  assert_lacks (text, "03 tháng 9");
  assert_lacks (text, "1. ");
}

/* For the pen: its frame with nothing of what is recorded. */
static void
test_form (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autofree char *text = words_as (dossier, scb_resolution_paper_new, SCB_PAPER_BLANK);

  assert_has (text, "1. Tình hình tư tưởng:");
  assert_has (text, "5. Hạn chế, nguyên nhân:");
  assert_has (text, "Người chủ trì");
  assert_has (text, "Nơi nhận:");
  assert_lacks (text, "yên tâm");
  assert_lacks (text, "Họp dân");
  assert_lacks (text, "17/18");
  assert_lacks (text, "Nông Văn Được");
}

/* Forty tasks: the table goes on with its head, the signature has text above it. */
static void
test_many_tasks (void)
{
  g_autoptr (ScbDossier) dossier = resolved_session (SCB_RESOLUTION_KIND_RESOLUTION);
  g_autoptr (PopplerDocument) pages = NULL;
  g_autoptr (PopplerPage) last = NULL;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title
          = g_strdup_printf ("Nhiệm vụ thứ %u với một tên khá dài để dòng phải gãy", i + 1);

      add_task (dossier, title);
    }
  pages = print_as (dossier, scb_resolution_paper_new, SCB_PAPER_RECORD);
  g_assert_cmpint (poppler_document_get_n_pages (pages), >, 3);
  text = words_of (pages);
  assert_has (text, "Nhiệm vụ thứ 40");
  last = poppler_document_get_page (pages, poppler_document_get_n_pages (pages) - 1);
  end = poppler_page_get_text (last);
  assert_has (end, "Nơi nhận:");
  assert_has (end, "T/M CHI BỘ");
  assert_has (end, "được thông qua");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resolution-paper/lines", test_line_by_line);
  g_test_add_func ("/resolution-paper/own-title", test_own_title);
  g_test_add_func ("/resolution-paper/conclusion", test_conclusion);
  g_test_add_func ("/resolution-paper/voted-down", test_voted_down);
  g_test_add_func ("/resolution-paper/two", test_two_in_a_session);
  g_test_add_func ("/resolution-paper/confidence", test_confidence_stays_off_paper);
  g_test_add_func ("/resolution-paper/committee", test_committee_signs);
  g_test_add_func ("/resolution-paper/nothing", test_nothing_recorded);
  g_test_add_func ("/resolution-paper/form", test_form);
  g_test_add_func ("/resolution-paper/many-tasks", test_many_tasks);
  return g_test_run ();
}
