/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks of spreadsheet programs: ECMA-376, a zip archive of XML parts. */

#include "scb-config.h"

#include "scb-sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "scb-text.h"

/* A form has some thousand cells; what is far beyond is no form, or a trap. */
#define LARGEST_PART (64 * 1024 * 1024)
#define MOST_CELLS   500000
/* Of a list, with the empty ones. */
#define MOST_TABLE_CELLS 2000000
#define LAST_COLUMN      16384
#define MOST_ROWS        1048576
#define CHUNK            65536
#define DAYS_TO_1970     25569 /* from the day 0 of spreadsheets, 30/12/1899 */
#define DAYS_TO_1904     1462
#define LAST_DAY         2958465 /* 31/12/9999 */
#define SECONDS_A_DAY    86400

typedef struct
{
  char *text;
  gboolean is_number;
  gboolean is_day; /* a number that is shown as a date */
} Cell;

struct _ScbSheet
{
  GHashTable *cells; /* row * LAST_COLUMN + column → Cell */
  guint n_rows;
  gboolean from_1904; /* how days are counted */
};

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_free (cell);
}

static gpointer
key_of (guint row, guint column)
{
  return GSIZE_TO_POINTER ((gsize)row * LAST_COLUMN + column);
}

void
scb_sheet_free (ScbSheet *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

/* ---- the archive ---- */

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_kind (GBytes *bytes, GError **error)
{
  static const char compound[] = { '\xD0', '\xCF', '\x11', '\xE0' };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= sizeof compound && memcmp (data, compound, sizeof compound) == 0)
    return refuse (error, _("The file is protected by a password, or is an old .xls. Open it, and "
                             "save it as .xlsx without a password."));
  if (size < 4 || memcmp (data, "PK", 2) != 0)
    return refuse (error, _("This is no .xlsx workbook. Choose the form as it was sent back."));
  return TRUE;
}

/* NULL for an entry that cannot be unpacked or is larger than any form. */
static GString *
read_entry (struct archive *archive, GError **error)
{
  g_autoptr (GString) part = g_string_new (NULL);
  char chunk[CHUNK];
  la_ssize_t n;

  while ((n = archive_read_data (archive, chunk, sizeof chunk)) > 0)
    {
      if (part->len + n > LARGEST_PART)
        {
          refuse (error, _("The workbook is too large for a form."));
          return NULL;
        }
      g_string_append_len (part, chunk, n);
    }
  if (n < 0)
    {
      refuse (error, _("The workbook is damaged: it cannot be unpacked. Have it sent again."));
      return NULL;
    }
  return g_steal_pointer (&part);
}

static void
string_free (gpointer string)
{
  g_string_free (string, TRUE);
}

static gboolean
is_wanted (const char *name)
{
  return g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels");
}

static gboolean
read_entries (struct archive *archive, GHashTable *parts, GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);
      GString *part;

      if (name == NULL || !is_wanted (name))
        continue;
      part = read_entry (archive, error);
      if (part == NULL)
        return FALSE;
      total += part->len;
      g_hash_table_replace (parts, g_strdup (name), part);
      if (total > LARGEST_PART)
        return refuse (error, _("The workbook is too large for a form."));
    }
  if (result != ARCHIVE_EOF)
    return refuse (error,
                   _("The workbook is damaged: it cannot be unpacked. Have it sent again."));
  return TRUE;
}

/* The parts by name. */
static GHashTable *
unpack (GBytes *bytes, GError **error)
{
  g_autoptr (GHashTable) parts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, string_free);
  struct archive *archive = archive_read_new ();
  gboolean done = FALSE;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
      == ARCHIVE_OK)
    done = read_entries (archive, parts, error);
  else
    refuse (error, _("The workbook is damaged: it cannot be unpacked. Have it sent again."));
  archive_read_free (archive);
  return done ? g_steal_pointer (&parts) : NULL;
}

/* ---- XML ---- */

/* Without the prefix that some programs put before every name. */
static const char *
local (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static const char *
attribute (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];
  return NULL;
}

static gboolean
parse (GString *part, const GMarkupParser *parser, gpointer data, GError **error)
{
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data, NULL);
  const char *xml = part->str;
  gsize length = part->len;

  /* The byte order mark is no text to GMarkup. */
  if (g_str_has_prefix (xml, "\xEF\xBB\xBF"))
    xml += 3, length -= 3;
  if (g_markup_parse_context_parse (context, xml, (gssize)length, error)
      && g_markup_parse_context_end_parse (context, error))
    return TRUE;
  /* Our own sentences stay; the parser's are not for users. */
  if (error != NULL && (*error)->domain == G_MARKUP_ERROR)
    {
      g_clear_error (error);
      refuse (error, _("The workbook is damaged: its sheet cannot be read. Have it sent again."));
    }
  return FALSE;
}

/* ---- which part is the first sheet ---- */

typedef struct
{
  char *relation; /* of the first sheet */
  char *target;   /* of that relation */
  gboolean from_1904;
} Workbook;

static void
workbook_start_cb (GMarkupParseContext *context,
                   const char *element,
                   const char **names,
                   const char **values,
                   gpointer user_data,
                   GError **error)
{
  Workbook *workbook = user_data;
  const char *since = attribute (names, values, "date1904");

  if (g_str_equal (local (element), "workbookPr"))
    workbook->from_1904 = g_strcmp0 (since, "1") == 0 || g_strcmp0 (since, "true") == 0;
  if (!g_str_equal (local (element), "sheet") || workbook->relation != NULL)
    return;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ":id"))
      workbook->relation = g_strdup (values[i]);
}

static void
relation_start_cb (GMarkupParseContext *context,
                   const char *element,
                   const char **names,
                   const char **values,
                   gpointer user_data,
                   GError **error)
{
  Workbook *workbook = user_data;
  const char *target = attribute (names, values, "Target");

  if (workbook->target == NULL && target != NULL
      && g_strcmp0 (attribute (names, values, "Id"), workbook->relation) == 0)
    workbook->target = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

static GString *
find_first_sheet (GHashTable *parts, gboolean *from_1904, GError **error)
{
  const GMarkupParser workbook_parser = { .start_element = workbook_start_cb };
  const GMarkupParser relation_parser = { .start_element = relation_start_cb };
  GString *workbook = g_hash_table_lookup (parts, "xl/workbook.xml");
  GString *relations = g_hash_table_lookup (parts, "xl/_rels/workbook.xml.rels");
  g_autofree char *relation = NULL;
  g_autofree char *target = NULL;
  Workbook found = { 0 };
  GString *sheet = NULL;
  gboolean done;

  if (workbook == NULL || relations == NULL)
    {
      refuse (error, _("This is no .xlsx workbook. Choose the form as it was sent back."));
      return NULL;
    }
  done = parse (workbook, &workbook_parser, &found, error)
         && parse (relations, &relation_parser, &found, error);
  relation = found.relation;
  target = found.target;
  *from_1904 = found.from_1904;
  if (done && target != NULL)
    sheet = g_hash_table_lookup (parts, target);
  if (done && sheet == NULL)
    refuse (error, _("The workbook is damaged: its sheet cannot be read. Have it sent again."));
  return sheet;
}

/* ---- texts that cells share ---- */

typedef struct
{
  GPtrArray *texts;
  GString *text;      /* of the item that is being read */
  guint in_text;      /* inside <t> */
  guint in_phonetics; /* inside <rPh>: how it is spoken, not what it says */
} SharedTexts;

static void
shared_start_cb (GMarkupParseContext *context,
                 const char *element,
                 const char **names,
                 const char **values,
                 gpointer user_data,
                 GError **error)
{
  SharedTexts *shared = user_data;
  const char *name = local (element);

  if (g_str_equal (name, "si"))
    g_string_truncate (shared->text, 0);
  shared->in_text += g_str_equal (name, "t");
  shared->in_phonetics += g_str_equal (name, "rPh");
}

static void
shared_end_cb (GMarkupParseContext *context,
               const char *element,
               gpointer user_data,
               GError **error)
{
  SharedTexts *shared = user_data;
  const char *name = local (element);

  if (g_str_equal (name, "si"))
    g_ptr_array_add (shared->texts, g_strdup (shared->text->str));
  shared->in_text -= g_str_equal (name, "t");
  shared->in_phonetics -= g_str_equal (name, "rPh");
}

static void
shared_text_cb (GMarkupParseContext *context,
                const char *text,
                gsize length,
                gpointer user_data,
                GError **error)
{
  SharedTexts *shared = user_data;

  if (shared->in_text > 0 && shared->in_phonetics == 0)
    g_string_append_len (shared->text, text, (gssize)length);
}

static GPtrArray *
read_shared_texts (GHashTable *parts, GError **error)
{
  const GMarkupParser parser
      = { .start_element = shared_start_cb, .end_element = shared_end_cb, .text = shared_text_cb };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *part = g_hash_table_lookup (parts, "xl/sharedStrings.xml");
  g_autoptr (GString) text = g_string_new (NULL);
  SharedTexts shared = { .texts = texts, .text = text };

  if (part != NULL && !parse (part, &parser, &shared, error))
    return NULL;
  return g_steal_pointer (&texts);
}

/* ---- which styles show a number as a date ---- */

typedef struct
{
  GHashTable *formats; /* ids of the workbook's own formats that are dates */
  GArray *styles;      /* gboolean: of each style of cells */
  gboolean in_styles;  /* inside <cellXfs> */
} Styles;

/* "dd/mm/yyyy", "[$-42A]d.m.yy"; not "0.00" nor "[Red]0". */
static gboolean
is_date_format (const char *code)
{
  char closing = '\0';

  for (; *code != '\0'; code++)
    if (closing != '\0')
      closing = *code == closing ? '\0' : closing;
    else if (*code == '"' || *code == '[')
      closing = *code == '[' ? ']' : '"';
    else if (strchr ("dDyY", *code) != NULL)
      return TRUE;
  return FALSE;
}

static void
style_start_cb (GMarkupParseContext *context,
                const char *element,
                const char **names,
                const char **values,
                gpointer user_data,
                GError **error)
{
  Styles *styles = user_data;
  const char *id = attribute (names, values, "numFmtId");
  const char *code = attribute (names, values, "formatCode");
  guint64 number = id != NULL ? g_ascii_strtoull (id, NULL, 10) : 0;
  gboolean is_day;

  if (g_str_equal (local (element), "cellXfs"))
    styles->in_styles = TRUE;
  if (code != NULL && is_date_format (code))
    g_hash_table_add (styles->formats, GSIZE_TO_POINTER (number));
  if (!styles->in_styles || !g_str_equal (local (element), "xf"))
    return;
  /* 14 to 17 and 22 are the dates that every program knows. */
  is_day = (number >= 14 && number <= 17) || number == 22
           || g_hash_table_contains (styles->formats, GSIZE_TO_POINTER (number));
  g_array_append_val (styles->styles, is_day);
}

static void
style_end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  if (g_str_equal (local (element), "cellXfs"))
    ((Styles *)user_data)->in_styles = FALSE;
}

static GArray *
read_styles (GHashTable *parts, GError **error)
{
  const GMarkupParser parser = { .start_element = style_start_cb, .end_element = style_end_cb };
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) list = g_array_new (FALSE, TRUE, sizeof (gboolean));
  GString *part = g_hash_table_lookup (parts, "xl/styles.xml");
  Styles styles = { .formats = formats, .styles = list };

  if (part != NULL && !parse (part, &parser, &styles, error))
    return NULL;
  return g_steal_pointer (&list);
}

/* ---- cells ---- */

typedef struct
{
  ScbSheet *sheet;
  GPtrArray *shared;
  GArray *styles;
  GString *text;
  guint next_row, next_column; /* where a cell stands that does not say it */
  guint row, column;
  char type; /* of the cell: 's' shared, 't' text, 'n' number */
  guint64 style;
  gboolean in_value;
} Reading;

/* "AB12". */
static gboolean
read_cell_name (const char *name, guint *row, guint *column)
{
  guint64 letters = 0, digits = 0;

  for (; g_ascii_isalpha (*name) && letters <= LAST_COLUMN; name++)
    letters = letters * 26 + (guint)(g_ascii_toupper (*name) - 'A') + 1;
  for (; g_ascii_isdigit (*name) && digits <= MOST_ROWS; name++)
    digits = digits * 10 + (guint)(*name - '0');
  if (*name != '\0' || letters == 0 || letters > LAST_COLUMN || digits == 0 || digits > MOST_ROWS)
    return FALSE;
  *row = (guint)digits - 1;
  *column = (guint)letters - 1;
  return TRUE;
}

static char
type_of (const char *type)
{
  if (g_strcmp0 (type, "s") == 0)
    return 's';
  return type == NULL || g_str_equal (type, "n") || g_str_equal (type, "b") ? 'n' : 't';
}

static void
sheet_start_cb (GMarkupParseContext *context,
                const char *element,
                const char **names,
                const char **values,
                gpointer user_data,
                GError **error)
{
  Reading *reading = user_data;
  const char *name = local (element);
  const char *place = attribute (names, values, "r");
  const char *style;

  if (g_str_equal (name, "row"))
    {
      if (place != NULL)
        reading->next_row = (guint)CLAMP (g_ascii_strtoull (place, NULL, 10), 1, MOST_ROWS) - 1;
      reading->next_column = 0;
    }
  else if (g_str_equal (name, "c"))
    {
      reading->row = reading->next_row;
      reading->column = reading->next_column;
      if (place != NULL && !read_cell_name (place, &reading->row, &reading->column))
        refuse (error,
                _("The workbook is damaged: its sheet cannot be read. Have it sent again."));
      reading->type = type_of (attribute (names, values, "t"));
      style = attribute (names, values, "s");
      reading->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
      g_string_truncate (reading->text, 0);
    }
  reading->in_value = g_str_equal (name, "v") || g_str_equal (name, "t");
}

static void
sheet_text_cb (GMarkupParseContext *context,
               const char *text,
               gsize length,
               gpointer user_data,
               GError **error)
{
  Reading *reading = user_data;

  if (reading->in_value)
    g_string_append_len (reading->text, text, (gssize)length);
}

/* 87.5, not 87.500000000000004. */
static char *
plain_number (const char *text)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (number))
    return NULL;
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.12g", number));
}

static void
keep_cell (Reading *reading, GError **error)
{
  ScbSheet *sheet = reading->sheet;
  g_autofree char *text = NULL;
  gboolean is_number = FALSE;
  Cell *cell;

  if (reading->type == 's')
    {
      guint64 i = g_ascii_strtoull (reading->text->str, NULL, 10);

      if (i < reading->shared->len)
        text = scb_text_clean (g_ptr_array_index (reading->shared, i));
    }
  else if (reading->type == 'n')
    is_number = (text = plain_number (reading->text->str)) != NULL;
  else
    text = scb_text_clean (reading->text->str);
  if (text == NULL || *text == '\0')
    return;
  if (g_hash_table_size (sheet->cells) >= MOST_CELLS)
    {
      refuse (error, _("The workbook is too large for a form."));
      return;
    }
  cell = g_new0 (Cell, 1);
  cell->text = g_steal_pointer (&text);
  cell->is_number = is_number;
  cell->is_day = is_number && reading->style < reading->styles->len
                 && g_array_index (reading->styles, gboolean, reading->style);
  g_hash_table_replace (sheet->cells, key_of (reading->row, reading->column), cell);
  sheet->n_rows = MAX (sheet->n_rows, reading->row + 1);
}

static void
sheet_end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  const char *name = local (element);

  reading->in_value = FALSE;
  if (g_str_equal (name, "c"))
    {
      keep_cell (reading, error);
      reading->next_column = reading->column + 1;
    }
  else if (g_str_equal (name, "row"))
    reading->next_row++;
}

/* ---- the sheet ---- */

ScbSheet *
scb_sheet_read (GBytes *bytes, GError **error)
{
  const GMarkupParser parser
      = { .start_element = sheet_start_cb, .end_element = sheet_end_cb, .text = sheet_text_cb };
  g_autoptr (ScbSheet) self = g_new0 (ScbSheet, 1);
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GPtrArray) shared = NULL;
  g_autoptr (GArray) styles = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .sheet = self, .text = text };
  GString *part;

  self->cells = g_hash_table_new_full (NULL, NULL, NULL, cell_free);
  if (!check_kind (bytes, error) || (parts = unpack (bytes, error)) == NULL
      || (part = find_first_sheet (parts, &self->from_1904, error)) == NULL
      || (shared = read_shared_texts (parts, error)) == NULL
      || (styles = read_styles (parts, error)) == NULL)
    return NULL;
  reading.shared = shared;
  reading.styles = styles;
  return parse (part, &parser, &reading, error) ? g_steal_pointer (&self) : NULL;
}

guint
scb_sheet_get_n_rows (ScbSheet *self)
{
  return self->n_rows;
}

const char *
scb_sheet_get_text (ScbSheet *self, guint row, guint column)
{
  const Cell *cell = g_hash_table_lookup (self->cells, key_of (row, column));

  return cell != NULL ? cell->text : "";
}

char *
scb_sheet_get_day (ScbSheet *self, guint row, guint column)
{
  const Cell *cell = g_hash_table_lookup (self->cells, key_of (row, column));
  g_autoptr (GDateTime) day = NULL;
  double number;

  if (cell == NULL || !cell->is_number)
    return NULL;
  number = floor (g_ascii_strtod (cell->text, NULL)) + (self->from_1904 ? DAYS_TO_1904 : 0);
  if (number < 1 || number > LAST_DAY)
    return NULL;
  day = g_date_time_new_from_unix_utc (((gint64)number - DAYS_TO_1970) * SECONDS_A_DAY);
  return day != NULL ? g_date_time_format (day, "%Y-%m-%d") : NULL;
}

/* The columns up to the last that holds something in any row. */
static guint
count_columns (ScbSheet *self)
{
  GHashTableIter iter;
  gpointer key;
  gsize n = 0;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n = MAX (n, GPOINTER_TO_SIZE (key) % LAST_COLUMN + 1);
  return (guint)n;
}

GPtrArray *
scb_sheet_list_rows (ScbSheet *self, GError **error)
{
  g_autoptr (GPtrArray) rows = scb_csv_rows_new ();
  guint n_columns = count_columns (self);

  for (guint row = 0; row < self->n_rows; row++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      gboolean any = FALSE;

      for (guint column = 0; column < n_columns; column++)
        {
          const Cell *cell = g_hash_table_lookup (self->cells, key_of (row, column));
          g_autofree char *day
              = cell != NULL && cell->is_day ? scb_sheet_get_day (self, row, column) : NULL;

          any = any || cell != NULL;
          g_strv_builder_add (cells, day != NULL ? day : cell != NULL ? cell->text : "");
        }
      if (any)
        scb_csv_rows_add (rows, row + 1, g_strv_builder_end (cells));
      if ((guint64)rows->len * n_columns > MOST_TABLE_CELLS)
        {
          refuse (error, _("The workbook is too large for a list."));
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}

char *
scb_sheet_cell_name (guint row, guint column)
{
  GString *name = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (name, (char)('A' + (rest - 1) % 26));
  g_string_append_printf (name, "%u", row + 1);
  return g_string_free (name, FALSE);
}
