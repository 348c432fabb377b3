/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every Vietnamese letter in every face, looked at: a text that reads back right may still be
 * printed without its marks. */
#include "pdf-fixture.h"

#define LETTER_SIZE  48.0
#define LETTER_PITCH 60.0
#define CELL_WIDTH   64
#define CELL_HEIGHT  60
/* The smallest mark, a dot below, has more dark pixels at this size; an acute and a hook on capitals
 * differ by seven with newer versions of poppler. Letters that are drawn alike differ by none. */
#define MARK_PIXELS 5
#define DARK        128

typedef struct
{
  guint8 dark[CELL_HEIGHT][CELL_WIDTH];
} Picture;

/* The 134 letters and the plain ones that they come from, each once. */
static GPtrArray *
make_letters (void)
{
  static const char *const vowels[]
      = { "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y" };
  static const char *const tones[] = { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" };
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (vowels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tones); j++)
      {
        g_autofree char *parts = g_strconcat (vowels[i], tones[j], NULL);
        char *letter = g_utf8_normalize (parts, -1, G_NORMALIZE_NFC);

        g_ptr_array_add (letters, letter);
        g_ptr_array_add (letters, g_utf8_strup (letter, -1));
      }
  g_ptr_array_add (letters, g_strdup ("d"));
  g_ptr_array_add (letters, g_strdup ("D"));
  g_ptr_array_add (letters, g_strdup ("đ"));
  g_ptr_array_add (letters, g_strdup ("Đ"));
  /* 12 plain vowels and d, D are among them. */
  g_assert_cmpuint (letters->len, ==, 134 + 14);
  return letters;
}

/* One text a line, whole points apart, so that equal letters have equal pixels. */
static ScbDocument *
make_document (ScbFace face, const char *const *texts, guint n_texts)
{
  ScbSheet sheet = a4;
  const ScbParagraphStyle style = { .face = face, .size = LETTER_SIZE, .pitch = LETTER_PITCH };
  ScbDocument *document;

  sheet.width = 600;
  sheet.height = 840;
  sheet.margin_top = sheet.margin_left = 60;
  sheet.page_number_size = 0;
  document = scb_document_new (&sheet);
  for (guint i = 0; i < n_texts; i++)
    scb_document_add_text (document, &style, texts[i]);
  return document;
}

static cairo_surface_t *
render_page (PopplerDocument *pdf, guint page)
{
  g_autoptr (PdfPage) poppler_page = poppler_document_get_page (pdf, page);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 840);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poppler_page_render (poppler_page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The cell around the line box that starts at @x, @y. */
static void
take_picture (Picture *picture, cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int row = 0; row < CELL_HEIGHT; row++)
    for (int column = 0; column < CELL_WIDTH; column++)
      picture->dark[row][column] = data[(y + row) * stride + (x + column) * 4 + 1] < DARK;
}

static Picture *
take_pictures (ScbFace face, const char *const *texts, guint n_texts)
{
  g_autoptr (ScbDocument) document = make_document (face, texts, n_texts);
  g_autoptr (ScbLayout) layout = lay_out (document);
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  Picture *pictures = g_new0 (Picture, n_texts);
  guint n_taken = 0;

  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    {
      guint n_lines = scb_layout_get_page (layout, i)->n_items;
      cairo_surface_t *surface = render_page (pdf, i);

      for (guint j = 0; j < n_lines; j++)
        take_picture (&pictures[n_taken++], surface, 52, 60 + j * LETTER_PITCH);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_taken, ==, n_texts);
  return pictures;
}

static guint
count_ink (const Picture *picture)
{
  guint n = 0;

  for (guint row = 0; row < CELL_HEIGHT; row++)
    for (guint column = 0; column < CELL_WIDTH; column++)
      n += picture->dark[row][column];
  return n;
}

static guint
count_differences (const Picture *a, const Picture *b)
{
  guint n = 0;

  for (guint row = 0; row < CELL_HEIGHT; row++)
    for (guint column = 0; column < CELL_WIDTH; column++)
      n += a->dark[row][column] != b->dark[row][column];
  return n;
}

/* A letter that lost one of its marks would look like another letter, one that is lacking like the
 * box or like nothing. */
static void
test_pixels (gconstpointer data)
{
  ScbFace face = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) letters = make_letters ();
  g_autofree Picture *pictures = NULL;

  g_ptr_array_add (letters, g_strdup ("□"));
  pictures = take_pictures (face, (const char *const *)letters->pdata, letters->len);
  for (guint i = 0; i < letters->len; i++)
    {
      g_assert_cmpuint (count_ink (&pictures[i]), >, 40);
      for (guint j = 0; j < i; j++)
        if (count_differences (&pictures[i], &pictures[j]) < MARK_PIXELS)
          g_error ("%s looks like %s", (char *)letters->pdata[i], (char *)letters->pdata[j]);
    }
}

static void
test_read_back (gconstpointer data)
{
  ScbFace face = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) letters = make_letters ();
  g_autoptr (ScbDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfDocument) pdf = NULL;
  g_autofree char *text = NULL, *wanted = NULL;

  document = make_document (face, (const char *const *)letters->pdata, letters->len);
  bytes = render (document);
  pdf = open_bytes (bytes);
  text = read_text (pdf);
  g_ptr_array_add (letters, NULL);
  wanted = g_strjoinv (" ", (char **)letters->pdata);
  g_assert_cmpstr (text, ==, wanted);
}

/* That the pictures can tell: what the face lacks is the box to the pixel, and a letter equals
 * itself. */
static void
test_lacking_is_box (gconstpointer data)
{
  ScbFace face = GPOINTER_TO_UINT (data);
  const char *const texts[] = { "□", "Ж", "\xf0\x9f\x98\x80", "ế", "ế", "ê" };
  g_autofree Picture *pictures = take_pictures (face, texts, G_N_ELEMENTS (texts));

  g_assert_cmpuint (count_differences (&pictures[0], &pictures[1]), ==, 0);
  g_assert_cmpuint (count_differences (&pictures[0], &pictures[2]), ==, 0);
  g_assert_cmpuint (count_differences (&pictures[3], &pictures[4]), ==, 0);
  g_assert_cmpuint (count_differences (&pictures[3], &pictures[5]), >=, MARK_PIXELS);
}

int
main (int argc, char **argv)
{
  static const char *const names[SCB_N_FACES] = { "regular", "bold", "italic", "bold-italic" };

  g_test_init (&argc, &argv, NULL);
  for (ScbFace face = 0; face < SCB_N_FACES; face++)
    {
      g_autofree char *pixels
          = g_strconcat ("/pdf/letters/", names[face], "/marks-are-printed", NULL);
      g_autofree char *text = g_strconcat ("/pdf/letters/", names[face], "/read-back", NULL);
      g_autofree char *box = g_strconcat ("/pdf/letters/", names[face], "/lacking-is-a-box", NULL);

      g_test_add_data_func (pixels, GUINT_TO_POINTER (face), test_pixels);
      g_test_add_data_func (text, GUINT_TO_POINTER (face), test_read_back);
      g_test_add_data_func (box, GUINT_TO_POINTER (face), test_lacking_is_box);
    }
  return g_test_run ();
}
