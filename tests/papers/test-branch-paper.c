/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lý lịch chi bộ: what stands in it, and that a life fits a page. */

#include "papers-fixture.h"

#include "scb-branch-paper.h"

static void
add_name (ScbBranchHistory *history, const char *name, const char *since, const char *until)
{
  ScbHistoryName *told = scb_branch_history_add_name (history);

  told->name = g_strdup (name);
  told->organization = g_strdup ("Đảng bộ xã Lương Mông");
  told->since = g_strdup (since);
  told->until = g_strdup (until);
}

static void
add_event (ScbBranchHistory *history, ScbBranchEventKind kind, gboolean is_own, const char *other)
{
  ScbHistoryEvent *told = scb_branch_history_add_event (history);

  told->event = g_object_new (SCB_TYPE_BRANCH_EVENT, "kind", kind, "happened-on", "2020-02-05",
                              "note", is_own ? "Theo đề nghị của thôn." : NULL, NULL);
  told->is_own = is_own;
  told->other_name = g_strdup (other);
  told->decision = g_object_new (SCB_TYPE_DECISION, "number", "25-QĐ/ĐU", "issued-on", "2020-02-04",
                                 "issuer", "Đảng ủy xã Lương Mông", NULL);
}

static void
add_relative (GPtrArray *relatives, ScbBranchEventKind kind, guint depth)
{
  ScbHistoryRelative *relative = scb_branch_history_add_relative (relatives);

  relative->name = g_strdup ("Chi bộ thôn Đồng Chức");
  relative->formed_on = g_strdup ("1994-03-03");
  relative->dissolved_on = g_strdup ("2020-02-05");
  relative->kind = kind;
  relative->day = g_strdup ("2020-02-05");
  relative->depth = depth;
}

static void
add_term (ScbBranchHistory *history, const char *name, guint n_others)
{
  g_autoptr (ScbTerm) term = g_object_new (SCB_TYPE_TERM, "name", name, "since", "2020-02-14",
                                           "congress-on", "2020-02-14", NULL);
  ScbHistoryTerm *told = scb_branch_history_add_term (history, term);

  for (guint i = 0; i < n_others + 2; i++)
    {
      ScbHistoryOfficer *officer = scb_history_term_add_officer (told);

      officer->kind = i == 0   ? SCB_POST_KIND_SECRETARY
                      : i == 1 ? SCB_POST_KIND_DEPUTY_SECRETARY
                               : SCB_POST_KIND_COMMITTEE_MEMBER;
      officer->name = g_strdup (i == 0 ? "Nông Văn Được" : "Nguyễn Thị Hồng Vân");
    }
}

static ScbBranchHistory *
new_history (void)
{
  g_autoptr (ScbBranch) branch = g_object_new (SCB_TYPE_BRANCH, "formed-on", "2020-02-05", NULL);
  ScbBranchHistory *history = scb_branch_history_new (branch, "2020-09-03");

  history->name = g_strdup ("Chi bộ thôn Xóm Mới");
  history->organization = g_strdup ("Đảng bộ xã Lương Mông");
  history->place = g_strdup ("Lương Mông");
  history->secretary = g_strdup ("Nông Văn Được");
  history->official = 22;
  history->probationary = 1;
  history->reinforcement = 2;
  history->sums[SCB_HISTORY_OWN] = (ScbHistorySums){
    .sessions = 7, .recorded = 7, .regular = 7, .topics = 1, .present = 19, .expected = 21
  };
  history->sums[SCB_HISTORY_WITH_PREDECESSORS]
      = (ScbHistorySums){ .sessions = SCB_UNKNOWN, .recorded = 8, .regular = 8, .topics = 1 };
  add_name (history, "Chi bộ thôn Xóm Mới", "2020-02-05", NULL);
  add_event (history, SCB_BRANCH_EVENT_KIND_FORMED, TRUE, "Chi bộ thôn Đồng Chức");
  add_relative (history->predecessors, SCB_BRANCH_EVENT_KIND_MERGED, 0);
  add_term (history, "2020-2022", 1);
  return history;
}

static PopplerDocument *
print (ScbBranchHistory *history)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDossier) head = scb_branch_history_to_dossier (history);
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (head, &error);
  g_autoptr (ScbDocument) document = NULL;

  g_assert_no_error (error);
  document = scb_branch_paper_new (history, rules, &error);
  g_assert_no_error (error);
  return paint (document);
}

static void
test_written (void)
{
  static const char *const lines[] = {
    "ĐẢNG BỘ XÃ LƯƠNG MÔNG",
    "CHI BỘ THÔN XÓM MỚI",
    "Lương Mông, ngày 03 tháng 9 năm 2020",
    "LÝ LỊCH CHI BỘ tính đến ngày 03 tháng 9 năm 2020",
    "Thành lập: ngày 05 tháng 02 năm 2020.",
    "- Từ 05/02/2020: Chi bộ thôn Xóm Mới, Đảng bộ xã Lương Mông.",
    "Thành lập Chi bộ từ Chi bộ thôn Đồng Chức. Theo đề nghị của thôn.",
    "số 25-QĐ/ĐU, ngày 04/02/2020, của Đảng ủy xã Lương Mông",
    "Kết thúc 05/02/2020 Quan hệ sáp nhập từ 05/02/2020",
    "Bí thư: Nông Văn Được; Phó Bí thư: Nguyễn Thị Hồng Vân; Chi ủy viên: Nguyễn Thị Hồng Vân",
    "Tổng số đảng viên: 23 đồng chí (chính thức 22, trong đó tăng cường 02; dự bị 01)",
    "Sinh hoạt kể từ khi thành lập: 07 buổi; có biên bản trong sổ: 07 buổi (thường kỳ 07, chuyên "
    "đề 01). Tỷ lệ dự: 90,5 %.",
    "Tính cả các chi bộ tiền thân: …",
    "T/M CHI BỘ BÍ THƯ Nông Văn Được",
  };
  g_autoptr (ScbBranchHistory) history = new_history ();
  g_autoptr (PopplerDocument) pages = print (history);
  g_autofree char *text = words_of (pages);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
  g_assert_cmpint (poppler_document_get_n_pages (pages), ==, 1);
}

/* Two names, three events, three branches before it, three terms with whole committees. */
static void
test_long_life_fits_a_page (void)
{
  g_autoptr (ScbBranchHistory) history = new_history ();
  g_autoptr (PopplerDocument) pages = NULL;

  add_name (history,
            "Chi bộ Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Lương Mông",
            "1998-09-05", "2020-02-05");
  add_event (history, SCB_BRANCH_EVENT_KIND_MERGED, FALSE, "Chi bộ thôn Đồng Giảng");
  add_event (history, SCB_BRANCH_EVENT_KIND_RENAMED, TRUE, NULL);
  add_relative (history->predecessors, SCB_BRANCH_EVENT_KIND_SPLIT, 1);
  add_relative (history->heirs, SCB_BRANCH_EVENT_KIND_SPLIT, 0);
  add_term (history, "2022-2025", 1);
  pages = print (history);
  g_assert_cmpint (poppler_document_get_n_pages (pages), ==, 1);
}

/* Of a branch nobody told anything of, no line says what nobody knows. */
static void
test_unknown_is_dots (void)
{
  g_autoptr (ScbBranch) branch = g_object_new (SCB_TYPE_BRANCH, NULL);
  g_autoptr (ScbBranchHistory) history = scb_branch_history_new (branch, "2020-09-03");
  g_autoptr (PopplerDocument) pages = NULL;
  g_autofree char *text = NULL;

  history->sums[SCB_HISTORY_OWN].sessions = SCB_UNKNOWN;
  pages = print (history);
  text = words_of (pages);
  assert_has (text, "Thành lập: ...");
  assert_has (text, "IV- NHIỆM KỲ, CHI ỦY ...");
  g_assert_null (strstr (text, "II- QUÁ TRÌNH"));
  g_assert_null (strstr (text, "TIỀN THÂN"));
  g_assert_null (strstr (text, "Tỷ lệ dự"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/branch-paper/written", test_written);
  g_test_add_func ("/branch-paper/long-life-fits-a-page", test_long_life_fits_a_page);
  g_test_add_func ("/branch-paper/unknown-is-dots", test_unknown_is_dots);

  return g_test_run ();
}
