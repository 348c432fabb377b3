/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/* One thing that an office chooses for its book: a setting of few values, in words. */
typedef struct
{
  const char *key;      /* of the setting */
  const char *title;    /* msgid */
  const char *subtitle; /* (nullable): msgid */
  struct
  {
    const char *value; /* "" for none: what the rules say */
    const char *label; /* msgid */
  } values[7];
} ScbBookChoice;

/** scb_book_choice_row_new: a row that shows the setting of @book, keeps what is chosen, and
 * follows undo. A failure goes to @failed with @user_data, and the row shows again what is kept.
 * @choice has to outlive the row. */
GtkWidget *scb_book_choice_row_new (const ScbBookChoice *choice,
                                    ScbBook *book,
                                    void (*failed) (const GError *error, gpointer user_data),
                                    gpointer user_data);

G_END_DECLS
