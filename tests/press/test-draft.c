/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editable drafts: well-formed parts, the words of the PDF, the mark. */

#include "press-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* The parts of the archive by their names. */
static GHashTable *
unpack (GBytes *bytes)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip_seekable (archive);
  g_assert_cmpint (
      archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)),
      ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = (gsize)archive_entry_size (entry);
      char *text = g_malloc0 (size + 1);

      g_assert_cmpint (archive_read_data (archive, text, size), ==, size);
      g_hash_table_insert (parts, g_strdup (archive_entry_pathname (entry)), text);
    }
  archive_read_free (archive);
  return parts;
}

/* ---- XML ---- */

/* The words of a part, and those in heads of tables, which paper repeats on each page. */
typedef struct
{
  GString *words, *heads;
  gboolean in_head;
} Words;

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Words *words = data;

  if (strcmp (name, "w:tblHeader") == 0)
    words->in_head = TRUE;
  if (strcmp (name, "w:p") == 0 || strcmp (name, "w:br") == 0 || strcmp (name, "w:tab") == 0)
    g_string_append_c (words->words, ' ');
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  if (strcmp (name, "w:tr") == 0)
    ((Words *)data)->in_head = FALSE;
}

static void
text_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Words *words = data;

  if (strcmp (g_markup_parse_context_get_element (context), "w:t") != 0)
    return;
  g_string_append_len (words->words, text, (gssize)length);
  if (words->in_head)
    g_string_append_len (words->heads, text, (gssize)length);
}

static void
words_clear (Words *words)
{
  g_string_free (words->words, TRUE);
  g_string_free (words->heads, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* It is well formed. */
static void
parse (const char *xml, Words *words)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, words, NULL);
  g_autoptr (GError) error = NULL;

  *words = (Words){ g_string_new (NULL), g_string_new (NULL) };
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* How often each letter and digit is in a text: a PDF is read line by line across the cells of a
 * table, breaks its lines elsewhere, and fills with dots what is left. */
static GHashTable *
count_letters (const char *text)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (p));

      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_hash_table_insert (
            counts, letter,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, letter)) + 1));
    }
  return counts;
}

static guint
count_of (GHashTable *counts, gpointer letter)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, letter));
}

/* The text of the PDF without the number of each page. */
static char *
text_without_numbers (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part + (i > 0 ? strcspn (part, "\n") : 0));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static ScbPrint *
print_draft (ScbBook *book, const ScbPressJob *job)
{
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print (book, job, &error);

  g_assert_no_error (error);
  g_assert_nonnull (print->draft);
  return print;
}

/* Every letter of the paper is in the draft and the other way round, but for heads of tables that
 * stand on further pages. */
static void
assert_same_words (ScbPrint *print)
{
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autoptr (GHashTable) parts = unpack (print->draft);
  g_autofree char *printed = text_without_numbers (document);
  g_auto (Words) words = { NULL };
  g_autoptr (GHashTable) on_paper = count_letters (printed);
  g_autoptr (GHashTable) in_draft = NULL;
  g_autoptr (GHashTable) in_heads = NULL;
  GHashTableIter iter;
  gpointer letter, value;

  parse (g_hash_table_lookup (parts, "word/document.xml"), &words);
  in_draft = count_letters (words.words->str);
  in_heads = count_letters (words.heads->str);
  g_assert_cmpuint (g_hash_table_size (in_draft), ==, g_hash_table_size (on_paper));
  g_hash_table_iter_init (&iter, on_paper);
  while (g_hash_table_iter_next (&iter, &letter, &value))
    {
      guint n = GPOINTER_TO_UINT (value),
            again = count_of (in_heads, letter) * (print->n_pages - 1);

      g_assert_cmpuint (count_of (in_draft, letter), <=, n);
      g_assert_cmpuint (n, <=, count_of (in_draft, letter) + again);
    }
}

static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "minutes",
                            .session = find_session (fixture->book, "Xóm Mới", "2020-09-03"),
                            .with_draft = TRUE };
  g_autoptr (ScbPrint) print = print_draft (fixture->book, &job);
  g_autoptr (ScbPrint) again = print_draft (fixture->book, &job);

  assert_same_words (print);
  g_assert_true (g_bytes_equal (print->draft, again->draft));
}

static void
test_resolution (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "resolution",
                            .session = find_session (fixture->book, "Xóm Mới", "2020-09-03"),
                            .with_draft = TRUE };
  g_autoptr (ScbPrint) print = print_draft (fixture->book, &job);

  assert_same_words (print);
}

/* With its chart, and a table on its side with heads that span. */
static void
test_report_and_list (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob report = { .paper = "monthly-report", .period = "2020-08", .with_draft = TRUE };
  const ScbPressJob list
      = { .paper = "monthly-list", .period = "2020-08", .landscape = TRUE, .with_draft = TRUE };
  g_autoptr (ScbPrint) print = print_draft (fixture->book, &report);
  g_autoptr (ScbPrint) table = print_draft (fixture->book, &list);
  g_autoptr (GHashTable) parts = unpack (table->draft);
  const char *body = g_hash_table_lookup (parts, "word/document.xml");

  assert_same_words (print);
  assert_same_words (table);
  g_assert_nonnull (strstr (body, "w:orient=\"landscape\""));
  g_assert_nonnull (strstr (body, "<w:gridSpan"));
  g_assert_nonnull (strstr (body, "<w:vMerge"));
}

/* A4 with the margins of a party document; the mark on every page; what belongs in the archive. */
static void
test_frame (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "[Content_Types].xml", "_rels/.rels", "word/styles.xml",
                                       "word/_rels/document.xml.rels", "docProps/core.xml" };
  const ScbPressJob job = { .paper = "minutes",
                            .session = find_session (fixture->book, "Xóm Mới", "2020-09-03"),
                            .with_draft = TRUE };
  g_autoptr (ScbPrint) print = print_draft (fixture->book, &job);
  g_autoptr (GHashTable) parts = unpack (print->draft);
  const char *body = g_hash_table_lookup (parts, "word/document.xml");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Words) words = { NULL };

      g_assert_nonnull (g_hash_table_lookup (parts, names[i]));
      parse (g_hash_table_lookup (parts, names[i]), &words);
    }
  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/header%u.xml", i);
      g_auto (Words) header = { NULL };

      parse (g_hash_table_lookup (parts, name), &header);
      g_assert_nonnull (strstr (header.words->str, "BẢN THẢO"));
    }
  g_assert_nonnull (strstr (body, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  g_assert_nonnull (
      strstr (body, "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""));
}

/* What looks like XML is words. */
static void
test_escaped (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_session (fixture->book, "Xóm Mới", "2021-01-03");
  g_autoptr (ScbSession) session = scb_book_get (fixture->book, SCB_TYPE_SESSION, id, NULL);
  const ScbPressJob job = { .paper = "minutes", .session = id, .with_draft = TRUE };
  g_autoptr (ScbPrint) print = NULL;
  g_autoptr (GHashTable) parts = NULL;
  g_auto (Words) words = { NULL };

  g_object_set (session, "place", "Nhà A & B </w:t> \"<w:p>\"", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change", NULL));
  print = print_draft (fixture->book, &job);
  parts = unpack (print->draft);
  parse (g_hash_table_lookup (parts, "word/document.xml"), &words);
  g_assert_nonnull (strstr (words.words->str, "Nhà A & B </w:t> \"<w:p>\""));
}

static void
test_only_where_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_paper (
      fixture->book, "minutes", find_session (fixture->book, "Xóm Mới", "2020-09-03"), FALSE);

  g_assert_null (print->draft);
}

#define ADD(name, function) g_test_add ("/draft/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("minutes", test_minutes);
  ADD ("resolution", test_resolution);
  ADD ("report", test_report_and_list);
  ADD ("frame", test_frame);
  ADD ("escaped", test_escaped);
  ADD ("asked", test_only_where_asked);
  return g_test_run ();
}
