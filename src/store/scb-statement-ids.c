/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ids that a query gives. */

#include "scb-config.h"

#include "scb-statement-ids-private.h"

GArray *
scb_statement_read_ids (ScbStatement *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ScbStep step;

  while ((step = scb_statement_step (self, error)) == SCB_STEP_ROW)
    {
      gint64 id = scb_statement_get_int (self, 0);

      g_array_append_val (ids, id);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
