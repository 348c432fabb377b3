/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The most and the least that a session may hold: nothing leaves the sheet, nothing is lost. */

#include "bare-session.h"

#define LONG_NAME "Nguyễn Thị Trường Giang Hoàng Phủ Ngọc Tường Vi Thanh Nhàn Hạ"
#define LONG_BRANCH                                                                                \
  "Chi bộ Trung tâm Bồi dưỡng chính trị và Phát triển cộng đồng dân tộc thiểu số xã"

static const MakePaper papers[] = {
  scb_minutes_paper_new,
  scb_roll_call_paper_new,
  scb_invitation_paper_new,
  scb_notice_paper_new,
};

/* Everything but the page number lies between the margins, and no line on another. */
static void
assert_inside (const ScbLayout *layout)
{
  const ScbSheet *sheet = scb_layout_get_sheet (layout);

  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    for (guint j = i > 0 ? 1 : 0; j < scb_layout_get_page (layout, i)->n_items; j++)
      {
        const ScbItem *item = &scb_layout_get_page (layout, i)->items[j];

        g_assert_cmpfloat (item->x, >=, sheet->margin_left - 1);
        g_assert_cmpfloat (item->x2, <=, sheet->width - sheet->margin_right + 1);
        g_assert_cmpfloat (item->y, >=, sheet->margin_top - 1);
        g_assert_cmpfloat (item->y, <=, sheet->height - sheet->margin_bottom + 1);
      }
}

/* A branch of @n_members, the sixth of each nine excused, whose names are long where @long_names.
 */
static ScbDossier *
session_of (guint n_members, gboolean long_names)
{
  ScbDossier *dossier = bare_session (SCB_SESSION_KIND_REGULAR);

  for (guint i = 0; i < n_members; i++)
    {
      gint64 id = 1000 + i;
      g_autofree char *name = long_names ? g_strdup_printf ("%s %u", LONG_NAME, i)
                                         : g_strdup_printf ("Nguyễn Văn N%uN", i);

      add_member (dossier, id, name, NULL, NULL);
      g_object_set (mark (dossier, id,
                          i % 9 == 5 ? SCB_ATTENDANCE_STATE_EXCUSED : SCB_ATTENDANCE_STATE_PRESENT),
                    "reason", i % 9 == 5 ? "đi làm ăn xa" : NULL, NULL);
    }
  return dossier;
}

static ScbAgendaItem *
add_opinions (ScbDossier *dossier, guint n_opinions, const char *text)
{
  ScbAgendaItem *item = add_item (dossier, "Làm đường hoa");

  for (guint i = 0; i < n_opinions; i++)
    keep (dossier->opinions, g_object_new (SCB_TYPE_OPINION, "agenda-item", id_of (item),
                                           "speaker-name", LONG_NAME, "text", text, NULL));
  return item;
}

static void
check_all (ScbDossier *dossier)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers) * 2; i++)
    {
      g_autoptr (ScbLayout) layout
          = lay_out (dossier, papers[i / 2], i % 2 == 0 ? SCB_PAPER_RECORD : SCB_PAPER_BLANK);

      assert_inside (layout);
    }
}

static void
test_members (gconstpointer data)
{
  guint n_members = GPOINTER_TO_UINT (data);
  g_autoptr (ScbDossier) dossier = session_of (n_members, FALSE);
  g_autofree char *count = g_strdup_printf ("Danh sách có %02u đồng chí", n_members);
  g_autofree char *text = NULL;

  check_all (dossier);
  text = words_as (dossier, scb_roll_call_paper_new, SCB_PAPER_RECORD);
  assert_has (text, count);
  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nguyễn Văn N%uN", i);

      assert_has (text, name);
    }
}

static void
test_ninety_opinions (void)
{
  g_autoptr (ScbDossier) dossier = session_of (9, FALSE);
  g_autofree char *text = NULL;
  guint n_opinions = 0;

  add_opinions (dossier, 90, "Nhất trí với báo cáo, đề nghị phân công rõ người, rõ việc");
  check_all (dossier);
  text = minutes_text (dossier);
  for (const char *p = text; (p = strstr (p, "- Đồng chí " LONG_NAME)) != NULL; p++)
    n_opinions++;
  g_assert_cmpuint (n_opinions, ==, 90);
}

static void
test_long_names (void)
{
  g_autoptr (ScbDossier) dossier = session_of (20, TRUE);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_utf8_strlen (LONG_NAME, -1), >=, 60);
  g_assert_cmpint (g_utf8_strlen (LONG_BRANCH, -1), >=, 80);
  g_free (dossier->branch_name);
  dossier->branch_name = g_strdup (LONG_BRANCH);
  g_free (dossier->organization_name);
  dossier->organization_name = g_strdup (LONG_BRANCH);
  g_object_set (dossier->session, "chair", (gint64)1000, "secretary", (gint64)1001, NULL);
  keep (dossier->tasks, g_object_new (SCB_TYPE_TASK, "title", LONG_BRANCH, "lead", (gint64)1002,
                                      "measure", LONG_BRANCH, NULL));
  check_all (dossier);
  text = minutes_text (dossier);
  assert_has (text, "Chủ trì: đồng chí " LONG_NAME " 0.");
}

static void
test_long_word (void)
{
  g_autoptr (ScbDossier) dossier = session_of (3, FALSE);
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (word, i % 3 == 0 ? "ư" : i % 3 == 1 ? "ờ" : "n");
  g_object_set (add_opinions (dossier, 1, word->str), "title", word->str, "conclusion", word->str,
                NULL);
  g_object_set (dossier->session, "place", word->str, "conclusion", word->str, NULL);
  g_free (dossier->branch_name);
  dossier->branch_name = g_strdup (word->str);
  keep (dossier->tasks, g_object_new (SCB_TYPE_TASK, "title", word->str, "lead-name", word->str,
                                      "due-text", word->str, NULL));
  check_all (dossier);
  g_string_free (word, TRUE);
}

/* Nothing is known at all, not even whose session it is. */
static void
test_nothing (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);

  g_clear_pointer (&dossier->branch_name, g_free);
  g_clear_pointer (&dossier->organization_name, g_free);
  g_clear_pointer (&dossier->place, g_free);
  check_all (dossier);
}

/* Signatures never stand alone on a page: something of what is signed stands above them. */
static void
test_signatures_are_not_alone (void)
{
  for (guint n = 0; n < 40; n++)
    {
      g_autoptr (ScbDossier) dossier = session_of (3, FALSE);
      g_autoptr (ScbLayout) layout = NULL;
      const ScbPage *last;
      gboolean with_text = FALSE;

      add_opinions (dossier, n, "Nhất trí");
      layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
      last = scb_layout_get_page (layout, scb_layout_get_n_pages (layout) - 1);
      for (guint i = 0; i < last->n_items; i++)
        with_text |= last->items[i].text != NULL
                     && g_str_has_prefix (last->items[i].text, "Buổi sinh hoạt kết thúc");
      g_assert_true (with_text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/papers/extremes/3-members", GUINT_TO_POINTER (3), test_members);
  g_test_add_data_func ("/papers/extremes/60-members", GUINT_TO_POINTER (60), test_members);
  g_test_add_data_func ("/papers/extremes/300-members", GUINT_TO_POINTER (300), test_members);
  g_test_add_func ("/papers/extremes/ninety-opinions", test_ninety_opinions);
  g_test_add_func ("/papers/extremes/long-names", test_long_names);
  g_test_add_func ("/papers/extremes/long-word", test_long_word);
  g_test_add_func ("/papers/extremes/nothing", test_nothing);
  g_test_add_func ("/papers/extremes/signatures-are-not-alone", test_signatures_are_not_alone);
  return g_test_run ();
}
