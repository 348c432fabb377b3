/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"
#include "scb-dossier.h"

G_BEGIN_DECLS

/* How records of one type are shown and edited: static tables that forms (scb-record-form.h) and
 * lists (scb-record-list.h) are made of. */

/* Adds a record that a reference may name; 0 for none. */
typedef void (*ScbAddChoice) (gpointer choices, gint64 id, const char *label);

/* One field of a form. Its editor follows from the field's kind in the record type: a line, a text,
 * a date, a number, a check button, a drop-down of an enumeration, a person where members are
 * referred to, a drop-down of @list_choices where other records are. */
typedef struct
{
  const char *name;    /* of the field: "title" */
  const char *label;   /* msgid */
  const char *partner; /* (nullable): text field that takes what is no member, or no date */
  gboolean is_wide;    /* a line that is often long gets the whole width */
  const char *none;    /* (nullable) msgid: what stands for "unknown" in a drop-down; without it one
                          has to be chosen */
  const char *(*value_label) (int value); /* of an enumeration */
  void (*list_choices) (ScbDossier *dossier,
                        ScbAddChoice add,
                        gpointer choices); /* of a reference */
} ScbFormField;

typedef struct
{
  GType (*get_type) (void);
  const ScbFormField *fields;
  guint n_fields;

  /* msgids that name the user's actions in the history */
  const char *insert_label;
  const char *change_label;
  const char *delete_label;
  const char *move_label;

  gboolean stays_open; /* also in signed minutes, which it is not part of */

  /* (nullable): whether this one cannot be changed, though its list can */
  gboolean (*is_final) (ScbRecord *record, ScbDossier *dossier);

  /* of a list: msgids */
  const char *heading;
  const char *add;   /* (nullable): on the button that adds one; NULL where the records are given */
  const char *empty; /* (nullable): what an empty list says */
  const char *unnamed; /* title of one that has no words yet */
  const char *needed;  /* what is said where the words it cannot be without are taken away */

  /* (nullable) of a list: which records there are, new ones among them; (transfer container) */
  GPtrArray *(*list) (ScbDossier *dossier);
  /* (nullable) what tells one record of the list from another; NULL for their ids */
  gint64 (*get_key) (ScbRecord *record);
  /* fills a new record */
  void (*begin) (ScbRecord *record, ScbDossier *dossier);
  /* (transfer full) (nullable): what stands in the closed row */
  char *(*get_title) (ScbRecord *record, ScbDossier *dossier);
  char *(*get_subtitle) (ScbRecord *record, ScbDossier *dossier);

  /* (nullable) of a form: sets what follows from a change of @field, before it is kept */
  void (*adjust) (ScbRecord *changed, const char *field, ScbDossier *dossier);
  /* (nullable) (transfer full) (nullable): a sentence why this cannot be; nothing is kept then */
  char *(*refuse) (ScbRecord *changed, ScbDossier *dossier);
  /* (nullable): what is kept together with @changed, as one user action; FALSE with @error undoes
   * both */
  gboolean (*keep_also) (ScbBook *book, ScbRecord *changed, ScbDossier *dossier, GError **error);
  /* (nullable) whether a field makes sense for this record */
  gboolean (*is_shown) (ScbRecord *record, const char *field);

  /* (nullable) what stands below the fields, a widget of its own; @show_extra brings it up to date
   */
  GtkWidget *(*make_extra) (gpointer context);
  void (*show_extra) (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier);
} ScbRecordKind;

G_END_DECLS
