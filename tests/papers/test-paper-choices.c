/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office or a session may choose about its papers. */

#include "bare-session.h"

static void
set_setting (ScbDossier *dossier, const char *key, const char *value)
{
  g_hash_table_replace (dossier->settings, g_strdup (key), g_strdup (value));
}

/* A session with day and number, printed with a setting and a switch of its own. */
static char *
print_head (const char *setting, const char *value, const char *property, ScbLineSwitch own)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);

  g_object_set (dossier->session, "held-on", "2020-02-03", property, own, NULL);
  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)12, NULL);
  if (value != NULL)
    set_setting (dossier, setting, value);
  return minutes_text (dossier);
}

typedef struct
{
  const char *setting; /* (nullable) */
  ScbLineSwitch own;
  ScbLineSwitch result;
} SwitchCase;

/* The session's own switch decides, else the office's setting, else the line is printed. */
static const SwitchCase switches[] = {
  { NULL, SCB_LINE_SWITCH_UNKNOWN, SCB_LINE_SWITCH_PRINTED },
  { "off", SCB_LINE_SWITCH_UNKNOWN, SCB_LINE_SWITCH_OFF },
  { "dots", SCB_LINE_SWITCH_UNKNOWN, SCB_LINE_SWITCH_DOTS },
  { "printed", SCB_LINE_SWITCH_UNKNOWN, SCB_LINE_SWITCH_PRINTED },
  { "nonsense", SCB_LINE_SWITCH_UNKNOWN, SCB_LINE_SWITCH_PRINTED },
  { "off", SCB_LINE_SWITCH_PRINTED, SCB_LINE_SWITCH_PRINTED },
  { "printed", SCB_LINE_SWITCH_OFF, SCB_LINE_SWITCH_OFF },
  { "printed", SCB_LINE_SWITCH_DOTS, SCB_LINE_SWITCH_DOTS },
  { NULL, SCB_LINE_SWITCH_OFF, SCB_LINE_SWITCH_OFF },
};

static void
check_line (const char *text, ScbLineSwitch result, const char *printed, const char *dots)
{
  (result == SCB_LINE_SWITCH_PRINTED ? assert_has : assert_lacks) (text, printed);
  (result == SCB_LINE_SWITCH_DOTS ? assert_has : assert_lacks) (text, dots);
}

static void
test_number_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *text
          = print_head ("minutes.number-line", switches[i].setting, "number-line", switches[i].own);

      check_line (text, switches[i].result, "Số 12-BB/CB", "Số ………-BB/CB");
    }
}

static void
test_place_date_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *text = print_head ("minutes.place-date-line", switches[i].setting,
                                          "place-date-line", switches[i].own);

      check_line (text, switches[i].result, "Lương Mông, ngày 03 tháng 02 năm 2020",
                  "Lương Mông, ngày ..... tháng ..... năm 20.....");
    }
}

static ScbDocument *
extract_nothing (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, GError **error)
{
  return scb_extract_paper_new (dossier, rules, form, NULL, 0, error);
}

static void
test_on_behalf (void)
{
  static const MakePaper papers[]
      = { scb_invitation_paper_new, scb_notice_paper_new, extract_nothing };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autofree char *branch = words_as (dossier, papers[i], SCB_PAPER_RECORD);
      g_autofree char *committee = NULL;

      assert_has (branch, "T/M CHI BỘ BÍ THƯ Nông Văn Được");
      set_setting (dossier, "tm-line", "committee");
      committee = words_as (dossier, papers[i], SCB_PAPER_RECORD);
      assert_has (committee, "T/M CHI ỦY BÍ THƯ Nông Văn Được");
    }
}

static void
test_spelling (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_COMMITTEE);
  g_autofree char *usual = minutes_text (dossier);
  g_autofree char *other = NULL;
  g_autofree char *notice = NULL;

  set_setting (dossier, "spelling", "uỷ");
  set_setting (dossier, "tm-line", "committee");
  /* A name is nobody's to respell. */
  g_object_set (dossier->session, "place", "Nhà ông Thủy", NULL);
  other = minutes_text (dossier);
  notice = words_as (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);
  assert_has (usual, "họp chi ủy tháng");
  assert_has (other, "họp chi uỷ tháng");
  assert_has (other, "Chi uỷ viên có mặt");
  assert_lacks (other, "ủy v");
  assert_has (other, "Nhà ông Thủy");
  assert_has (notice, "T/M CHI UỶ");
}

/* An office's own words take the place of the shipped ones, if they can be filled. */
static void
test_wording (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "place", "Nhà văn hóa", NULL);
  set_setting (dossier, "phrase.minutes.place", "Tại: {place}.");
  set_setting (dossier, "phrase.sign.chair", "CHỦ TOẠ");
  set_setting (dossier, "phrase.minutes.secretary", "Thư ký: {nobody}");
  set_setting (dossier, "phrase.minutes.attendees", "Dự {");
  set_setting (dossier, "phrase.no.such", "Không có");
  text = minutes_text (dossier);
  assert_has (text, "Tại: Nhà văn hóa.");
  assert_lacks (text, "Địa điểm");
  assert_has (text, "CHỦ TOẠ");
  assert_has (text, "Thư ký: đồng chí");
  assert_has (text, "Thành phần:");
}

/* The vertical distance of the first two lines of the roll's long paragraph. */
static double
line_distance (const char *pitch)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autoptr (ScbLayout) layout = NULL;
  const ScbPage *page;

  if (pitch != NULL)
    set_setting (dossier, "line-pitch", pitch);
  layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  page = scb_layout_get_page (layout, 0);
  for (guint i = 0; i + 1 < page->n_items; i++)
    if (page->items[i].text != NULL && g_str_has_prefix (page->items[i].text, "- Tổng số"))
      return page->items[i + 1].y - page->items[i].y;
  g_assert_not_reached ();
}

static void
test_line_pitch (void)
{
  g_assert_cmpfloat_with_epsilon (line_distance (NULL), 18, 0.001);
  g_assert_cmpfloat_with_epsilon (line_distance ("19"), 19, 0.001);
  g_assert_cmpfloat_with_epsilon (line_distance ("20"), 20, 0.001);
  g_assert_cmpfloat_with_epsilon (line_distance ("22"), 22, 0.001);
  /* The rules allow 18 to 22 points. */
  g_assert_cmpfloat_with_epsilon (line_distance ("30"), 18, 0.001);
  g_assert_cmpfloat_with_epsilon (line_distance ("wide"), 18, 0.001);
}

/* The face of the signer's office. */
static ScbFace
office_face (const char *day, const char *setting)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autoptr (ScbLayout) layout = NULL;

  g_object_set (dossier->session, "held-on", day, NULL);
  if (setting != NULL)
    set_setting (dossier, "office-bold", setting);
  layout = lay_out (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);
  for (guint i = 0; i < scb_layout_get_page (layout, 0)->n_items; i++)
    {
      const ScbItem *item = &scb_layout_get_page (layout, 0)->items[i];

      if (g_strcmp0 (item->text, "BÍ THƯ") == 0)
        return item->face;
    }
  g_assert_not_reached ();
}

/* Bold until the layout of 2026, not since; an office may keep to its own. */
static void
test_office (void)
{
  g_assert_cmpint (office_face ("2020-09-03", NULL), ==, SCB_FACE_BOLD);
  g_assert_cmpint (office_face ("2026-05-26", NULL), ==, SCB_FACE_BOLD);
  g_assert_cmpint (office_face ("2026-05-27", NULL), ==, SCB_FACE_REGULAR);
  g_assert_cmpint (office_face ("2020-09-03", "no"), ==, SCB_FACE_REGULAR);
  g_assert_cmpint (office_face ("2026-05-27", "yes"), ==, SCB_FACE_BOLD);
  g_assert_cmpint (office_face ("2026-05-27", "perhaps"), ==, SCB_FACE_REGULAR);
}

/* The chair's post: as typed for this session, else the posts of the day. */
static void
test_chair_title (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *posts = NULL, *typed = NULL;

  g_object_set (dossier->session, "chair", (gint64)DUOC, NULL);
  posts = minutes_text (dossier);
  assert_has (posts, "Chủ trì: đồng chí Nông Văn Được, Bí thư Chi bộ, Trưởng thôn.");
  g_object_set (dossier->session, "chair-title", "Bí thư lâm thời", NULL);
  typed = minutes_text (dossier);
  assert_has (typed, "Chủ trì: đồng chí Nông Văn Được, Bí thư lâm thời.");
}

/* What was said in confidence is kept, not printed. */
static void
test_confidence (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autofree char *text = NULL;

  keep (dossier->recognitions,
        g_object_new (SCB_TYPE_RECOGNITION, "kind", SCB_RECOGNITION_KIND_HELPED, "member",
                      (gint64)LAN, "confidential", TRUE, NULL));
  text = minutes_text (dossier);
  assert_lacks (text, "Bàn Thị Lan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/choices/number-line", test_number_line);
  g_test_add_func ("/papers/choices/place-date-line", test_place_date_line);
  g_test_add_func ("/papers/choices/on-behalf", test_on_behalf);
  g_test_add_func ("/papers/choices/spelling", test_spelling);
  g_test_add_func ("/papers/choices/wording", test_wording);
  g_test_add_func ("/papers/choices/line-pitch", test_line_pitch);
  g_test_add_func ("/papers/choices/office", test_office);
  g_test_add_func ("/papers/choices/chair-title", test_chair_title);
  g_test_add_func ("/papers/choices/confidence", test_confidence);
  return g_test_run ();
}
