/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trích biên bản: the chosen points alone, of a branch and of its committee, and the form. */

#include "bare-session.h"

static ScbDocument *
extract_second (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, GError **error)
{
  static const guint items[] = { 1 };

  return scb_extract_paper_new (dossier, rules, form, items, 1, error);
}

static void
test_extract (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  gpointer second = dossier->agenda->pdata[1];
  g_autofree char *text = NULL, *numbered = NULL, *of_committee = NULL;

  g_object_set (dossier->session, "chair", (gint64)DUOC, "secretary", (gint64)LAN, "present",
                (gint64)18, "expected", (gint64)20, NULL);
  g_object_set (second, "conclusion", "Giao thôn lo", NULL);
  keep (dossier->opinions, g_object_new (SCB_TYPE_OPINION, "agenda-item", id_of (second), "speaker",
                                         (gint64)TUNG, "text", "Nhất trí", NULL));
  keep (dossier->votes,
        g_object_new (SCB_TYPE_VOTE, "agenda-item", id_of (second), "kind", SCB_VOTE_KIND_ITEM,
                      "method", SCB_VOTE_METHOD_HANDS, "base", (gint64)18, NULL));
  text = words_as (dossier, extract_second, SCB_PAPER_RECORD);
  assert_has (text,
              "TRÍCH BIÊN BẢN sinh hoạt chi bộ ngày 03 tháng 9 năm 2020 Có mặt: 18/20 đồng "
              "chí. Chủ trì: đồng chí Nông Văn Được; thư ký: đồng chí Bàn Thị Lan. 2. Việc "
              "khác. Các ý kiến tham gia: - Đồng chí Triệu Văn Tùng: Nhất trí. Đồng chí chủ "
              "trì kết luận: Giao thôn lo. Nội dung: nội dung sinh hoạt. Hình thức: giơ tay.");
  assert_has (text, "Trích sao từ biên bản ngày 03 tháng 9 năm 2020. T/M CHI BỘ BÍ THƯ Nông Văn "
                    "Được");
  assert_lacks (text, "đường hoa");

  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)7, NULL);
  numbered = words_as (dossier, extract_second, SCB_PAPER_RECORD);
  assert_has (numbered, "Trích sao từ biên bản số 07, ngày 03 tháng 9 năm 2020.");
  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  of_committee = words_as (dossier, extract_second, SCB_PAPER_RECORD);
  assert_has (of_committee, "TRÍCH BIÊN BẢN họp chi ủy ngày 03 tháng 9 năm 2020");
}

static void
test_extract_form (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = words_as (dossier, extract_second, SCB_PAPER_BLANK);

  assert_has (text, "sinh hoạt chi bộ ngày …… tháng …… năm 20…");
  assert_has (text,
              "Có mặt: ………/……… đồng chí. Chủ trì: đồng chí " WORDS "; thư ký: đồng chí .....");
  assert_has (text, "Trích sao từ biên bản số ………, ngày …… tháng …… năm 20…");
  assert_lacks (text, "Việc khác");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/extract/record", test_extract);
  g_test_add_func ("/papers/extract/form", test_extract_form);
  return g_test_run ();
}
