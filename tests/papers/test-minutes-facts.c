/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each line of the minutes that need not stand: there when its fact is known, gone when it is not
 * (the lines marked ° in the office's list of phrases). */

#include "bare-session.h"

typedef struct
{
  const char *name;
  void (*record) (ScbDossier *dossier);
  const char *mark;    /* must not be on paper before */
  const char *printed; /* must be on paper after */
} Fact;

#define set(record, ...) g_object_set (record, __VA_ARGS__, NULL)

static void
ordinal (ScbDossier *dossier)
{
  dossier->ordinal = 7;
  dossier->branch = g_object_new (SCB_TYPE_BRANCH, "formed-on", "2020-02-01", NULL);
}

static void
exempt_came (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "duty", SCB_DUTY_EXEMPT);
}

static void
temporary_came (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "standing", SCB_STANDING_TEMPORARY);
}

static void
special_duty (ScbDossier *dossier)
{
  mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT);
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_UNKNOWN), "duty", SCB_DUTY_SPECIAL_DUTY);
}

static void
suspended (ScbDossier *dossier)
{
  mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT);
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_UNKNOWN), "duty", SCB_DUTY_SUSPENDED);
}

static void
excused (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_EXCUSED), "reason", "chăm mẹ ốm");
}

static void
unexcused (ScbDossier *dossier)
{
  mark (dossier, TUNG, SCB_ATTENDANCE_STATE_UNEXCUSED);
}

static void
late (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "arrived-at", "19:45");
}

static void
left_early (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "left-at", "20:50");
}

static void
late_and_left (ScbDossier *dossier)
{
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "arrived-at", "19:45", "left-at",
       "20:50");
}

static ScbGuest *
add_guest (ScbDossier *dossier)
{
  return keep (dossier->guests, g_object_new (SCB_TYPE_GUEST, "name", "Hoàng Văn Minh", "present",
                                              SCB_ANSWER_YES, NULL));
}

static void
guest (ScbDossier *dossier)
{
  add_guest (dossier);
}

static void
guest_with_post (ScbDossier *dossier)
{
  set (add_guest (dossier), "post", "Phó Bí thư", "agency", "Đảng ủy xã");
}

static void
guest_assigned (ScbDossier *dossier)
{
  set (add_guest (dossier), "post", "Phó Bí thư", "agency", "Đảng ủy xã", "assigned", TRUE);
}

static void
guest_assigned_without_post (ScbDossier *dossier)
{
  set (add_guest (dossier), "assigned", TRUE);
}

static void
guest_spoke (ScbDossier *dossier)
{
  set (add_guest (dossier), "present", SCB_ANSWER_UNKNOWN, "remark", "Cần họp dân trước");
}

static void
guest_answered (ScbDossier *dossier)
{
  set (add_guest (dossier), "remark", "Cần họp dân trước.", "reply", "Họp dân ngày 10/9.");
}

static void
observer (ScbDossier *dossier)
{
  set (dossier->session, "secretary", (gint64)LAN, "observer", (gint64)TUNG);
}

static void
dues (ScbDossier *dossier)
{
  set (dossier->session, "dues-paid", (gint64)18, "dues-due", (gint64)20, "dues-period", "2020-08");
}

static void
dues_by_name (ScbDossier *dossier)
{
  set (mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT), "dues", SCB_DUES_PAID);
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "dues", SCB_DUES_UNPAID);
}

/* One name is no count of all. */
static void
dues_of_one (ScbDossier *dossier)
{
  mark (dossier, DUOC, SCB_ATTENDANCE_STATE_PRESENT);
  set (mark (dossier, LAN, SCB_ATTENDANCE_STATE_PRESENT), "dues", SCB_DUES_UNPAID);
}

static void
previous (ScbDossier *dossier)
{
  set (dossier->session, "previous-agreed", SCB_ANSWER_YES);
}

static void
previous_with_remark (ScbDossier *dossier)
{
  set (dossier->session, "previous-agreed", SCB_ANSWER_YES, "previous-remark",
       "ghi rõ số hộ hiến đất.");
}

static void
previous_refused (ScbDossier *dossier)
{
  set (dossier->session, "previous-agreed", SCB_ANSWER_NO);
}

static void
agenda_agreed (ScbDossier *dossier)
{
  set (dossier->session, "agenda-agreed", SCB_ANSWER_YES);
}

static void
presented (ScbDossier *dossier)
{
  set (add_item (dossier, "Làm đường hoa"), "presenter", (gint64)DUOC, "presented",
       "Tuyến dài 500 m");
}

static void
opinion (ScbDossier *dossier)
{
  ScbAgendaItem *item = add_item (dossier, "Làm đường hoa");

  keep (dossier->opinions, g_object_new (SCB_TYPE_OPINION, "agenda-item", id_of (item), "speaker",
                                         (gint64)LAN, "text", "Nhất trí", NULL));
}

static void
item_conclusion (ScbDossier *dossier)
{
  set (add_item (dossier, "Làm đường hoa"), "conclusion", "Giao thôn thực hiện");
}

static void
report_on_task (ScbDossier *dossier)
{
  ScbTask *task
      = keep (dossier->earlier_tasks, g_object_new (SCB_TYPE_TASK, "title", "Dọn mương", NULL));

  set (add_item (dossier, "Kết quả nghị quyết tháng trước"), "kind",
       SCB_AGENDA_KIND_PREVIOUS_RESOLUTION);
  keep (dossier->task_reports,
        g_object_new (SCB_TYPE_TASK_REPORT, "task", id_of (task), "opening-state", "Đang làm",
                      "outcome", SCB_TASK_OUTCOME_PARTLY, "result", "Xong 300 m.", NULL));
}

static void
pledge (ScbDossier *dossier)
{
  keep (dossier->pledges, g_object_new (SCB_TYPE_PLEDGE, "member", (gint64)DUOC, "text",
                                        "ủng hộ 200 cây xanh", NULL));
}

static ScbRecognition *
add_recognition (ScbDossier *dossier, ScbRecognitionKind kind)
{
  return keep (dossier->recognitions,
               g_object_new (SCB_TYPE_RECOGNITION, "kind", kind, "member", (gint64)HA, NULL));
}

static void
commended (ScbDossier *dossier)
{
  set (add_recognition (dossier, SCB_RECOGNITION_KIND_COMMENDED), "reason", "vận động 12 hộ");
}

static void
commended_namesake (ScbDossier *dossier)
{
  add_namesake (dossier);
  commended (dossier);
}

static void
helped (ScbDossier *dossier)
{
  set (add_recognition (dossier, SCB_RECOGNITION_KIND_HELPED), "agreed", "giúp làm nhà");
}

static void
reminded (ScbDossier *dossier)
{
  add_recognition (dossier, SCB_RECOGNITION_KIND_REMINDED);
}

static void
proposal (ScbDossier *dossier)
{
  keep (dossier->proposals, g_object_new (SCB_TYPE_PROPOSAL, "text", "Hỗ trợ xi măng.", "addressee",
                                          "Ủy ban nhân dân xã", NULL));
}

static void
two_proposals (ScbDossier *dossier)
{
  proposal (dossier);
  keep (dossier->proposals, g_object_new (SCB_TYPE_PROPOSAL, "text", "Sửa cầu", NULL));
}

static void
vote (ScbDossier *dossier)
{
  keep (dossier->votes, g_object_new (SCB_TYPE_VOTE, "kind", SCB_VOTE_KIND_RESOLUTION, "method",
                                      SCB_VOTE_METHOD_BALLOT, "base", (gint64)21, "in-favour",
                                      (gint64)19, "against", (gint64)0, "other", (gint64)2, NULL));
}

static void
score (ScbDossier *dossier)
{
  keep (dossier->scores,
        g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_BRANCH, "points", 92.5, "level",
                      SCB_LEVEL_GOOD, "in-favour", (gint64)19, "vote-base", (gint64)20, NULL));
}

static void
score_alone (ScbDossier *dossier)
{
  keep (dossier->scores, g_object_new (SCB_TYPE_SCORE, "scorer", SCB_SCORER_BRANCH, "points", 92.5,
                                       "level", SCB_LEVEL_FAIR, NULL));
}

static void
self_review (ScbDossier *dossier)
{
  set (dossier->session, "self-review", "Còn ít ý kiến");
}

static void
reading_remark (ScbDossier *dossier)
{
  set (dossier->session, "reading-remark", "ghi rõ số cây.");
}

static void
amendment (ScbDossier *dossier)
{
  keep (dossier->amendments,
        g_object_new (SCB_TYPE_AMENDMENT, "made-on", "2020-09-05", "place", "mục III, điểm 2",
                      "old-text", "mương Khe Nầm", "new-text", "mương Khe Lầm", "reason",
                      "ghi sai tên.", "author", (gint64)LAN, NULL));
}

static const Fact facts[] = {
  { "ordinal", ordinal, "Buổi sinh hoạt lần thứ",
    "Buổi sinh hoạt lần thứ 7 kể từ khi thành lập Chi bộ (tháng 02/2020)." },
  { "exempt-came", exempt_came, "Được miễn nhưng",
    "Được miễn nhưng đến dự: đồng chí Bàn Thị Lan." },
  { "temporary-came", temporary_came, "Nơi khác đến",
    "Nơi khác đến sinh hoạt tạm thời, có mặt: đồng chí Bàn Thị Lan." },
  { "special-duty", special_duty, "nhiệm vụ đặc biệt",
    "- Đang làm nhiệm vụ đặc biệt: 01 đồng chí." },
  { "suspended", suspended, "đình chỉ",
    "- Đang bị đình chỉ sinh hoạt, truy tố hoặc tạm giam: 01 đồng chí." },
  { "excused", excused, "lý do: chăm",
    "- Vắng có lý do: 01 đồng chí: đồng chí Bàn Thị Lan (lý do: chăm mẹ ốm)." },
  { "unexcused", unexcused, "Tùng",
    "- Vắng không có lý do: 01 đồng chí: đồng chí Triệu Văn Tùng." },
  { "late", late, "Đến muộn", "Đến muộn, về sớm: đồng chí Bàn Thị Lan (đến lúc 19 giờ 45 phút)." },
  { "left-early", left_early, "Đến muộn",
    "Đến muộn, về sớm: đồng chí Bàn Thị Lan (về lúc 20 giờ 50 phút)." },
  { "late-and-left", late_and_left, "Đến muộn",
    "đồng chí Bàn Thị Lan (đến lúc 19 giờ 45 phút, về lúc 20 giờ 50 phút)." },
  { "guest", guest, "Đại biểu:", "Đại biểu: đồng chí Hoàng Văn Minh. " },
  { "guest-with-post", guest_with_post,
    "Đại biểu:", "Đại biểu: đồng chí Hoàng Văn Minh, Phó Bí thư, Đảng ủy xã. " },
  { "guest-assigned", guest_assigned, "Đại biểu:",
    "Đại biểu: đồng chí Hoàng Văn Minh, Phó Bí thư, Đảng ủy xã, được phân công dự sinh hoạt." },
  { "guest-assigned-without-post", guest_assigned_without_post,
    "Đại biểu:", "Đại biểu: đồng chí Hoàng Văn Minh, được phân công dự sinh hoạt." },
  { "guest-spoke", guest_spoke, "Đại biểu phát biểu",
    "Đại biểu phát biểu: đồng chí Hoàng Văn Minh: Cần họp dân trước. " },
  { "guest-answered", guest_answered, "tiếp thu",
    "Đồng chí chủ trì thay mặt Chi bộ tiếp thu: Họp dân ngày 10/9." },
  { "observer", observer, "chấm điểm",
    "2. Chi bộ cử đồng chí Bàn Thị Lan làm thư ký; phân công đồng chí Triệu Văn Tùng theo dõi, "
    "chấm điểm." },
  { "dues", dues, "Đảng phí", "4. Đảng phí tháng 8 năm 2020: 18/20 đồng chí đã nộp. " },
  { "dues-by-name", dues_by_name, "Đảng phí",
    "4. Đảng phí tháng 9 năm 2020: 01/02 đồng chí đã nộp; chưa nộp: đồng chí Bàn Thị Lan." },
  { "dues-of-one", dues_of_one, "Đảng phí",
    "4. Đảng phí tháng 9 năm 2020: ………/……… đồng chí đã nộp; chưa nộp: đồng chí Bàn Thị Lan." },
  { "previous", previous, "Biên bản kỳ trước", "4. Biên bản kỳ trước: nhất trí. 5. " },
  { "previous-with-remark", previous_with_remark, "Biên bản kỳ trước",
    "4. Biên bản kỳ trước: nhất trí; bổ sung: ghi rõ số hộ hiến đất. 5. " },
  { "previous-refused", previous_refused, "Biên bản kỳ trước",
    "4. Biên bản kỳ trước: chưa nhất trí. 5. " },
  { "agenda-agreed", agenda_agreed, "Chi bộ nhất trí",
    "4. Chi bộ nhất trí nội dung, chương trình." },
  { "presented", presented, "trình bày",
    "1. Làm đường hoa. Đồng chí Nông Văn Được trình bày: Tuyến dài 500 m." },
  { "opinion", opinion, "Các ý kiến", "Các ý kiến tham gia: - Đồng chí Bàn Thị Lan: Nhất trí." },
  { "item-conclusion", item_conclusion, "Giao thôn",
    "Đồng chí chủ trì kết luận: Giao thôn thực hiện." },
  { "report-on-task", report_on_task, "Tình trạng đầu kỳ",
    "TT 1 Nhiệm vụ tháng trước Dọn mương Tình trạng đầu kỳ Đang làm Kết quả Hoàn thành một phần: "
    "Xong 300 m" },
  { "pledge", pledge, "tự nguyện", "Đồng chí Nông Văn Được tự nguyện ủng hộ 200 cây xanh." },
  { "commended", commended, "Biểu dương",
    "Biểu dương: đồng chí Lý Thị Hà (thành tích: vận động 12 hộ)." },
  { "commended-namesake", commended_namesake, "Biểu dương",
    "Biểu dương: đồng chí Lý Thị Hà, sinh năm 1975 (thành tích: vận động 12 hộ)." },
  { "helped", helped, "Động viên",
    "Động viên, giúp đỡ: đồng chí Lý Thị Hà (việc thống nhất: giúp làm nhà)." },
  { "reminded", reminded, "Nhắc nhở", "Nhắc nhở: đồng chí Lý Thị Hà." },
  { "proposal", proposal, "Kiến nghị",
    "3. Kiến nghị với cấp trên: Hỗ trợ xi măng (gửi: Ủy ban nhân dân xã)." },
  { "two-proposals", two_proposals, "Kiến nghị",
    "3. Kiến nghị với cấp trên: - Hỗ trợ xi măng (gửi: Ủy ban nhân dân xã). - Sửa cầu. V-" },
  { "vote", vote, "Hình thức",
    "Nội dung: thông qua nghị quyết. Hình thức: bỏ phiếu kín. Số đảng viên chính thức làm căn cứ "
    "tính: 21 đồng chí. Tán thành: 19/21 (90,5 %); không tán thành: 0; ý kiến khác: 02." },
  { "score", score, "Chi bộ tự chấm",
    "Chi bộ tự chấm 92,5 điểm, xếp loại: Tốt; tán thành 19/20 (95 %). (Kèm phiếu chấm điểm.)" },
  { "score-alone", score_alone, "Chi bộ tự chấm",
    "Chi bộ tự chấm 92,5 điểm, xếp loại: Khá. (Kèm phiếu chấm điểm.)" },
  { "self-review", self_review, "Hạn chế", "Hạn chế, cách khắc phục: Còn ít ý kiến." },
  { "reading-remark", reading_remark, "ý kiến bổ sung",
    "Thư ký đã đọc lại biên bản trước Chi bộ; ý kiến bổ sung: ghi rõ số cây. Biên bản này" },
  { "amendment", amendment, "Đính chính",
    "Đính chính: Ngày 05 tháng 9 năm 2020, tại mục III, điểm 2, “mương Khe Nầm” sửa là “mương Khe "
    "Lầm”. Lý do: ghi sai tên. Người đính chính: Bàn Thị Lan." },
};

static void
test_fact (gconstpointer data)
{
  const Fact *fact = data;
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *before = minutes_text (dossier);
  g_autofree char *after = NULL;

  assert_lacks (before, fact->mark);
  fact->record (dossier);
  after = minutes_text (dossier);
  assert_has (after, fact->printed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_strconcat ("/minutes/facts/", facts[i].name, NULL);

      g_test_add_data_func (path, &facts[i], test_fact);
    }
  return g_test_run ();
}
