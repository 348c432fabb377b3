/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phiếu dự, line by line. */

#include "bare-session.h"

static void
add_visit (ScbDossier *dossier, const char *name)
{
  g_autoptr (ScbVisit) visit = g_object_new (
      SCB_TYPE_VISIT, "visited-on", "2020-09-03", "arrived-at", "19:20", "left-at", "21:30",
      "strengths", "Nghị quyết cụ thể, có chỉ tiêu.", "issues", "Cần lò sấy dùng chung",
      "addressee", "Huyện ủy Ba Chẽ.", "points", 90.5, "level", SCB_LEVEL_GOOD, NULL);
  g_autoptr (ScbOfficial) official = g_object_new (SCB_TYPE_OFFICIAL, "name", name, "post",
                                                   "Chủ tịch", "agency", "Hội Phụ nữ huyện", NULL);
  g_autoptr (ScbDecision) decision
      = g_object_new (SCB_TYPE_DECISION, "number", "412-QĐ/HU", "issued-on", "2020-02-24", NULL);

  scb_dossier_add_visit (dossier, visit, official, decision);
}

static void
test_written (void)
{
  static const char *const lines[] = {
    "PHIẾU DỰ sinh hoạt Chi bộ",
    "Họ và tên cán bộ: Lê Thị Thanh Bình; chức vụ, cơ quan: Chủ tịch, Hội Phụ nữ huyện.",
    "Phân công theo Quyết định số 412-QĐ/HU, ngày 24/02/2020.",
    "loại: thường kỳ; ngày 03/9/2020, từ 19 giờ 20 phút đến 21 giờ 30 phút.",
    "1. Công tác chuẩn bị",
    "6. Ưu điểm: Nghị quyết cụ thể, có chỉ tiêu.",
    "9. Vấn đề phát sinh: Cần lò sấy dùng chung.",
    "Chuyển đến: Huyện ủy Ba Chẽ.",
    "10. Chấm: 90,5 điểm; đề nghị xếp loại: Tốt.",
    "XÁC NHẬN CỦA CHI BỘ",
    "NGƯỜI DỰ",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "held-on", "2020-09-03", NULL);
  add_visit (dossier, "Lê Thị Thanh Bình");
  text = words_as (dossier, scb_visit_sheet_paper_new, SCB_PAPER_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
}

/* A sheet each. */
static void
test_two_officials (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  add_visit (dossier, "Lê Thị Thanh Bình");
  add_visit (dossier, "Chíu Văn Lộc");
  text = words_as (dossier, scb_visit_sheet_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "Họ và tên cán bộ: Lê Thị Thanh Bình;");
  assert_has (text, "Họ và tên cán bộ: Chíu Văn Lộc;");
}

/* For the pen: nothing of what is recorded. */
static void
test_form (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  add_visit (dossier, "Lê Thị Thanh Bình");
  text = words_as (dossier, scb_visit_sheet_paper_new, SCB_PAPER_BLANK);
  assert_has (text, "Phân công theo Quyết định số");
  g_assert_null (strstr (text, "Lê Thị Thanh Bình"));
  g_assert_null (strstr (text, "Nghị quyết cụ thể"));
  g_assert_null (strstr (text, "90,5"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit-sheet-paper/written", test_written);
  g_test_add_func ("/visit-sheet-paper/two-officials", test_two_officials);
  g_test_add_func ("/visit-sheet-paper/form", test_form);
  return g_test_run ();
}
