/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the sheet, to half a millimetre, and how large they are set, read back from
 * the painted file. */

#include "bare-session.h"

/* A4 with its margins: left 30, right 15, top and bottom 20 mm. */
#define LEFT   30.0
#define RIGHT  (210 - 15.0)
#define CENTRE ((LEFT + RIGHT) / 2)
/* The columns of the head. */
#define LEFT_HEAD  (LEFT + 75 / 2.0)
#define RIGHT_HEAD (RIGHT - 90 / 2.0)

typedef struct
{
  double x1, x2, top; /* mm from the top left; top of the line's box as poppler gives it */
  double size;        /* pt */
  gboolean is_bold, is_italic;
} Place;

static void
take_type (PopplerPage *page, int offset, Place *place)
{
  GList *runs = poppler_page_get_text_attributes (page);

  for (GList *l = runs; l != NULL; l = l->next)
    {
      PopplerTextAttributes *run = l->data;

      if (offset < run->start_index || offset > run->end_index)
        continue;
      place->size = run->font_size;
      place->is_bold = strstr (run->font_name, "Bold") != NULL;
      place->is_italic = strstr (run->font_name, "Italic") != NULL;
    }
  poppler_page_free_text_attributes (runs);
}

/* Where @words stand on the page, which holds them in one line. */
static Place
find (PopplerPage *page, const char *words)
{
  g_autofree char *text = poppler_page_get_text (page);
  const char *found = strstr (text, words);
  g_autofree PopplerRectangle *letters = NULL;
  guint n_letters;
  glong first, last;
  Place place = { 0 };

  if (found == NULL)
    g_error ("“%s” is not on the page:\n%s", words, text);
  first = g_utf8_pointer_to_offset (text, found);
  last = first + g_utf8_strlen (words, -1) - 1;
  g_assert_true (poppler_page_get_text_layout (page, &letters, &n_letters));
  g_assert_cmpint (last, <, n_letters);
  place.x1 = MM (letters[first].x1);
  place.x2 = MM (letters[last].x2);
  place.top = MM (letters[first].y1);
  take_type (page, first, &place);
  return place;
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.5)

static void
assert_centred (Place place, double centre)
{
  assert_near ((place.x1 + place.x2) / 2, centre);
}

static void
assert_type (Place place, double size, gboolean is_bold, gboolean is_italic)
{
  g_assert_cmpfloat_with_epsilon (place.size, size, 0.01);
  g_assert_cmpint (place.is_bold, ==, is_bold);
  g_assert_cmpint (place.is_italic, ==, is_italic);
}

/* Minutes of two pages or more, all heads filled. */
static ScbDossier *
long_session (void)
{
  ScbDossier *dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  ScbAgendaItem *item = add_item (dossier, "Làm đường hoa");

  g_object_set (dossier->session, "held-on", "2020-09-03", "chair", (gint64)DUOC, "secretary",
                (gint64)HA, NULL);
  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)7, NULL);
  for (guint i = 0; i < 40; i++)
    keep (dossier->opinions,
          g_object_new (SCB_TYPE_OPINION, "agenda-item", id_of (item), "speaker", (gint64)LAN,
                        "text", "Nhất trí với báo cáo, đề nghị giao việc rõ người, rõ ngày", NULL));
  return dossier;
}

static void
test_sheet (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document
      = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);

  g_assert_cmpint (poppler_document_get_n_pages (document), >, 2);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      double width, height;

      poppler_page_get_size (page, &width, &height);
      assert_near (MM (width), 210);
      assert_near (MM (height), 297);
    }
}

static void
test_head (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document
      = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 0);
  Place party = find (page, "ĐẢNG CỘNG SẢN VIỆT NAM");
  Place above = find (page, "ĐẢNG BỘ XÃ LƯƠNG MÔNG");
  Place issuer = find (page, "CHI BỘ THÔN XÓM MỚI");
  Place star = find (page, "*");
  Place number = find (page, "Số 07-BB/CB");
  Place date = find (page, "Lương Mông, ngày 03");
  Place date_end = find (page, "2020");

  assert_type (party, 15, TRUE, FALSE);
  assert_centred (party, RIGHT_HEAD);
  assert_type (above, 14, FALSE, FALSE);
  assert_centred (above, LEFT_HEAD);
  assert_type (issuer, 14, TRUE, FALSE);
  assert_centred (issuer, LEFT_HEAD);
  assert_type (star, 14, FALSE, FALSE);
  assert_centred (star, LEFT_HEAD);
  assert_type (number, 14, FALSE, FALSE);
  assert_centred (number, LEFT_HEAD);
  assert_type (date, 14, FALSE, TRUE);
  date.x2 = date_end.x2;
  assert_centred (date, RIGHT_HEAD);
  /* Top to bottom, from the margin on. */
  g_assert_cmpfloat (above.top, >, 19.5);
  g_assert_cmpfloat (above.top, <, 22);
  g_assert_cmpfloat (above.top, <, issuer.top);
  g_assert_cmpfloat (issuer.top, <, star.top);
  g_assert_cmpfloat (star.top, <, number.top);
  g_assert_cmpfloat (party.top, <, date.top);
}

/* The rules: as long as the party's name and below it; a short one below the title. */
static void
test_rules (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (ScbLayout) layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  const ScbPage *page = scb_layout_get_page (layout, 0);
  const ScbItem *party = NULL, *subject = NULL, *rules[2];
  guint n_rules = 0;

  for (guint i = 0; i < page->n_items; i++)
    {
      const ScbItem *item = &page->items[i];

      if (g_strcmp0 (item->text, "ĐẢNG CỘNG SẢN VIỆT NAM") == 0)
        party = item;
      else if (item->text != NULL && g_str_has_prefix (item->text, "sinh hoạt chi bộ"))
        subject = item;
      else if (item->kind == SCB_ITEM_RULE && n_rules < 2)
        rules[n_rules++] = item;
    }
  g_assert_nonnull (party);
  g_assert_nonnull (subject);
  g_assert_cmpuint (n_rules, ==, 2);
  assert_near (MM (rules[0]->x), MM (party->x));
  assert_near (MM (rules[0]->x2), MM (party->x2));
  g_assert_cmpfloat (rules[0]->y, >, party->y);
  g_assert_cmpfloat (rules[0]->y, <, party->y + 10);
  assert_near (MM (rules[1]->x + rules[1]->x2) / 2, CENTRE);
  g_assert_cmpfloat (rules[1]->x2 - rules[1]->x, <, SCB_MM (12));
  g_assert_cmpfloat (rules[1]->y, >, subject->y);
}

static void
test_title_and_body (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document
      = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 0);
  Place type = find (page, "BIÊN BẢN");
  Place subject = find (page, "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  Place body = find (page, "Thời gian: bắt đầu");
  Place second = find (page, "miễn công tác");
  Place heading = find (page, "I- MỞ ĐẦU");
  Place point = find (page, "1. Đồng");

  assert_type (type, 16, TRUE, FALSE);
  assert_centred (type, CENTRE);
  assert_type (subject, 14, TRUE, FALSE);
  assert_centred (subject, CENTRE);
  assert_type (body, 14, FALSE, FALSE);
  assert_near (body.x1, LEFT + 10);
  assert_type (heading, 14, TRUE, FALSE);
  assert_near (heading.x1, LEFT + 10);
  assert_near (point.x1, LEFT + 10);
  g_assert_cmpfloat (second.top, >, body.top);
}

/* Whether a line ends where the body ends. */
static gboolean
ends_at_right (const ScbItem *item)
{
  return item->text != NULL && fabs (MM (item->x2) - RIGHT) <= 0.5;
}

static void
test_margins (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (ScbLayout) layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  guint n_justified = 0, n_left = 0;

  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    for (guint j = 0; j < scb_layout_get_page (layout, i)->n_items; j++)
      {
        const ScbItem *item = &scb_layout_get_page (layout, i)->items[j];
        gboolean is_number = i > 0 && j == 0;

        if (is_number)
          continue;
        g_assert_cmpfloat (MM (item->x), >=, LEFT - 0.5);
        g_assert_cmpfloat (MM (item->x2), <=, RIGHT + 0.5);
        g_assert_cmpfloat (MM (item->y), >=, 19.5);
        g_assert_cmpfloat (MM (item->y), <=, 297 - 19.5);
        n_justified += ends_at_right (item);
        n_left += item->text != NULL && fabs (MM (item->x) - LEFT) <= 0.5;
      }
  /* Body lines reach from margin to margin. */
  g_assert_cmpuint (n_justified, >, 20);
  g_assert_cmpuint (n_left, >, 20);
}

static void
test_page_numbers (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document
      = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);
      g_autofree char *number = g_strdup_printf ("%d\n", i + 1);
      Place place;

      g_assert_cmpint (g_str_has_prefix (text, number), ==, i > 0);
      if (i == 0)
        continue;
      number[strlen (number) - 1] = '\0';
      place = find (page, number);
      assert_type (place, 14, FALSE, FALSE);
      assert_centred (place, CENTRE);
      g_assert_cmpfloat (place.top, >, 7);
      g_assert_cmpfloat (place.top, <, 11);
    }
}

/* Two columns of half the width; the name five lines below the office. */
static void
test_signatures (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document
      = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) page
      = poppler_document_get_page (document, poppler_document_get_n_pages (document) - 1);
  Place secretary = find (page, "THƯ KÝ"), chair = find (page, "CHỦ TRÌ");
  Place secretary_name = find (page, "Lý Thị Hà"), chair_name = find (page, "Nông Văn Được");

  assert_type (secretary, 14, TRUE, FALSE);
  assert_type (chair, 14, TRUE, FALSE);
  assert_type (secretary_name, 14, TRUE, FALSE);
  assert_type (chair_name, 14, TRUE, FALSE);
  assert_centred (secretary, LEFT + 165 / 4.0);
  assert_centred (secretary_name, LEFT + 165 / 4.0);
  assert_centred (chair, RIGHT - 165 / 4.0);
  assert_centred (chair_name, RIGHT - 165 / 4.0);
  assert_near (secretary.top, chair.top);
  assert_near (secretary_name.top, chair_name.top);
  assert_near (chair_name.top - chair.top, MM (5 * 18 + 14 * 1.25));
}

static void
test_branch_signature (void)
{
  g_autoptr (ScbDossier) dossier = long_session ();
  g_autoptr (PopplerDocument) document = print_as (dossier, scb_notice_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, 0);
  Place behalf = find (page, "T/M CHI BỘ"), office = find (page, "BÍ THƯ");
  Place name = find (page, "Nông Văn Được");

  assert_type (behalf, 14, TRUE, FALSE);
  assert_type (name, 14, TRUE, FALSE);
  assert_centred (behalf, RIGHT - 165 / 4.0);
  assert_centred (office, RIGHT - 165 / 4.0);
  assert_centred (name, RIGHT - 165 / 4.0);
  assert_near (name.top - office.top, MM (5 * 18 + 14 * 1.25));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/places/sheet", test_sheet);
  g_test_add_func ("/papers/places/head", test_head);
  g_test_add_func ("/papers/places/rules", test_rules);
  g_test_add_func ("/papers/places/title-and-body", test_title_and_body);
  g_test_add_func ("/papers/places/margins", test_margins);
  g_test_add_func ("/papers/places/page-numbers", test_page_numbers);
  g_test_add_func ("/papers/places/signatures", test_signatures);
  g_test_add_func ("/papers/places/branch-signature", test_branch_signature);
  return g_test_run ();
}
