/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phiếu chấm điểm, line by line. */

#include "bare-session.h"

static ScbScore *
add_score (ScbDossier *dossier, gint64 id, ScbScorer scorer, double points, ScbLevel level)
{
  ScbScore *score
      = g_object_new (SCB_TYPE_SCORE, "scorer", scorer, "points", points, "level", level, NULL);

  scb_record_set_id (SCB_RECORD (score), id);
  g_ptr_array_add (dossier->scores, score);
  return score;
}

static void
give (ScbDossier *dossier, gint64 score, const char *code, double points, const char *reason)
{
  g_ptr_array_add (dossier->score_items,
                   g_object_new (SCB_TYPE_SCORE_ITEM, "score", score, "criterion", code, "points",
                                 points, "reason", reason, NULL));
}

static void
test_three_scorers (void)
{
  static const char *const lines[] = {
    "PHIẾU CHẤM ĐIỂM chất lượng sinh hoạt chi bộ tháng 9 năm 2020",
    "Ngày sinh hoạt: 03/9/2020; loại: thường kỳ; bộ tiêu chí: Mẫu D.",
    "STT",
    "1Chuẩn bị1514,5",
    "Tài liệu gửi muộn",
    "2Tỷ lệ đảng viên dự2020",
    "TỔNG ĐIỂM10097,5",
    "Chi bộ tự xếp loại: Tốt; tán thành 18/19 (94,7 %).",
    "Cán bộ dự chấm: 92 điểm, mức Tốt; lý do chênh lệch: phần thời sự dài.",
    "Đảng ủy quyết định: 88 điểm, mức Khá (văn bản số 12-TB/ĐU, ngày 10 tháng 10 năm 2020).",
    "Tốt: từ 90 điểm; Khá: từ 70 đến dưới 90; Trung bình: từ 50 đến dưới 70; Kém: dưới 50.",
    "T/M CHI ỦY",
    "CẤP ỦY CẤP TRÊN PHỤ TRÁCH",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "held-on", "2020-09-03", NULL);
  g_object_set (add_score (dossier, 1, SCB_SCORER_BRANCH, 97.5, SCB_LEVEL_GOOD), "in-favour",
                (gint64)18, "vote-base", (gint64)19, NULL);
  give (dossier, 1, "1", 14.5, "Tài liệu gửi muộn");
  give (dossier, 1, "2", 20, NULL);
  give (dossier, 1, "3", 43, NULL);
  give (dossier, 1, "4", 20, NULL);
  g_object_set (add_score (dossier, 2, SCB_SCORER_OFFICIAL, 92, SCB_LEVEL_GOOD), "reason",
                "phần thời sự dài.", NULL);
  g_object_set (add_score (dossier, 3, SCB_SCORER_COMMITTEE, 88, SCB_LEVEL_FAIR), "document-number",
                "12-TB/ĐU", "document-date", "2020-10-10", NULL);
  text = words_as (dossier, scb_score_sheet_paper_new, SCB_PAPER_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
}

/* Nothing on paper that nobody recorded: no score, no points, and no lines of the others. */
static void
test_nobody_scored (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = words_as (dossier, scb_score_sheet_paper_new, SCB_PAPER_RECORD);

  assert_has (text, "TỔNG ĐIỂM100 Điểm tự chấm Ghi chú (lý do trừ điểm) Chi bộ tự xếp loại: ………");
  assert_lacks (text, "Cán bộ dự chấm");
  assert_lacks (text, "Đảng ủy quyết định");
}

/* The form has the lines of all, for the pen. */
static void
test_form (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  add_score (dossier, 1, SCB_SCORER_BRANCH, 97.5, SCB_LEVEL_GOOD);
  text = words_as (dossier, scb_score_sheet_paper_new, SCB_PAPER_BLANK);
  assert_lacks (text, "97,5");
  assert_has (text, "Cán bộ dự chấm: ………");
  assert_has (text, "Đảng ủy quyết định: ………");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-sheet-paper/three-scorers", test_three_scorers);
  g_test_add_func ("/score-sheet-paper/nobody", test_nobody_scored);
  g_test_add_func ("/score-sheet-paper/form", test_form);

  return g_test_run ();
}
