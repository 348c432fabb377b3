/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * A GListModel over a query of the book, however long: it holds the ids of all rows, reads a row
 * when it comes into sight, and follows the book's "changed" signal.  What is asked and what a row
 * is lies with the types derived from it.
 *
 * Properties: "book" (construct only), "n-items". Signal "failed" (GError *): the book cannot be
 * read.
 */
#define SCB_TYPE_LAZY_LIST (scb_lazy_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (ScbLazyList, scb_lazy_list, SCB, LAZY_LIST, GObject)

/* What row_of_change() answers where it can name no single row. */
#define SCB_NO_ROW  ((gint64)0)
#define SCB_ANY_ROW ((gint64)-1)

struct _ScbLazyListClass
{
  GObjectClass parent_class;

  GType (*get_row_type) (void);
  /* (transfer full): the ids of all rows in order, gint64. */
  GArray *(*query) (ScbLazyList *self, GError **error);
  /* (transfer full) (nullable): the row of @id; NULL without @error where it is gone. */
  gpointer (*read_row) (ScbLazyList *self, gint64 id, GError **error);
  /* Which row a change shows in: an id, SCB_NO_ROW or SCB_ANY_ROW. @record (nullable) is the
   * changed record as it is now; NULL where it was taken away or is no record. */
  gint64 (*row_of_change) (ScbLazyList *self, const ScbChange *change, ScbRecord *record);
  /* (nullable): whether a change that shows in no row can still change which rows there are, as
   * while words are looked for in all that was written. */
  gboolean (*follows_all) (ScbLazyList *self);
};

/** scb_lazy_list_get_book: (transfer none) */
ScbBook *scb_lazy_list_get_book (ScbLazyList *self);
/** scb_lazy_list_find: position of a row by its id; G_MAXUINT. */
guint scb_lazy_list_find (ScbLazyList *self, gint64 id);
/** scb_lazy_list_get_id: id of the row at @position; 0 beyond the end. Reads nothing. */
gint64 scb_lazy_list_get_id (ScbLazyList *self, guint position);
/** scb_lazy_list_refresh: asks again, because the question is another one; @anew: also the rows are
 * others than before, even those with the same ids (another day). */
void scb_lazy_list_refresh (ScbLazyList *self, gboolean anew);

G_END_DECLS
