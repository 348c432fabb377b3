/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists as files. */

#include "scb-config.h"

#include "scb-list-file.h"

#include <glib/gi18n-lib.h>

#include "scb-list-private.h"

guint
scb_list_file_n_kinds (void)
{
  return scb_list_kind_n_kinds ();
}

ScbListFile
scb_list_file_get_kind (guint i)
{
  const ScbListKind *kind = scb_list_kind_get (i);

  return (ScbListFile){ kind->name, _ (kind->title), kind->branch != NULL, kind->month != NULL };
}

GBytes *
scb_list_file_make (
    ScbBook *book, guint i, gint64 branch, const char *month, gboolean as_csv, GError **error)
{
  const ScbListKind *kind = scb_list_kind_get (i);
  const ScbListRequest request = {
    .kind = kind,
    .branch_id = kind->branch != NULL ? branch : 0,
    .month = kind->month != NULL ? month : NULL,
    .form = as_csv ? SCB_LIST_CSV : SCB_LIST_XLSX,
    .in_file = TRUE,
  };

  return scb_list_make (book, &request, error);
}
