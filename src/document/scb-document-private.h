/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document holds until it is laid out: a list of blocks. */
#pragma once

#include "scb-document.h"

G_BEGIN_DECLS

typedef enum
{
  SCB_BLOCK_PARAGRAPH,
  SCB_BLOCK_SPACE,
  SCB_BLOCK_RULE,
  SCB_BLOCK_DOTS,
  SCB_BLOCK_PAGE_BREAK,
  SCB_BLOCK_COLUMNS,
  SCB_BLOCK_TABLE,
  SCB_BLOCK_BARS,
} ScbBlockKind;

typedef struct
{
  double width;
  guint n_lines;
  ScbColumnLine *lines; /* texts owned */
} ScbBlockColumn;

typedef struct
{
  ScbFace face;
  guint span;   /* columns covered by the first text; 1 for an ordinary row */
  char **cells; /* n_columns texts, "" where covered or empty */
} ScbTableRow;

typedef struct
{
  char **cells;     /* n_columns texts, "" where covered or empty */
  guint *spans;     /* n_columns */
  guint *row_spans; /* n_columns */
} ScbTableHead;

struct _ScbTable
{
  ScbTableStyle style;
  guint n_columns;
  ScbTableColumn *columns;
  GArray *heads; /* ScbTableHead */
  GArray *rows;  /* ScbTableRow */
};

typedef struct
{
  char *label, *note;
  double value;
} ScbBar;

typedef struct
{
  ScbBlockKind kind;
  ScbParagraphStyle style;  /* paragraph, dots, bars */
  char *text;               /* paragraph */
  double height;            /* space */
  double length, weight;    /* rule */
  double before, after;     /* rule */
  guint n_lines;            /* dots */
  gboolean restart_numbers; /* page break */
  gboolean keep;            /* columns */
  guint n_columns;
  ScbBlockColumn *columns;
  ScbTable *table;
  GArray *bars; /* ScbBar */
} ScbBlock;

typedef struct
{
  int level;
  char *title;
  guint block; /* the one it stands before */
} ScbSection;

struct _ScbDocument
{
  ScbSheet sheet;
  char *title, *author, *subject, *date;
  GArray *blocks;   /* ScbBlock */
  GArray *sections; /* ScbSection */
};

ScbTable *
scb_table_new (const ScbTableStyle *style, const ScbTableColumn *columns, guint n_columns);
void scb_table_free (ScbTable *self);

/** scb_set_text: (transfer full): @text as it can be set: valid, composed, without characters that
 * draw nothing; marks stay.
 *  "" for NULL. */
char *scb_set_text (const char *text);

G_END_DECLS
