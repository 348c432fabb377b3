/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the writer. Lengths of the file are twentieths of a point. */
#pragma once

#include "scb-document-walk.h"
#include "scb-word.h"

G_BEGIN_DECLS

/* The body while it is written. */
typedef struct
{
  GString *xml;
  double width; /* between the margins, in points */
} ScbWordBody;

/** scb_word_twips: points as twentieths, rounded. */
int scb_word_twips (double points);

/** scb_word_append_escaped: @length bytes of @text (-1: all) as character data; what XML does not
 * know is left out. */
void scb_word_append_escaped (GString *xml, const char *text, gssize length);

/** scb_word_add_paragraph: @text with its marks, in a column @width points wide. */
void scb_word_add_paragraph (GString *xml,
                             const ScbParagraphStyle *style,
                             const char *text,
                             double width);

/** scb_word_add_rule: a rule of @length in the middle of @width, or as @align says. */
void scb_word_add_rule (GString *xml,
                        double width,
                        double length,
                        ScbAlign align,
                        double weight,
                        double before,
                        double after);

/** scb_word_add_table, scb_word_add_columns: of the visitor. */
void scb_word_add_table (ScbWordBody *self, const ScbTable *table, const ScbTableView *view);
void scb_word_add_columns (ScbWordBody *self,
                           guint n_columns,
                           const double *widths,
                           const ScbColumnLine *const *lines,
                           const guint *n_lines);

/** scb_word_add_body: all blocks. */
void scb_word_add_body (GString *xml, const ScbDocument *document);

G_END_DECLS
