/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions as a list model. */

#include "scb-config.h"

#include "scb-book-sessions.h"
#include "scb-glib.h"

struct _ScbSessionList
{
  ScbLazyList parent_instance;

  ScbSessionQuery query;
  char *period;
  char *words;
};

G_DEFINE_FINAL_TYPE (ScbSessionList, scb_session_list, SCB_TYPE_LAZY_LIST)

static GArray *
scb_session_list_query (ScbLazyList *list, GError **error)
{
  return scb_book_query_sessions (scb_lazy_list_get_book (list), &SCB_SESSION_LIST (list)->query,
                                  error);
}

static gpointer
scb_session_list_read_row (ScbLazyList *list, gint64 id, GError **error)
{
  return scb_book_get_session_row (scb_lazy_list_get_book (list), id, error);
}

static gint64
scb_session_list_row_of_change (ScbLazyList *list, const ScbChange *change, ScbRecord *record)
{
  if (change->type == SCB_TYPE_SESSION)
    return change->id;
  if (change->type == SCB_TYPE_BRANCH_SPELL)
    return SCB_ANY_ROW;
  if (change->type != SCB_TYPE_ATTENDANCE && change->type != SCB_TYPE_SCORE)
    return SCB_NO_ROW;
  /* Taken away: nobody can say of which session any more. */
  return record != NULL ? scb_record_get_int (record, SCB_RECORD_GET_CLASS (record)->owner)
                        : SCB_ANY_ROW;
}

static gboolean
scb_session_list_follows_all (ScbLazyList *list)
{
  return SCB_SESSION_LIST (list)->words != NULL;
}

static void
scb_session_list_finalize (GObject *object)
{
  ScbSessionList *self = SCB_SESSION_LIST (object);

  g_free (self->period);
  g_free (self->words);

  G_OBJECT_CLASS (scb_session_list_parent_class)->finalize (object);
}

static void
scb_session_list_class_init (ScbSessionListClass *klass)
{
  ScbLazyListClass *list_class = SCB_LAZY_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_session_list_finalize;

  list_class->get_row_type = scb_session_row_get_type;
  list_class->query = scb_session_list_query;
  list_class->read_row = scb_session_list_read_row;
  list_class->row_of_change = scb_session_list_row_of_change;
  list_class->follows_all = scb_session_list_follows_all;
}

static void
scb_session_list_init (ScbSessionList *self)
{
}

ScbSessionList *
scb_session_list_new (ScbBook *book)
{
  return g_object_new (SCB_TYPE_SESSION_LIST, "book", book, NULL);
}

void
scb_session_list_set_query (ScbSessionList *self, const ScbSessionQuery *query)
{
  scb_set_string (&self->period, query->period);
  scb_set_string (&self->words, query->words);
  self->query = *query;
  self->query.period = self->period;
  self->query.words = self->words;
  scb_lazy_list_refresh (SCB_LAZY_LIST (self), FALSE);
}

guint
scb_session_list_find (ScbSessionList *self, gint64 id)
{
  return scb_lazy_list_find (SCB_LAZY_LIST (self), id);
}
