/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members from a table. */

#include "scb-config.h"

#include "scb-csv-members.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-csv.h"
#include "scb-date.h"
#include "scb-package-private.h"
#include "scb-text-fold.h"
#include "scb-text.h"

/* What a column may hold. */
typedef enum
{
  COLUMN_NAME,
  COLUMN_BORN,
  COLUMN_GENDER,
  COLUMN_ETHNICITY,
  COLUMN_CARD,
  COLUMN_ADMITTED,
  COLUMN_OFFICIAL,
  COLUMN_OCCUPATION,
  COLUMN_ADDRESS,
  COLUMN_PHONE,
  COLUMN_NOTE,
  COLUMN_BRANCH,
  COLUMN_KIND,
  N_COLUMNS,
} Column;

static const struct
{
  const char *field;    /* of a ScbMember, or a word of our own */
  const char *names[5]; /* folded names of the column */
} descriptions[N_COLUMNS] = {
  [COLUMN_NAME]
  = { "full_name", { "ho va ten", "ho ten", "ho, ten", "ten dang vien", "dang vien" } },
  [COLUMN_BORN]
  = { "born_on",
      { "ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay" } },
  [COLUMN_GENDER] = { "gender", { "gioi tinh", "nam/nu", "nam, nu", "nam nu", NULL } },
  [COLUMN_ETHNICITY] = { "ethnicity", { "dan toc", NULL } },
  [COLUMN_CARD]
  = { "card_number", { "so the", "so the dang", "so the dang vien", "so tdv", NULL } },
  [COLUMN_ADMITTED] = { "admitted_on", { "ngay vao dang", "ngay ket nap", "vao dang", NULL } },
  [COLUMN_OFFICIAL]
  = { "official_on", { "ngay chinh thuc", "ngay vao dang chinh thuc", "chinh thuc", NULL } },
  [COLUMN_OCCUPATION] = { "occupation", { "nghe nghiep", "chuc vu, nghe nghiep", NULL } },
  [COLUMN_ADDRESS] = { "address", { "dia chi", "noi o", "cho o", NULL } },
  [COLUMN_PHONE] = { "phone", { "dien thoai", "so dien thoai", NULL } },
  [COLUMN_NOTE] = { "note", { "ghi chu", NULL } },
  [COLUMN_BRANCH] = { "branch", { "chi bo", "sinh hoat tai chi bo", NULL } },
  [COLUMN_KIND] = { "kind", { "loai", "loai dang vien", "tu cach", NULL } },
};

typedef struct
{
  ScbBook *book;
  GPtrArray *rows;
  int places[N_COLUMNS]; /* index of the cell; -1 for none */
  gint64 branch;
  ScbPackageCount *members, *memberships;
} Import;

/* ---- columns ---- */

static gboolean
fail (const Import *import,
      const ScbCsvRow *row,
      Column column,
      GError **error,
      const char *sentence,
      const char *value)
{
  const ScbCsvRow *head = import->rows->pdata[0];

  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("row %u, column “%s”: “%s” %s"), row->line, head->cells[import->places[column]],
               value, sentence);
  return FALSE;
}

static int
find_column (const ScbCsvRow *head, const char *name)
{
  g_autofree char *wanted = scb_text_fold (name);
  char *end;
  guint64 number = g_ascii_strtoull (name, &end, 10);

  for (guint i = 0; i < head->n_cells; i++)
    {
      g_autofree char *folded = scb_text_fold (head->cells[i]);

      g_strdelimit (folded, "\n", ' ');
      if (strcmp (folded, wanted) == 0)
        return (int)i;
    }
  return *end == '\0' && number >= 1 && number <= head->n_cells ? (int)number - 1 : -1;
}

static void
map_by_names (Import *import)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      import->places[column] = -1;
      for (guint i = 0; i < G_N_ELEMENTS (descriptions[column].names)
                        && descriptions[column].names[i] != NULL && import->places[column] < 0;
           i++)
        import->places[column]
            = find_column (import->rows->pdata[0], descriptions[column].names[i]);
    }
}

static gboolean
map_explicitly (Import *import, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (mapping, "=", 2);

  for (guint column = 0; parts[0] != NULL && parts[1] != NULL && column < N_COLUMNS; column++)
    if (strcmp (descriptions[column].field, parts[0]) == 0)
      {
        import->places[column] = find_column (import->rows->pdata[0], parts[1]);
        if (import->places[column] >= 0)
          return TRUE;
        g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                     _("The table has no column “%s”."), parts[1]);
        return FALSE;
      }
  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("“%s” does not say which field is in which column."), mapping);
  return FALSE;
}

static gboolean
map_columns (Import *import, const char *const *columns, GError **error)
{
  map_by_names (import);
  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    if (!map_explicitly (import, columns[i], error))
      return FALSE;
  if (import->places[COLUMN_NAME] >= 0)
    return TRUE;
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                       _("The first row must name the columns, among them “Họ và tên”."));
  return FALSE;
}

static const char *
cell (const Import *import, const ScbCsvRow *row, Column column)
{
  int place = import->places[column];

  return place >= 0 && (guint)place < row->n_cells && *row->cells[place] != '\0' ? row->cells[place]
                                                                                 : NULL;
}

/* ---- values ---- */

static gboolean
set_date (
    const Import *import, const ScbCsvRow *row, Column column, ScbMember *member, GError **error)
{
  const char *text = cell (import, row, column);
  g_autofree char *date = text != NULL ? scb_date_parse (text) : NULL;

  if (text == NULL)
    return TRUE;
  if (date == NULL)
    return fail (import, row, column, error, _("is no date"), text);
  g_object_set (member,
                column == COLUMN_BORN       ? "born-on"
                : column == COLUMN_ADMITTED ? "admitted-on"
                                            : "official-on",
                date, NULL);
  return TRUE;
}

static gboolean
set_gender (const Import *import, const ScbCsvRow *row, ScbMember *member, GError **error)
{
  const char *text = cell (import, row, COLUMN_GENDER);
  g_autofree char *folded = scb_text_fold (text);

  if (text == NULL)
    return TRUE;
  if (strcmp (folded, "nu") == 0)
    g_object_set (member, "gender", SCB_GENDER_FEMALE, NULL);
  else if (strcmp (folded, "nam") == 0)
    g_object_set (member, "gender", SCB_GENDER_MALE, NULL);
  else
    return fail (import, row, COLUMN_GENDER, error, _("is neither “Nam” nor “Nữ”"), text);
  return TRUE;
}

static void
set_texts (const Import *import, const ScbCsvRow *row, ScbMember *member)
{
  static const Column texts[] = { COLUMN_ETHNICITY, COLUMN_CARD,  COLUMN_OCCUPATION,
                                  COLUMN_ADDRESS,   COLUMN_PHONE, COLUMN_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = cell (import, row, texts[i]);

      if (text != NULL)
        scb_record_set_text (SCB_RECORD (member),
                             scb_record_class_find_field (SCB_RECORD_GET_CLASS (member),
                                                          descriptions[texts[i]].field),
                             text);
    }
}

/* ---- who it is ---- */

static gboolean
is_same_person (ScbMember *member, const char *name, const char *born_on, const char *card)
{
  if (card != NULL && member->card_number != NULL)
    return strcmp (card, member->card_number) == 0;
  /* A year is enough to agree where one of the two knows no more. */
  return g_strcmp0 (member->full_name, name) == 0 && born_on != NULL && member->born_on != NULL
         && strncmp (member->born_on, born_on, MIN (strlen (member->born_on), strlen (born_on)))
                == 0;
}

static ScbMember *
find_member (const Import *import, const ScbCsvRow *row, GPtrArray *known)
{
  g_autofree char *born_on = cell (import, row, COLUMN_BORN) != NULL
                                 ? scb_date_parse (cell (import, row, COLUMN_BORN))
                                 : NULL;
  g_autofree char *name
      = scb_text_clean_line (cell (import, row, COLUMN_NAME)); /* a cell may hold two lines */

  for (guint i = 0; i < known->len; i++)
    if (is_same_person (known->pdata[i], name, born_on, cell (import, row, COLUMN_CARD)))
      return scb_record_copy (known->pdata[i]);
  return NULL;
}

static gboolean
find_branch (const Import *import, const ScbCsvRow *row, gint64 *branch, GError **error)
{
  const char *text = cell (import, row, COLUMN_BRANCH);
  g_autoptr (GPtrArray) branches = NULL;

  *branch = import->branch;
  if (text == NULL && *branch == 0)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                   _("row %u: no branch is named for this member"), row->line);
      return FALSE;
    }
  if (text == NULL)
    return TRUE;
  branches = scb_book_find_branches (import->book, text, error);
  if (branches == NULL)
    return FALSE;
  if (branches->len != 1)
    return fail (import, row, COLUMN_BRANCH, error,
                 branches->len == 0 ? _("is no branch of the book")
                                    : _("is the name of several branches"),
                 text);
  *branch = scb_record_get_id (branches->pdata[0]);
  return TRUE;
}

static ScbMembershipKind
kind_of (const Import *import, const ScbCsvRow *row, ScbMember *member)
{
  g_autofree char *folded = scb_text_fold (cell (import, row, COLUMN_KIND));

  if (strstr (folded, "du bi") != NULL)
    return SCB_MEMBERSHIP_KIND_PROBATIONARY;
  if (strstr (folded, "tam thoi") != NULL)
    return SCB_MEMBERSHIP_KIND_TEMPORARY;
  if (strstr (folded, "chinh thuc") != NULL || member->official_on != NULL
      || member->admitted_on == NULL)
    return SCB_MEMBERSHIP_KIND_OFFICIAL;
  return SCB_MEMBERSHIP_KIND_PROBATIONARY;
}

/* ---- rows ---- */

static gboolean
join_branch (Import *import, const ScbCsvRow *row, ScbMember *member, gint64 branch, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (member));
  g_autoptr (GPtrArray) memberships
      = scb_book_list (import->book, SCB_TYPE_MEMBERSHIP, "member", id, error);
  g_autoptr (ScbMembership) membership = NULL;
  const char *since
      = scb_date_is_day (member->official_on) ? member->official_on : member->admitted_on;

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (SCB_MEMBERSHIP (memberships->pdata[i])->branch == branch
        && SCB_MEMBERSHIP (memberships->pdata[i])->until == NULL)
      {
        import->memberships->unchanged++;
        return TRUE;
      }
  if (memberships == NULL)
    return FALSE;
  membership = g_object_new (SCB_TYPE_MEMBERSHIP, "member", id, "branch", branch, "kind",
                             kind_of (import, row, member), "since",
                             scb_date_is_day (since) ? since : NULL, NULL);
  import->memberships->added++;
  return scb_book_insert (import->book, membership, error);
}

static gboolean
import_row (Import *import, const ScbCsvRow *row, GPtrArray *known, GError **error)
{
  g_autoptr (ScbMember) member = NULL;
  g_autoptr (ScbMember) before = NULL;
  gint64 branch;

  if (cell (import, row, COLUMN_NAME) == NULL)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                   _("row %u: the name is missing"), row->line);
      return FALSE;
    }
  member = find_member (import, row, known);
  before = member != NULL ? scb_record_copy (SCB_RECORD (member)) : NULL;
  if (member == NULL)
    member = g_object_new (SCB_TYPE_MEMBER, "full-name", cell (import, row, COLUMN_NAME), NULL);
  set_texts (import, row, member);
  if (!set_date (import, row, COLUMN_BORN, member, error)
      || !set_date (import, row, COLUMN_ADMITTED, member, error)
      || !set_date (import, row, COLUMN_OFFICIAL, member, error)
      || !set_gender (import, row, member, error) || !find_branch (import, row, &branch, error))
    return FALSE;

  if (before == NULL)
    import->members->added++;
  else if (scb_record_equal (SCB_RECORD (member), SCB_RECORD (before)))
    import->members->unchanged++;
  else
    import->members->changed++;
  if (!scb_book_save (import->book, member, N_("Import members"), error))
    return FALSE;
  g_ptr_array_add (known, scb_record_copy (SCB_RECORD (member)));
  return join_branch (import, row, member, branch, error);
}

static gboolean
import_rows (Import *import, GError **error)
{
  g_autoptr (GPtrArray) known = scb_book_list (import->book, SCB_TYPE_MEMBER, NULL, 0, error);

  for (guint i = 1; known != NULL && i < import->rows->len; i++)
    if (!import_row (import, import->rows->pdata[i], known, error))
      return FALSE;
  return known != NULL;
}

static gboolean
run (Import *import, ScbPackageFlags flags, GError **error)
{
  gboolean own = !scb_book_in_transaction (import->book);

  if (own && !scb_book_begin (import->book, N_("Import members"), error))
    return FALSE;
  if (import_rows (import, error))
    {
      if (!own)
        return TRUE;
      if ((flags & SCB_PACKAGE_DRY_RUN) == 0)
        return scb_book_commit (import->book, error);
      scb_book_rollback (import->book);
      return TRUE;
    }
  if (own)
    scb_book_rollback (import->book);
  return FALSE;
}

ScbPackageReport *
scb_csv_import_members (ScbBook *book,
                        GBytes *bytes,
                        gint64 branch,
                        const char *const *columns,
                        ScbPackageFlags flags,
                        GError **error)
{
  g_autoptr (GPtrArray) rows = scb_csv_read (bytes, error);
  g_autoptr (ScbPackageReport) report = NULL;
  Import import = { .book = book, .rows = rows, .branch = branch };

  if (rows == NULL)
    return NULL;
  if (rows->len == 0)
    {
      g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                           _("The table is empty."));
      return NULL;
    }
  if (!map_columns (&import, columns, error))
    return NULL;
  report = scb_package_report_new ();
  import.members = scb_package_report_add (report, "members");
  import.memberships = scb_package_report_add (report, "members.memberships");
  if (!run (&import, flags, error))
    return NULL;
  scb_package_report_sum_up (report);
  return g_steal_pointer (&report);
}
