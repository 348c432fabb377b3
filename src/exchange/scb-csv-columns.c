/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a table holds what. */

#include "scb-config.h"

#include "scb-csv-columns-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-package.h"
#include "scb-text-fold.h"

/* Lists begin with the name of the party body, a title, a date. */
#define MAXIMUM_TITLE_ROWS 15

static const struct
{
  const char *field;
  const char *names[5]; /* folded names of the column */
} descriptions[SCB_CSV_N_COLUMNS] = {
  [SCB_CSV_COLUMN_NAME]
  = { "full_name", { "ho va ten", "ho ten", "ho, ten", "ten dang vien", "dang vien" } },
  [SCB_CSV_COLUMN_BORN]
  = { "born_on",
      { "ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay" } },
  [SCB_CSV_COLUMN_GENDER] = { "gender", { "gioi tinh", "nam/nu", "nam, nu", "nam nu", NULL } },
  [SCB_CSV_COLUMN_ETHNICITY] = { "ethnicity", { "dan toc", NULL } },
  [SCB_CSV_COLUMN_CARD]
  = { "card_number", { "so the", "so the dang", "so the dang vien", "so tdv", NULL } },
  [SCB_CSV_COLUMN_ADMITTED]
  = { "admitted_on", { "ngay vao dang", "ngay ket nap", "vao dang", NULL } },
  [SCB_CSV_COLUMN_OFFICIAL]
  = { "official_on", { "ngay chinh thuc", "ngay vao dang chinh thuc", "chinh thuc", NULL } },
  [SCB_CSV_COLUMN_OCCUPATION] = { "occupation", { "nghe nghiep", "chuc vu, nghe nghiep", NULL } },
  [SCB_CSV_COLUMN_ADDRESS] = { "address", { "dia chi", "noi o", "cho o", NULL } },
  [SCB_CSV_COLUMN_PHONE] = { "phone", { "dien thoai", "so dien thoai", NULL } },
  [SCB_CSV_COLUMN_NOTE] = { "note", { "ghi chu", NULL } },
  [SCB_CSV_COLUMN_BRANCH] = { "branch", { "chi bo", "sinh hoat tai chi bo", NULL } },
  [SCB_CSV_COLUMN_KIND] = { "kind", { "loai", "loai dang vien", "tu cach", NULL } },
};

const char *
scb_csv_column_field (ScbCsvColumn column)
{
  return descriptions[column].field;
}

static int
find_name (const ScbCsvRow *head, const char *folded_name)
{
  for (guint i = 0; i < head->n_cells; i++)
    {
      g_autofree char *folded = scb_text_fold (head->cells[i]);

      g_strdelimit (folded, "\n", ' ');
      if (strcmp (folded, folded_name) == 0)
        return (int)i;
    }
  return -1;
}

static int
find_name_or_number (const ScbCsvRow *head, const char *text)
{
  g_autofree char *folded = scb_text_fold (text);
  int place = find_name (head, folded);
  guint64 number;

  if (place < 0 && g_ascii_string_to_unsigned (text, 10, 1, head->n_cells, &number, NULL))
    place = (int)number - 1;
  return place;
}

static void
map_by_names (ScbCsvColumns *columns, const ScbCsvRow *head)
{
  for (guint column = 0; column < SCB_CSV_N_COLUMNS; column++)
    {
      const char *const *names = descriptions[column].names;

      columns->places[column] = -1;
      for (guint i = 0; i < G_N_ELEMENTS (descriptions[column].names) && names[i] != NULL
                        && columns->places[column] < 0;
           i++)
        columns->places[column] = find_name (head, names[i]);
    }
}

static gboolean
map_explicitly (ScbCsvColumns *columns, const ScbCsvRow *head, const char *mapping, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (mapping, "=", 2);

  for (guint column = 0; g_strv_length (parts) == 2 && column < SCB_CSV_N_COLUMNS; column++)
    if (strcmp (descriptions[column].field, parts[0]) == 0)
      {
        columns->places[column] = find_name_or_number (head, parts[1]);
        if (columns->places[column] >= 0)
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
map (ScbCsvColumns *columns, const ScbCsvRow *head, const char *const *mappings, GError **error)
{
  map_by_names (columns, head);
  for (guint i = 0; mappings != NULL && mappings[i] != NULL; i++)
    if (!map_explicitly (columns, head, mappings[i], error))
      return FALSE;
  if (columns->places[SCB_CSV_COLUMN_NAME] >= 0)
    return TRUE;
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                       _("A row must name the columns, among them “Họ và tên”."));
  return FALSE;
}

gboolean
scb_csv_columns_find (ScbCsvColumns *columns,
                      GPtrArray *rows,
                      const char *const *mappings,
                      GError **error)
{
  g_autoptr (GError) first = NULL;

  if (rows->len == 0)
    {
      g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                           _("The table is empty."));
      return FALSE;
    }
  for (guint i = 0; i < MIN (rows->len, MAXIMUM_TITLE_ROWS); i++)
    {
      columns->head = i;
      if (map (columns, rows->pdata[i], mappings, first == NULL ? &first : NULL))
        return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}
