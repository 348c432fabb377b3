/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Giấy mời and thông báo, of a branch and of its committee, and their forms. */

#include "bare-session.h"

static void
test_invitations (void)
{
  static const char *const lines[] = {
    "Số ………-GM/CB",
    "Lương Mông, ngày 31 tháng 8 năm 2020",
    "GIẤY MỜI dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2020",
    "Chi bộ thôn Xóm Mới trân trọng kính mời đồng chí dự buổi sinh hoạt. Thời gian: 19 giờ 30 "
    "phút, "
    "ngày 03 tháng 9 năm 2020. Địa điểm: Nhà văn hóa. Nội dung: Làm đường hoa; Việc khác (gửi kèm "
    "chương trình).",
    "CHƯƠNG TRÌNH",
    "Người thực hiện",
    "Thời lượng",
    "Ghi chú",
    "45 phút",
    "T/M CHI BỘ BÍ THƯ Nông Văn Được",
  };
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  g_autoptr (PopplerDocument) document = NULL;

  keep (dossier->guests, g_object_new (SCB_TYPE_GUEST, "name", "Hoàng Văn Minh", "post",
                                       "Phó Bí thư", "agency", "Đảng ủy xã", NULL));
  keep (dossier->guests, g_object_new (SCB_TYPE_GUEST, "name", "Vũ Thị Oanh", NULL));
  document = print_as (dossier, scb_invitation_paper_new, SCB_PAPER_RECORD);
  /* A page for each, neither of them numbered. */
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *raw = poppler_page_get_text (page);
      g_auto (GStrv) words = g_strsplit_set (raw, " \n", -1);
      g_autofree char *text = g_strjoinv (" ", words);

      assert_has (text, i == 0 ? "Kính gửi: Đồng chí Hoàng Văn Minh, Phó Bí thư, Đảng ủy xã."
                               : "Kính gửi: Đồng chí Vũ Thị Oanh.");
      assert_lacks (text, i == 0 ? "Oanh" : "Minh");
      g_assert_true (g_str_has_prefix (text, "ĐẢNG"));
      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        assert_has (text, lines[j]);
    }
}

static void
test_invitation_of_a_committee (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_COMMITTEE);
  g_autofree char *invitation = words_as (dossier, scb_invitation_paper_new, SCB_PAPER_RECORD);
  g_autofree char *notice = words_as (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);

  assert_has (invitation, "GIẤY MỜI dự họp chi ủy tháng 9 năm 2020");
  assert_has (invitation, "trân trọng kính mời đồng chí dự cuộc họp chi ủy.");
  assert_has (notice, "Kính gửi: Các đồng chí chi ủy viên Chi bộ thôn Xóm Mới.");
  assert_has (notice, "thông báo cuộc họp chi ủy như sau:");
}

/* That documents go along is said where there are any. */
static void
test_documents (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  keep (dossier->documents, g_object_new (SCB_TYPE_SESSION_DOCUMENT, "title", "Dự thảo", NULL));
  text = words_as (dossier, scb_invitation_paper_new, SCB_PAPER_RECORD);
  assert_has (text, "Nội dung: Làm đường hoa; Việc khác (gửi kèm chương trình, tài liệu).");
}

static void
test_notice (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = words_as (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);

  assert_has (text, "Số ………-TB/CB");
  assert_has (text, "THÔNG BÁO sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  assert_has (text, "Kính gửi: Các đồng chí đảng viên Chi bộ thôn Xóm Mới.");
  assert_has (text,
              "Đề nghị các đồng chí nghiên cứu tài liệu, dự đúng giờ; vắng mặt báo cáo đồng chí "
              "Lý Thị Hà.");
  assert_has (text, "CHƯƠNG TRÌNH");
}

static void
test_forms (void)
{
  g_autoptr (ScbDossier) dossier = planned_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *invitation = words_as (dossier, scb_invitation_paper_new, SCB_PAPER_BLANK);
  g_autofree char *notice = words_as (dossier, scb_notice_paper_new, SCB_PAPER_BLANK);
  const char *texts[] = { invitation, notice };
  static const MakePaper papers[] = { scb_invitation_paper_new, scb_notice_paper_new };

  assert_has (invitation, "Kính gửi: Đồng chí .....");
  assert_has (notice, "vắng mặt báo cáo đồng chí .....");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PopplerDocument) document = print_as (dossier, papers[i], SCB_PAPER_BLANK);

      g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
      assert_has (texts[i], "CHI BỘ THÔN XÓM MỚI");
      assert_has (texts[i], "Thời gian: …… giờ …… phút, ngày …… tháng …… năm 20…");
      assert_has (texts[i], "Nội dung: .....");
      assert_has (texts[i], "CHƯƠNG TRÌNH");
      assert_lacks (texts[i], "2020");
      assert_lacks (texts[i], "đường hoa");
      assert_lacks (texts[i], "Nông Văn Được");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/invitation/guests", test_invitations);
  g_test_add_func ("/papers/invitation/committee", test_invitation_of_a_committee);
  g_test_add_func ("/papers/invitation/documents", test_documents);
  g_test_add_func ("/papers/notice/record", test_notice);
  g_test_add_func ("/papers/invitation/forms", test_forms);
  return g_test_run ();
}
