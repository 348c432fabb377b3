/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roll-call list, invitation, notice and extract (papers.md F and H), and their blank forms. */

#include "papers-fixture.h"

/* ---- the roll-call list ---- */

static void
test_roll_call (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  g_object_set (dossier->attendance->pdata[0], "arrived-at", "19:50", NULL);
  words = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_RECORD);
  assert_has (words, "DANH SÁCH ĐIỂM DANH");
  assert_has (words, "Đảng viên A");
  assert_has (words, "có mặt lúc");
  assert_has (words, "dự bị");
  assert_has (words, "vắng có lý do: ốm");
  assert_has (words, "Danh sách có 10 đồng chí; có mặt: 08 đồng chí.");
  assert_has (words, "THƯ KÝ");
  assert_has (words, "CHỦ TRÌ");
}

/* The form has the names of the roll and nothing about who came. */
static void
test_blank_roll_call (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_BLANK);

  assert_has (words, "Đảng viên A");
  assert_lacks (words, "có mặt lúc");
  assert_lacks (words, "ốm");
  assert_lacks (words, "19 giờ");
}

/* 300 members: the head of the table on every page, every name once. */
static void
test_large_roll_call (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autoptr (PopplerDocument) pages = NULL;
  g_autofree char *words = NULL;
  int n_pages;

  for (gint64 id = 11; id <= 300; id++)
    {
      g_autofree char *name
          = g_strdup_printf ("Số %d Nguyễn Hoàng Phủ Ngọc Trường Giang Thanh Nhàn", (int)id);

      add_person (dossier, id, name);
      add_row (dossier, id, SCB_STANDING_OFFICIAL, SCB_DUTY_EXPECTED, SCB_ATTENDANCE_STATE_PRESENT);
    }
  pages = print_as (dossier, scb_roll_call_paper_new, SCB_PAPER_RECORD);
  n_pages = poppler_document_get_n_pages (pages);
  g_assert_cmpint (n_pages, >, 8);
  for (int i = 0; i < n_pages - 1; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (pages, i);
      g_autofree char *text = poppler_page_get_text (page);

      assert_has (text, "Họ và tên");
    }
  words = words_of (pages);
  assert_has (words, "Số 11 Nguyễn");
  assert_has (words, "Số 300 Nguyễn");
  assert_has (words, "Danh sách có 300 đồng chí; có mặt: 298 đồng chí.");
}

/* ---- invitation and notice ---- */

static ScbDossier *
new_invited_session (void)
{
  ScbDossier *dossier = new_paper_session ();

  g_object_set (dossier->agenda->pdata[0], "planned-minutes", (gint64)45, NULL);
  put (dossier->guests, 701,
       g_object_new (SCB_TYPE_GUEST, "name", "Vũ Thị Kim Oanh", "post", "Phó Trưởng ban", "agency",
                     "Ban Tổ chức Huyện ủy", NULL));
  put (dossier->guests, 702, g_object_new (SCB_TYPE_GUEST, "name", "Trần Văn Tám", NULL));
  return dossier;
}

static void
test_invitation (void)
{
  g_autoptr (ScbDossier) dossier = new_invited_session ();
  g_autoptr (PopplerDocument) pages
      = print_as (dossier, scb_invitation_paper_new, SCB_PAPER_RECORD);
  g_autofree char *words = words_of (pages);

  /* A page for each guest. */
  g_assert_cmpint (poppler_document_get_n_pages (pages), ==, 2);
  assert_has (words, "GIẤY MỜI dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  assert_has (words,
              "Kính gửi: Đồng chí Vũ Thị Kim Oanh, Phó Trưởng ban, Ban Tổ chức Huyện ủy. Chi bộ "
              "thôn Xóm Mới trân trọng kính mời đồng chí dự buổi sinh hoạt. Thời gian: 19 giờ 30 "
              "phút, ngày 03 tháng 9 năm 2020. Địa điểm: Nhà văn hóa.");
  assert_has (words, "Kính gửi: Đồng chí Trần Văn Tám.");
  assert_has (words, "T/M CHI BỘ BÍ THƯ");
  assert_has (words, "Người thực hiện");
  assert_has (words, "Nội dung: Đường hoa (gửi kèm chương trình).");
  assert_has (words, "45 phút");
}

static void
test_who_signs (void)
{
  g_autoptr (ScbDossier) dossier = new_invited_session ();
  g_autofree char *words = NULL;

  g_hash_table_insert (dossier->settings, g_strdup ("tm-line"), g_strdup ("committee"));
  words = words_as (dossier, scb_invitation_paper_new, SCB_PAPER_RECORD);
  assert_has (words, "T/M CHI ỦY BÍ THƯ");
  assert_lacks (words, "T/M CHI BỘ");
}

static void
test_notice (void)
{
  g_autoptr (ScbDossier) dossier = new_invited_session ();
  g_autofree char *words = words_as (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);

  assert_has (words, "THÔNG BÁO sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  assert_has (words,
              "Đề nghị các đồng chí nghiên cứu tài liệu, dự đúng giờ; vắng mặt báo cáo đồng chí");
  assert_has (words, "CHƯƠNG TRÌNH");
}

static void
test_blank_invitation (void)
{
  g_autoptr (ScbDossier) dossier = new_invited_session ();
  g_autofree char *words = words_as (dossier, scb_invitation_paper_new, SCB_PAPER_BLANK);

  assert_has (words, "Kính gửi: Đồng chí");
  assert_lacks (words, "Kim Oanh");
  assert_lacks (words, "Đường hoa");
  assert_lacks (words, "2020");
}

/* ---- the extract ---- */

static ScbDocument *
make_extract (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, GError **error)
{
  static const guint items[] = { 1 };

  return scb_extract_paper_new (dossier, rules, form, items, G_N_ELEMENTS (items), error);
}

static void
test_extract (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  put (dossier->agenda, 202,
       g_object_new (SCB_TYPE_AGENDA_ITEM, "kind", SCB_AGENDA_KIND_DISCUSSION, "title", "Quỹ thôn",
                     "conclusion", "Giữ lại", NULL));
  put (dossier->opinions, 302,
       g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)202, "speaker", (gint64)4, "text",
                     "Nên giữ", NULL));
  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)7, NULL);
  words = words_as (dossier, make_extract, SCB_PAPER_RECORD);
  assert_has (words, "TRÍCH BIÊN BẢN sinh hoạt chi bộ ngày 03 tháng 9 năm 2020");
  assert_has (words, "Quỹ thôn");
  assert_has (words, "Nên giữ");
  assert_has (words, "Giữ lại");
  assert_has (words, "Trích sao từ biên bản số 07");
  /* Only what was chosen. */
  assert_lacks (words, "Đường hoa");
  assert_lacks (words, "Làm ngay");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/roll-call", test_roll_call);
  g_test_add_func ("/papers/roll-call/blank", test_blank_roll_call);
  g_test_add_func ("/papers/roll-call/large", test_large_roll_call);
  g_test_add_func ("/papers/invitation", test_invitation);
  g_test_add_func ("/papers/invitation/who-signs", test_who_signs);
  g_test_add_func ("/papers/invitation/blank", test_blank_invitation);
  g_test_add_func ("/papers/notice", test_notice);
  g_test_add_func ("/papers/extract", test_extract);
  return g_test_run ();
}
