/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A place in the session editor, for links. Ids are unique only within a type. */
typedef struct
{
  const char *page;  /* (nullable): "prepare", "roll-call", "course", "decisions", "score", "close",
                        "handbook"; NULL: where records of the type are shown */
  GType type;        /* of the record; 0 for none */
  gint64 id;         /* of the record; 0: the list of its type */
  const char *field; /* (nullable): of the record */
} ScbPlace;

/* What the frame of the editor asks of its pages. */
#define SCB_TYPE_EDITOR_PAGE (scb_editor_page_get_type ())
G_DECLARE_INTERFACE (ScbEditorPage, scb_editor_page, SCB, EDITOR_PAGE, GtkWidget)

struct _ScbEditorPageInterface
{
  GTypeInterface parent_interface;

  gboolean (*show_place) (ScbEditorPage *self, const ScbPlace *place);
  gboolean (*begin) (ScbEditorPage *self); /* (nullable) */
  gboolean (*find) (ScbEditorPage *self);  /* (nullable) */
};

/** scb_editor_page_show_place: brings a record, and a field of it, into sight and puts the focus
 * there; FALSE where the page does not show it. */
gboolean scb_editor_page_show_place (ScbEditorPage *self, const ScbPlace *place);

/** scb_editor_page_begin: puts the focus where the work of the page begins; FALSE where it begins
 * nowhere in particular. */
gboolean scb_editor_page_begin (ScbEditorPage *self);

/** scb_editor_page_find: puts the focus into the entry that finds something on the page; FALSE
 * where it has none. */
gboolean scb_editor_page_find (ScbEditorPage *self);

G_END_DECLS
