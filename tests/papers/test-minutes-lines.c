/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes line by line (papers.md A): each stands where its fact is known; those that fall away
 * when it is not, do. */

#include "papers-fixture.h"

typedef struct
{
  const char *name;
  void (*change) (ScbDossier *dossier); /* (nullable) */
  const char *stands;                   /* (nullable) */
  const char *falls_away;               /* (nullable) */
} Line;

static ScbAttendance *
row_of (ScbDossier *dossier, guint i)
{
  return dossier->attendance->pdata[i];
}

static void
change_session (ScbDossier *dossier, const char *property, const char *text)
{
  g_object_set (dossier->session, property, text, NULL);
}

/* ---- attendees ---- */

static void
take_ordinal (ScbDossier *dossier)
{
  dossier->ordinal = SCB_UNKNOWN;
}

static void
let_exempt_come (ScbDossier *dossier)
{
  row_of (dossier, 8)->state = SCB_ATTENDANCE_STATE_PRESENT;
}

static void
take_reason (ScbDossier *dossier)
{
  g_object_set (row_of (dossier, 9), "reason", NULL, NULL);
}

static void
miss_without_reason (ScbDossier *dossier)
{
  row_of (dossier, 6)->state = SCB_ATTENDANCE_STATE_UNEXCUSED;
}

static void
come_late (ScbDossier *dossier)
{
  g_object_set (row_of (dossier, 0), "arrived-at", "19:50", NULL);
}

static void
leave_early (ScbDossier *dossier)
{
  g_object_set (row_of (dossier, 1), "left-at", "21:05", NULL);
}

static void
add_guest (ScbDossier *dossier)
{
  put (dossier->guests, 701,
       g_object_new (SCB_TYPE_GUEST, "name", "Vũ Thị Kim Oanh", "post", "Phó Trưởng ban", "agency",
                     "Ban Tổ chức Huyện ủy", "assigned", TRUE, "remark", "Nên làm sớm", "reply",
                     "sẽ làm trong tháng", NULL));
}

static void
add_absent_guest (ScbDossier *dossier)
{
  add_guest (dossier);
  SCB_GUEST (dossier->guests->pdata[0])->present = SCB_ANSWER_NO;
  g_object_set (dossier->guests->pdata[0], "remark", NULL, NULL);
}

static void
add_namesake (ScbDossier *dossier)
{
  g_object_set (scb_dossier_get_member (dossier, 10), "full-name", "Đảng viên A", "born-on",
                "1980-05-01", NULL);
}

static void
forget_start (ScbDossier *dossier)
{
  change_session (dossier, "starts-at", NULL);
}

/* ---- opening ---- */

static void
take_observer (ScbDossier *dossier)
{
  dossier->session->observer = 0;
}

static void
take_dues (ScbDossier *dossier)
{
  dossier->session->dues_paid = SCB_UNKNOWN;
}

static void
agree_previous (ScbDossier *dossier)
{
  dossier->session->previous_agreed = SCB_ANSWER_YES;
}

static void
remark_previous (ScbDossier *dossier)
{
  agree_previous (dossier);
  change_session (dossier, "previous-remark", "sửa số hộ thành 78.");
}

static void
forget_agreement (ScbDossier *dossier)
{
  dossier->session->agenda_agreed = SCB_ANSWER_UNKNOWN;
}

/* ---- course ---- */

static void
take_opinions (ScbDossier *dossier)
{
  g_ptr_array_set_size (dossier->opinions, 0);
}

static void
take_item_conclusion (ScbDossier *dossier)
{
  g_object_set (dossier->agenda->pdata[0], "conclusion", NULL, NULL);
}

static void
add_report (ScbDossier *dossier)
{
  ScbTask *task = g_object_new (SCB_TYPE_TASK, "title", "Phát cỏ ven đường", NULL);

  put (dossier->earlier_tasks, 502, task);
  put (dossier->task_reports, 511,
       g_object_new (SCB_TYPE_TASK_REPORT, "task", (gint64)502, "opening-state", "chưa làm",
                     "outcome", SCB_TASK_OUTCOME_DONE, "result", "500 m", NULL));
}

static void
add_pledge (ScbDossier *dossier)
{
  put (dossier->pledges, 521,
       g_object_new (SCB_TYPE_PLEDGE, "agenda-item", (gint64)201, "member", (gint64)4, "text",
                     "ủng hộ 200 cây xanh", NULL));
}

static void
add_recognitions (ScbDossier *dossier)
{
  put (dossier->recognitions, 531,
       g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_COMMENDED, "member",
                     (gint64)5, "reason", "hiến 50 m² đất", NULL));
  put (dossier->recognitions, 532,
       g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_HELPED, "member", (gint64)6,
                     "agreed", "giúp sửa nhà", NULL));
}

static void
commend_namesake (ScbDossier *dossier)
{
  add_namesake (dossier);
  put (dossier->recognitions, 531,
       g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_COMMENDED, "member",
                     (gint64)10, "reason", "hiến đất", NULL));
}

/* ---- the end ---- */

static void
take_tasks (ScbDossier *dossier)
{
  g_ptr_array_set_size (dossier->tasks, 0);
}

static void
add_proposal (ScbDossier *dossier)
{
  put (dossier->proposals, 541,
       g_object_new (SCB_TYPE_PROPOSAL, "text", "Sửa cầu Khe Lầm.", "addressee", "Đảng ủy xã",
                     NULL));
}

static void
add_proposals (ScbDossier *dossier)
{
  add_proposal (dossier);
  put (dossier->proposals, 542, g_object_new (SCB_TYPE_PROPOSAL, "text", "Cấp giống cây", NULL));
}

static void
vote_by_ballot (ScbDossier *dossier)
{
  SCB_VOTE (dossier->votes->pdata[0])->method = SCB_VOTE_METHOD_BALLOT;
}

static void
vote_on_score (ScbDossier *dossier)
{
  g_object_set (dossier->scores->pdata[0], "in-favour", (gint64)6, "vote-base", (gint64)7, "level",
                SCB_LEVEL_GOOD, NULL);
}

static void
review (ScbDossier *dossier)
{
  change_session (dossier, "self-review", "Phát biểu còn ít");
}

static void
remark_at_reading (ScbDossier *dossier)
{
  change_session (dossier, "reading-remark", "thêm ý kiến đồng chí B.");
}

static void
end_after_midnight (ScbDossier *dossier)
{
  change_session (dossier, "ends-at", "00:10");
}

static void
amend (ScbDossier *dossier)
{
  put (dossier->amendments, 551,
       g_object_new (SCB_TYPE_AMENDMENT, "made-on", "2020-09-10", "place", "mục III", "old-text",
                     "200 cây", "new-text", "220 cây", "reason", "ghi nhầm", "author-name",
                     "Đảng viên B", NULL));
}

static const Line lines[] = {
  { "time", NULL, "Thời gian: bắt đầu lúc 19 giờ 30 phút, ngày 03 tháng 9 năm 2020.", NULL },
  { "time-unknown", forget_start,
    "Thời gian: bắt đầu lúc …… giờ …… phút, ngày 03 tháng 9 năm 2020.", "19 giờ" },
  { "place", NULL, "Địa điểm: Nhà văn hóa.", NULL },
  { "ordinal", NULL, "Buổi sinh hoạt lần thứ 7 kể từ khi thành lập Chi bộ (tháng 02/2020).", NULL },
  { "ordinal-unknown", take_ordinal, NULL, "Buổi sinh hoạt lần thứ" },
  { "roll", NULL,
    "- Tổng số đảng viên: 10 đồng chí (chính thức 09, dự bị 01); được miễn công tác và sinh hoạt "
    "đảng: 01; sinh hoạt tạm thời ở nơi khác: 0; nơi khác đến sinh hoạt tạm thời: 0.",
    NULL },
  { "present", NULL,
    "- Phải dự: 09 đồng chí. Có mặt: 08 đồng chí (chính thức 07, dự bị 01), đạt 88,9 %.", NULL },
  { "exempt", NULL, NULL, "Được miễn nhưng đến dự" },
  { "exempt-came", let_exempt_come, "Được miễn nhưng đến dự: đồng chí Đảng viên I.", NULL },
  { "excused", NULL, "- Vắng có lý do: 01 đồng chí: đồng chí Đảng viên J (lý do: ốm).", NULL },
  { "excused-no-reason", take_reason, "- Vắng có lý do: 01 đồng chí: đồng chí Đảng viên J.",
    "lý do: )" },
  { "unexcused", NULL, "- Vắng không có lý do: 0 đồng chí.", NULL },
  { "unexcused-one", miss_without_reason,
    "- Vắng không có lý do: 01 đồng chí: đồng chí Đảng viên G.", NULL },
  { "late", NULL, NULL, "Đến muộn" },
  { "late-one", come_late, "Đến muộn, về sớm: đồng chí Đảng viên A (đến lúc 19 giờ 50 phút).",
    NULL },
  { "left-one", leave_early, "đồng chí Đảng viên B (về lúc 21 giờ 05 phút).", NULL },
  { "guest", NULL, NULL, "Đại biểu:" },
  { "guest-one", add_guest,
    "Đại biểu: đồng chí Vũ Thị Kim Oanh, Phó Trưởng ban, Ban Tổ chức Huyện ủy, được phân công dự "
    "sinh hoạt.",
    NULL },
  { "guest-absent", add_absent_guest, NULL, "Kim Oanh" },
  { "chair", NULL, "Chủ trì: đồng chí Đảng viên A.", NULL },
  { "secretary", NULL, "Thư ký: đồng chí Đảng viên B.", NULL },
  { "namesake", add_namesake, "đồng chí Đảng viên A, sinh năm 1980 (lý do: ốm)", ") (" },

  { "opening", NULL,
    "I- MỞ ĐẦU 1. Đồng chí chủ trì tuyên bố lý do, giới thiệu đại biểu. 2. Chi bộ cử đồng chí Đảng "
    "viên B làm thư ký; phân công đồng chí Đảng viên C theo dõi, chấm điểm. 3. Điểm danh: kết quả "
    "như trên. 4. Đảng phí tháng 9 năm 2020: 09/10 đồng chí đã nộp. 5. Chi bộ nhất trí nội dung, "
    "chương trình.",
    "Biên bản kỳ trước" },
  { "observer", take_observer, "2. Chi bộ cử đồng chí Đảng viên B làm thư ký.", "theo dõi" },
  { "dues", take_dues, "3. Điểm danh: kết quả như trên. 4. Chi bộ nhất trí", "Đảng phí" },
  { "previous", agree_previous, "5. Biên bản kỳ trước: nhất trí. 6. Chi bộ nhất trí", NULL },
  { "previous-remark", remark_previous,
    "Biên bản kỳ trước: nhất trí; bổ sung: sửa số hộ thành 78. 6.", "78.." },
  { "agenda-unknown", forget_agreement,
    "Ý kiến của Chi bộ về nội dung, chương trình:", "Chi bộ nhất trí nội dung" },

  { "content", NULL, "II- NỘI DUNG 1. Đường hoa. III- DIỄN BIẾN 1. Đường hoa.", NULL },
  { "presenter", NULL, "Đồng chí Đảng viên A trình bày.", "trình bày:" },
  { "opinions", NULL, "Các ý kiến tham gia: - Đồng chí Đảng viên C: Nhất trí.", NULL },
  { "no-opinions", take_opinions, NULL, "Các ý kiến tham gia" },
  { "item-conclusion", NULL, "Đồng chí chủ trì kết luận: Làm ngay.", NULL },
  { "no-item-conclusion", take_item_conclusion, NULL, "Làm ngay" },
  { "reports", NULL, NULL, "Tình trạng đầu kỳ" },
  { "report", add_report, "Hoàn thành: 500 m", NULL },
  { "pledge", add_pledge, "Đồng chí Đảng viên D tự nguyện ủng hộ 200 cây xanh.", NULL },
  { "recognitions", NULL, NULL, "Biểu dương" },
  { "commended", add_recognitions, "Biểu dương: đồng chí Đảng viên E (thành tích: hiến 50 m² đất).",
    NULL },
  { "helped", add_recognitions,
    "Động viên, giúp đỡ: đồng chí Đảng viên F (việc thống nhất: giúp sửa nhà).", NULL },
  { "commended-namesake", commend_namesake,
    "Biểu dương: đồng chí Đảng viên A, sinh năm 1980 (thành tích: hiến đất).", ") (" },
  { "guest-speaks", add_guest, "Đại biểu phát biểu: đồng chí Vũ Thị Kim Oanh: Nên làm sớm.", NULL },
  { "guest-reply", add_guest, "Đồng chí chủ trì thay mặt Chi bộ tiếp thu: sẽ làm trong tháng.",
    NULL },
  { "speakers", NULL, "Số đảng viên phát biểu: 01/08 đồng chí có mặt (12,5 %).", NULL },

  { "conclusion", NULL,
    "IV- KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ 1. Đồng chí chủ trì kết luận: Nhất trí. 2. Phân công:",
    "Kiến nghị" },
  { "task", NULL, "Trồng hoa", NULL },
  { "no-tasks", take_tasks, "2. Phân công:", "Người chủ trì" },
  { "proposal", add_proposal, "3. Kiến nghị với cấp trên: Sửa cầu Khe Lầm (gửi: Đảng ủy xã).",
    NULL },
  { "proposals", add_proposals,
    "3. Kiến nghị với cấp trên: - Sửa cầu Khe Lầm (gửi: Đảng ủy xã). - Cấp giống cây. V- BIỂU "
    "QUYẾT",
    "4. Kiến nghị" },
  { "vote", NULL,
    "Nội dung: Nghị quyết. Hình thức: giơ tay. Số đảng viên chính thức làm căn cứ tính: 07 đồng "
    "chí. Tán thành: 07/07 (100 %); không tán thành: 0; ý kiến khác: 0.",
    NULL },
  { "ballot", vote_by_ballot, "Hình thức: bỏ phiếu kín.", "giơ tay" },
  { "score", NULL, "Chi bộ tự chấm 92 điểm, xếp loại:", "tán thành 0" },
  { "score-vote", vote_on_score, "Chi bộ tự chấm 92 điểm, xếp loại: Tốt; tán thành 06/07 (85,7 %).",
    NULL },
  { "review", NULL, "(Kèm phiếu chấm điểm.)", "Hạn chế, cách khắc phục" },
  { "review-said", review, "Hạn chế, cách khắc phục: Phát biểu còn ít.", NULL },
  { "adopted", NULL,
    "Thư ký đã đọc lại biên bản trước Chi bộ. Biên bản này đã được thông qua với 07/07 đồng chí "
    "nhất trí.",
    "ý kiến bổ sung" },
  { "adopted-remark", remark_at_reading, "ý kiến bổ sung: thêm ý kiến đồng chí B. Biên bản này",
    NULL },
  { "end", NULL, "Buổi sinh hoạt kết thúc lúc 21 giờ 30 phút cùng ngày.", NULL },
  { "end-next-day", end_after_midnight, "kết thúc lúc 00 giờ 10 phút ngày hôm sau.", "cùng ngày" },
  { "amendments", NULL, NULL, "Đính chính" },
  { "amendment", amend,
    "Đính chính: Ngày 10 tháng 9 năm 2020, tại mục III, “200 cây” sửa là “220 cây”. Lý do: ghi "
    "nhầm. Người đính chính: Đảng viên B.",
    NULL },
};

static void
test_line (gconstpointer data)
{
  const Line *line = data;
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  if (line->change != NULL)
    line->change (dossier);
  words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  if (line->stands != NULL)
    assert_has (words, line->stands);
  if (line->falls_away != NULL)
    assert_lacks (words, line->falls_away);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strdup_printf ("/minutes/line/%s", lines[i].name);

      g_test_add_data_func (path, &lines[i], test_line);
    }
  return g_test_run ();
}
