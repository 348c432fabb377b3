/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both sides of the sheets on a printer that knows only one: first the odd pages, then, with the
 * pile turned over, the even ones. */
typedef enum
{
  SCB_PRINT_ALL,
  SCB_PRINT_ODD,
  SCB_PRINT_EVEN,
} ScbPrintSides;

/* A side on which nothing is printed. */
#define SCB_PRINT_BLANK G_MAXUINT

/** scb_print_sides_list: (transfer full): the pages in the order in which they are printed, from 0.
 * Of the even ones there are as many as of the odd ones: the back of the last sheet may be
 * SCB_PRINT_BLANK, so that no sheet has to be taken out of the pile. */
GArray *scb_print_sides_list (guint n_pages, ScbPrintSides sides, gboolean reverse);

/* How much of a sheet a printer reaches, and how much of it a paper uses, in points. */
typedef struct
{
  double width, height;            /* of the sheet */
  double top, bottom, left, right; /* what the printer does not reach */
} ScbPrintEdges;

/** scb_print_fit: how a page is drawn so that it lies within the edges: scaled by @scale, then
 * moved by @x, @y. Never enlarged. */
void scb_print_fit (const ScbPrintEdges *edges, double *scale, double *x, double *y);

G_END_DECLS
