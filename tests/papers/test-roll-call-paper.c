/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Danh sách điểm danh: who is on it, and the form with the names of the roll. */

#include "bare-session.h"

static void
test_roll_call (void)
{
  static const char *const lines[] = {
    "DANH SÁCH ĐIỂM DANH sinh hoạt chi bộ thường kỳ tháng 9 năm 2020",
    "Thời gian: 19 giờ 30 phút, ngày 03 tháng 9 năm 2020. Địa điểm: Nhà văn hóa.",
    "Họ và tên",
    "Đảng viên",
    "Ký tên",
    "Nông Văn Được",
    "vắng có lý do: ốm",
    "vắng không có lý do",
    "có mặt lúc 19 giờ 45 phút, về lúc 20 giờ 50 phút",
    "Danh sách có 04 đồng chí; có mặt: 02 đồng chí.",
    "THƯ KÝ",
    "CHỦ TRÌ",
  };
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "held-on", "2020-09-03", "starts-at", "19:30", "place",
                "Nhà văn hóa", NULL);
  mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT);
  g_object_set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_EXCUSED), "reason", "ốm", NULL);
  g_object_set (mark (dossier, HA, SCB_ATTENDANCE_STATE_PRESENT), "arrived-at", "19:45", "left-at",
                "20:50", NULL);
  mark (dossier, TUNG, SCB_ATTENDANCE_STATE_UNEXCUSED);
  text = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_RECORD);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_has (text, lines[i]);
}

static void
test_roll_call_namesakes (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  add_namesake (dossier);
  mark (dossier, HA, SCB_ATTENDANCE_STATE_PRESENT);
  mark (dossier, OTHER_HA, SCB_ATTENDANCE_STATE_PRESENT);
  mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT);
  text = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "Lý Thị Hà (1975)");
  assert_has (text, "Lý Thị Hà (1990)");
  assert_lacks (text, "Bàn Thị Lan (");
}

/* The form has the names of the roll and room to mark them. */
static void
test_roll_call_form (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  keep (dossier->roll, g_object_new (SCB_TYPE_ATTENDANCE, "member", (gint64)LAN, "standing",
                                     SCB_STANDING_PROBATIONARY, "duty", SCB_DUTY_EXPECTED, NULL));
  text = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_BLANK);
  assert_has (text, "Bàn Thị Lan");
  assert_has (text, "dự bị");
  assert_lacks (text, "có mặt lúc");
  assert_has (text, "Danh sách có 01 đồng chí; có mặt: ………");
  assert_lacks (text, "2020");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/roll-call/record", test_roll_call);
  g_test_add_func ("/papers/roll-call/namesakes", test_roll_call_namesakes);
  g_test_add_func ("/papers/roll-call/form", test_roll_call_form);
  return g_test_run ();
}
