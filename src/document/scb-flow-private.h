/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From blocks to strips: horizontal slices that no page break cuts, with what stands on them.
 * Breaking a document into pages is then a choice between strips. */
#pragma once

#include "scb-document-private.h"
#include "scb-line-break-private.h"

G_BEGIN_DECLS

/* How bad a page break before a strip is. */
typedef enum
{
  SCB_BREAK_FREE,
  SCB_BREAK_CHAIN, /* tears a heading from its text, a signature from what it signs */
  SCB_BREAK_SPLIT, /* leaves a single line of a paragraph or row alone */
} ScbBreakCost;

typedef struct
{
  double line_width, pad_y;
  guint n_columns;
  double *edges; /* n_columns + 1, from the left margin */
  GArray *head;  /* ScbItem, from the table's top left */
  double head_height;
} ScbFlowTable;

typedef struct
{
  double gap; /* above, dropped at the top of a page */
  double height;
  guint first_item, n_items; /* x from the left margin, y from the strip's top */
  ScbBreakCost cost;
  guint units; /* lines of text or rows that a signature may lean on */
  gboolean page_break, restart_numbers;
  const ScbFlowTable *table; /* NULL outside tables */
  gboolean row_start, row_end;
  guint span; /* of the first cell of the row */
} ScbStrip;

typedef struct
{
  const ScbDocument *document;
  const ScbFonts *fonts;
  double width, height; /* of the text body */
  ScbLineBreaker breaker;
  GStringChunk *texts; /* of all items; handed to the layout */
  GArray *items;       /* ScbItem */
  GArray *strips;      /* ScbStrip */
  GPtrArray *tables;   /* ScbFlowTable */
  guint *block_strips; /* the first strip at or after each block */
  double after, space; /* pending above the next strip */
  gboolean keep, page_break, restart_numbers;
  gboolean head_too_tall; /* a table's head leaves no room for its rows */
} ScbFlow;

void scb_flow_init (ScbFlow *self, const ScbDocument *document, const ScbFonts *fonts);
void scb_flow_clear (ScbFlow *self);

/** scb_flow_run: all blocks. */
void scb_flow_run (ScbFlow *self);

/** scb_flow_add_strip: a strip of the items from @first_item on; takes what is pending into its
 * gap. */
ScbStrip *scb_flow_add_strip (ScbFlow *self, double before, double height, guint first_item);

/** Blocks that have a file of their own. */
void scb_flow_add_columns (ScbFlow *self, const ScbBlock *block);
void scb_flow_add_table (ScbFlow *self, const ScbTable *table);
void scb_flow_add_bars (ScbFlow *self, const ScbBlock *block);

/* ---- one line ---- */

/** scb_flow_baseline: from the top of a line box to its baseline. */
double scb_flow_baseline (const ScbFlow *self, ScbFace face, double size, double pitch);

/** scb_flow_set_line: the items of the breaker's line @index. */
void scb_flow_set_line (ScbFlow *self,
                        GArray *items,
                        guint index,
                        ScbAlign align,
                        double size,
                        double x,
                        double width,
                        double baseline);

/** scb_flow_set_dots: dots that fill the width exactly; nothing where not one fits. */
void scb_flow_set_dots (ScbFlow *self,
                        GArray *items,
                        ScbFace face,
                        double size,
                        double x,
                        double width,
                        double baseline);

/** scb_flow_set_rule */
void scb_flow_set_rule (GArray *items, double x, double y, double x2, double y2, double weight);

G_END_DECLS
