/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pages go to the printer, and where on the sheet they lie. */

#include "scb-config.h"

#include "scb-print-sides.h"

GArray *
scb_print_sides_list (guint n_pages, ScbPrintSides sides, gboolean reverse)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint step = sides == SCB_PRINT_ALL ? 1 : 2;

  for (guint page = sides == SCB_PRINT_EVEN ? 1 : 0; page < n_pages; page += step)
    g_array_append_val (pages, page);
  if (sides == SCB_PRINT_EVEN && n_pages % 2 != 0)
    {
      guint blank = SCB_PRINT_BLANK;

      g_array_append_val (pages, blank);
    }
  for (guint i = 0; reverse && i < pages->len / 2; i++)
    {
      guint *first = &g_array_index (pages, guint, i);
      guint *last = &g_array_index (pages, guint, pages->len - 1 - i);
      guint page = *first;

      *first = *last;
      *last = page;
    }
  return g_steal_pointer (&pages);
}

void
scb_print_fit (const ScbPrintEdges *edges, double *scale, double *x, double *y)
{
  double width = edges->width - edges->left - edges->right;
  double height = edges->height - edges->top - edges->bottom;

  *scale = MIN (1, MIN (width / edges->width, height / edges->height));
  /* In the middle of what can be reached. */
  *x = edges->left + (width - *scale * edges->width) / 2;
  *y = edges->top + (height - *scale * edges->height) / 2;
}
