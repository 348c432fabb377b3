/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is pasted into the online handbook says all that is known, and nothing that is not. */

#include <string.h>

#include "scb-handbook.h"

#include "rules-fixture.h"

static GPtrArray *
blocks_of (ScbDossier *dossier, ScbHandbookStage stage)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks = scb_handbook_blocks (dossier, stage, &error);

  g_assert_no_error (error);
  return blocks;
}

/* The first block with the code, "title\ntext"; NULL if there is none. */
static char *
block_of (ScbDossier *dossier, ScbHandbookStage stage, const char *code)
{
  g_autoptr (GPtrArray) blocks = blocks_of (dossier, stage);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ScbHandbookBlock *block = blocks->pdata[i];

      if (strcmp (block->code, code) == 0)
        return g_strdup_printf ("%s\n%s", block->title, block->text);
    }
  return NULL;
}

#define assert_block(dossier, stage, code, expected)                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *block_found = block_of (dossier, stage, code);                                \
    g_assert_cmpstr (block_found, ==, expected);                                                   \
  }                                                                                                \
  G_STMT_END

static void
test_schedule (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  dossier->branch_name = g_strdup ("Chi bộ thôn Xóm Mới");
  assert_block (dossier, SCB_HANDBOOK_BEFORE, "schedule",
                "Lịch sinh hoạt\nChi bộ thôn Xóm Mới: sinh hoạt thường kỳ tháng 9 năm 2020.\n"
                "Thời gian: 19 giờ 30 phút, Thứ Năm, ngày 03 tháng 9 năm 2020.\nĐịa điểm: Nhà văn "
                "hóa.\nChủ trì: đồng chí Đảng viên A.");
  put (dossier->guests, 1,
       g_object_new (SCB_TYPE_GUEST, "name", "Lê Thị Bình", "post", "Chủ tịch Hội Phụ nữ", NULL));
  put (dossier->guests, 2, g_object_new (SCB_TYPE_GUEST, "name", "Lý A Sáng", NULL));
  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_THEMATIC, "theme",
                "Nông thôn mới {month}", "starts-at", NULL, "place", NULL, "chair", (gint64)0,
                "contact", (gint64)2, NULL);
  g_object_set (scb_dossier_get_member (dossier, 2), "phone", "0912 345 678", NULL);
  assert_block (dossier, SCB_HANDBOOK_BEFORE, "schedule",
                "Lịch sinh hoạt\nChi bộ thôn Xóm Mới: sinh hoạt chuyên đề “Nông thôn mới {month}” "
                "tháng 9 năm 2020.\n"
                "Thời gian: Thứ Năm, ngày 03 tháng 9 năm 2020.\nĐại biểu: đồng chí Lê Thị Bình, "
                "Chủ tịch Hội Phụ nữ; đồng chí Lý A Sáng.\n"
                "Đảng viên vắng mặt báo đồng chí Đảng viên B, điện thoại 0912 345 678.");
}

static void
test_each_kind_has_its_words (void)
{
  for (int kind = SCB_SESSION_KIND_REGULAR; kind <= SCB_SESSION_KIND_COMMITTEE; kind++)
    {
      g_autoptr (ScbDossier) dossier = new_session ();
      g_autofree char *schedule = NULL;

      dossier->branch_name = g_strdup ("Chi bộ");
      g_object_set (dossier->session, "kind", kind, NULL);
      schedule = block_of (dossier, SCB_HANDBOOK_BEFORE, "schedule");
      g_assert_nonnull (strstr (schedule, "Chi bộ: "));
      g_assert_nonnull (strstr (schedule, "tháng 9 năm 2020.\n"));
      g_assert_null (strchr (schedule, '{'));
    }
}

static void
test_programme_and_documents (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->agenda->pdata[0], "planned-minutes", (gint64)45, NULL);
  put (dossier->agenda, 202,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "title", "An ninh", "presenter-name", "Công an xã",
                     NULL));
  put (dossier->agenda, 203, g_object_new (SCB_TYPE_AGENDA_ITEM, "title", "Việc khác", NULL));
  assert_block (dossier, SCB_HANDBOOK_BEFORE, "programme",
                "Nội dung, chương trình\n1. Đường hoa (đồng chí Đảng viên A trình bày; 45 "
                "phút)\n2. An ninh (Công an xã trình bày)\n3. Việc khác\n"
                "Tổng thời gian dự kiến: 45 phút.");
  assert_block (dossier, SCB_HANDBOOK_BEFORE, "documents", NULL);
  put (dossier->documents, 1,
       g_object_new (SCB_TYPE_SESSION_DOCUMENT, "title", "Kế hoạch", "number", "12-KH/ĐU",
                     "issued-on", "2020-08-20", "issuer", "Đảng ủy xã", NULL));
  put (dossier->documents, 2,
       g_object_new (SCB_TYPE_SESSION_DOCUMENT, "title", "Dự thảo nghị quyết", NULL));
  assert_block (dossier, SCB_HANDBOOK_BEFORE, "documents",
                "Tài liệu\n1. Kế hoạch (số 12-KH/ĐU; ngày 20 tháng 8 năm 2020; Đảng ủy xã)\n2. Dự "
                "thảo nghị quyết");
}

static void
test_attendance (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  assert_block (dossier, SCB_HANDBOOK_AFTER, "attendance",
                "Điểm danh\nTổng số đảng viên: 10.\nĐược miễn công tác và sinh hoạt đảng: 1.\nPhải "
                "dự: 9.\nCó mặt: 8, đạt 88,9 %.\n"
                "Vắng có lý do: 1: đồng chí Đảng viên J (lý do: ốm).\nVắng không có lý do: 0.\nSố "
                "đảng viên phát biểu: 1/8.");
  g_object_set (dossier->attendance->pdata[9], "state", SCB_ATTENDANCE_STATE_UNEXCUSED, "reason",
                NULL, NULL);
  put (dossier->guests, 1,
       g_object_new (SCB_TYPE_GUEST, "name", "Lê Thị Bình", "present", SCB_ANSWER_YES, NULL));
  put (dossier->guests, 2, g_object_new (SCB_TYPE_GUEST, "name", "Người vắng", NULL));
  assert_block (dossier, SCB_HANDBOOK_AFTER, "attendance",
                "Điểm danh\nTổng số đảng viên: 10.\nĐược miễn công tác và sinh hoạt đảng: 1.\nPhải "
                "dự: 9.\nCó mặt: 8, đạt 88,9 %.\n"
                "Vắng có lý do: 0.\nVắng không có lý do: 1: đồng chí Đảng viên J.\nĐại biểu dự: "
                "đồng chí Lê Thị Bình.\nSố đảng viên phát biểu: 1/8.");
}

static void
test_counts_without_names (void)
{
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "detail", SCB_SESSION_DETAIL_COUNTS, "present", (gint64)17, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);

  assert_block (dossier, SCB_HANDBOOK_AFTER, "attendance", "Điểm danh\nCó mặt: 17.");
  g_object_set (session, "expected", (gint64)18, "excused", (gint64)1, NULL);
  assert_block (dossier, SCB_HANDBOOK_AFTER, "attendance",
                "Điểm danh\nPhải dự: 18.\nCó mặt: 17, đạt 94,4 %.\nVắng có lý do: 1.");
}

static void
test_course (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (dossier->agenda->pdata[0], "presented", "Dự thảo kế hoạch.\nKinh phí 5 triệu.",
                NULL);
  put (dossier->guests, 1,
       g_object_new (SCB_TYPE_GUEST, "name", "Lê Thị Bình", "remark", "Chi bộ làm tốt.", "reply",
                     "Xin tiếp thu.", NULL));
  put (dossier->opinions, 302,
       g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)201, "guest", (gint64)1, "text",
                     "Ủng hộ", NULL));
  put (dossier->opinions, 303,
       g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)201, "speaker-name", "Bà con", "text",
                     "Góp đất", NULL));
  put (dossier->opinions, 304,
       g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)201, "text", "Làm sớm", NULL));
  assert_block (dossier, SCB_HANDBOOK_AFTER, "course",
                "Nội dung 1: Đường hoa\nĐồng chí Đảng viên A trình bày: Dự thảo kế hoạch.\nKinh "
                "phí 5 triệu.\n- Đồng chí Đảng viên C: Nhất trí\n"
                "- Đồng chí Lê Thị Bình: Ủng hộ\n- Bà con: Góp đất\n- Làm sớm\nĐồng chí chủ trì "
                "kết luận: Làm ngay");
  assert_block (dossier, SCB_HANDBOOK_AFTER, "guests",
                "Ý kiến của đại biểu\n- Đồng chí Lê Thị Bình: Chi bộ làm tốt.\nChi bộ tiếp thu: "
                "Xin tiếp thu.");
  assert_block (dossier, SCB_HANDBOOK_AFTER, "conclusion", "Kết luận\nNhất trí");
}

static void
test_votes (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  for (int kind = SCB_VOTE_KIND_AGENDA; kind <= SCB_VOTE_KIND_MEMBER_MATTER; kind++)
    put (dossier->votes, 410 + kind, g_object_new (SCB_TYPE_VOTE, "kind", kind, NULL));
  g_object_set (dossier->votes->pdata[1], "in-favour", (gint64)5, NULL);
  assert_block (dossier, SCB_HANDBOOK_AFTER, "votes",
                "Biểu quyết\n1. Nghị quyết: tán thành 7/7 (100 %); không tán thành 0; ý kiến khác "
                "0.\n2. Nội dung, chương trình: tán thành 5/7 (71,4 %).\n"
                "3. Nghị quyết, kết luận: không có số liệu.\n4. Nội dung thảo luận: không có số "
                "liệu.\n5. Tự xếp loại buổi sinh hoạt: không có số liệu.\n"
                "6. Biên bản: không có số liệu.\n7. Việc về đảng viên: không có số liệu.");
}

static void
test_tasks (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  put (dossier->helpers, 1,
       g_object_new (SCB_TYPE_TASK_HELPER, "task", (gint64)501, "member", (gint64)4, NULL));
  put (dossier->helpers, 2,
       g_object_new (SCB_TYPE_TASK_HELPER, "task", (gint64)501, "name", "Chi hội Phụ nữ", NULL));
  put (dossier->tasks, 502,
       g_object_new (SCB_TYPE_TASK, "title", "Dọn vệ sinh", "lead-name", "Chi đoàn", "due-text",
                     "thường xuyên", "measure", "đường sạch", NULL));
  put (dossier->tasks, 503, g_object_new (SCB_TYPE_TASK, "title", "Việc khác", NULL));
  assert_block (dossier, SCB_HANDBOOK_AFTER, "tasks",
                "Phân công nhiệm vụ\n1. Trồng hoa; chủ trì: đồng chí Đảng viên B; phối hợp: đồng "
                "chí Đảng viên D, Chi hội Phụ nữ; "
                "thời hạn: ngày 30 tháng 9 năm 2020\n2. Dọn vệ sinh; chủ trì: Chi đoàn; thời hạn: "
                "thường xuyên; kết quả cần đạt: đường sạch\n3. Việc khác");
}

static void
test_namesakes_are_told_apart (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();

  g_object_set (scb_dossier_get_member (dossier, 2), "full-name", "Đảng viên C", "born-on",
                "1989-03", NULL);
  assert_block (dossier, SCB_HANDBOOK_AFTER, "tasks",
                "Phân công nhiệm vụ\n1. Trồng hoa; chủ trì: đồng chí Đảng viên C (sinh năm 1989); "
                "thời hạn: ngày 30 tháng 9 năm 2020");
}

static void
test_score (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  static const char *const levels[] = { "Tốt", "Khá", "Trung bình", "Kém" };

  assert_block (dossier, SCB_HANDBOOK_AFTER, "score",
                "Tự đánh giá chất lượng\nChi bộ tự chấm: 92 điểm.");
  for (int level = SCB_LEVEL_GOOD; level <= SCB_LEVEL_POOR; level++)
    {
      g_autofree char *expected = g_strdup_printf (
          "Tự đánh giá chất lượng\nChi bộ tự chấm: 92,5 điểm, xếp loại: %s.\nTán thành: 18/19.",
          levels[level - SCB_LEVEL_GOOD]);

      g_object_set (dossier->scores->pdata[0], "points", 92.5, "level", level, "in-favour",
                    (gint64)18, "vote-base", (gint64)19, NULL);
      assert_block (dossier, SCB_HANDBOOK_AFTER, "score", expected);
    }
  g_object_set (dossier->scores->pdata[0], "points", (double)NAN, "in-favour", SCB_UNKNOWN, NULL);
  assert_block (dossier, SCB_HANDBOOK_AFTER, "score",
                "Tự đánh giá chất lượng\nChi bộ tự xếp loại: Kém.");
  g_object_set (dossier->scores->pdata[0], "scorer", SCB_SCORER_COMMITTEE,
                NULL); /* is not the branch's to publish */
  assert_block (dossier, SCB_HANDBOOK_AFTER, "score", NULL);
}

static void
test_nothing_known_is_nothing_said (void)
{
  g_autoptr (ScbSession) session = g_object_new (SCB_TYPE_SESSION, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);
  g_autoptr (GPtrArray) before = blocks_of (dossier, SCB_HANDBOOK_BEFORE);
  g_autoptr (GPtrArray) after = blocks_of (dossier, SCB_HANDBOOK_AFTER);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = scb_handbook_text (dossier, &error);

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static void
test_all_blocks_as_one_text (void)
{
  g_autoptr (ScbDossier) dossier = new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = scb_handbook_text (dossier, &error);
  static const char *const titles[]
      = { "Lịch sinh hoạt\n",         "\n\nNội dung, chương trình\n",
          "\n\nĐiểm danh\n",          "\n\nNội dung 1: Đường hoa\n",
          "\n\nKết luận\n",           "\n\nBiểu quyết\n",
          "\n\nPhân công nhiệm vụ\n", "\n\nTự đánh giá chất lượng\n" };
  const char *place = text;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      place = strstr (place, titles[i]);
      g_assert_nonnull (place);
      place++;
    }
  g_assert_true (g_str_has_suffix (text, "92 điểm.\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/handbook/schedule", test_schedule);
  g_test_add_func ("/handbook/each-kind-has-its-words", test_each_kind_has_its_words);
  g_test_add_func ("/handbook/programme-and-documents", test_programme_and_documents);
  g_test_add_func ("/handbook/attendance", test_attendance);
  g_test_add_func ("/handbook/counts-without-names", test_counts_without_names);
  g_test_add_func ("/handbook/course", test_course);
  g_test_add_func ("/handbook/votes", test_votes);
  g_test_add_func ("/handbook/tasks", test_tasks);
  g_test_add_func ("/handbook/namesakes-are-told-apart", test_namesakes_are_told_apart);
  g_test_add_func ("/handbook/score", test_score);
  g_test_add_func ("/handbook/nothing-known-is-nothing-said", test_nothing_known_is_nothing_said);
  g_test_add_func ("/handbook/all-blocks-as-one-text", test_all_blocks_as_one_text);

  return g_test_run ();
}
