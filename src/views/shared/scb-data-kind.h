/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/* How the office's records of one type are shown and edited: static tables that forms
 * (scb-data-form.h) and lists (scb-data-list.h) are made of. Unlike those of a session
 * (scb-record-kind.h) they need nothing but the book. */
typedef struct
{
  GType (*get_type) (void);
  const ScbFormField *fields; /* branches and organizations are chosen by name */
  guint n_fields;

  /* msgids that name the user's actions in the history */
  const char *insert_label;
  const char *change_label;
  const char *delete_label;

  /* msgids */
  const char *needed; /* what is said where something is missing that it cannot be without */

  /* (nullable) (transfer full) (nullable): a sentence why this cannot be; nothing is kept then */
  char *(*refuse) (ScbRecord *changed);

  /* (nullable): sets what follows from a change, before it is kept */
  void (*adjust) (ScbRecord *changed, ScbBook *book);
  /* (nullable): keeps @changed in another way than by itself, as one step of the history */
  gboolean (*save) (ScbBook *book, ScbRecord *changed, GError **error);
  /* (nullable): takes @record away with what follows from it, as one step of the history */
  gboolean (*remove) (ScbBook *book, ScbRecord *record, GError **error);

  /* of a list: msgids */
  const char *heading;
  const char *add;   /* on the button that adds one */
  const char *empty; /* what an empty list says */

  /* of a list */
  const char *owner; /* the field that names the record they are a part of */
  /* fills a new record, whose owner is set; (nullable) where a record has no owner */
  void (*begin) (ScbRecord *record, ScbBook *book);
  /* (transfer full): what stands in the closed row */
  char *(*get_title) (ScbRecord *record, ScbBook *book);
  char *(*get_subtitle) (ScbRecord *record, ScbBook *book);

  /* (nullable) of a list: what stands below the fields of an open row, a widget of its own;
   * @show_extra brings it up to date. @record is kept in the book, or has no id yet. */
  GtkWidget *(*make_extra) (void);
  void (*show_extra) (GtkWidget *extra, ScbRecord *record, ScbBook *book);
} ScbDataKind;

G_END_DECLS
