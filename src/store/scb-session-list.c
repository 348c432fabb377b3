/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions as a list model: ids of all, rows of those in sight. */

#include "scb-config.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-glib.h"

/* Rows kept at hand: several times what a screen shows, for a list view asks for about 200 at once.
 */
#define N_KEPT 1024

typedef struct
{
  gint64 id;
  ScbSessionRow *row;
} Kept;

struct _ScbSessionList
{
  GObject parent_instance;

  ScbBook *book;
  GArray *ids;       /* gint64 */
  guint n_items;     /* what was announced; 0 in the middle of a change */
  Kept kept[N_KEPT]; /* by id modulo N_KEPT */

  ScbSessionQuery query;
  char *period;
  char *words;
};

static void scb_session_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbSessionList,
                               scb_session_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      scb_session_list_model_init))

enum
{
  PROP_BOOK = 1,
  PROP_N_ITEMS,
  N_PROPERTIES,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- rows ---- */

static Kept *
slot_of (ScbSessionList *self, gint64 id)
{
  return &self->kept[id % N_KEPT];
}

static void
forget_rows (ScbSessionList *self)
{
  for (guint i = 0; i < N_KEPT; i++)
    {
      g_clear_object (&self->kept[i].row);
      self->kept[i].id = 0;
    }
}

static GType
scb_session_list_get_item_type (GListModel *model)
{
  return SCB_TYPE_SESSION_ROW;
}

static guint
scb_session_list_get_n_items (GListModel *model)
{
  return SCB_SESSION_LIST (model)->n_items;
}

static gpointer
scb_session_list_get_item (GListModel *model, guint position)
{
  ScbSessionList *self = SCB_SESSION_LIST (model);
  g_autoptr (GError) error = NULL;
  gint64 id;
  Kept *slot;

  if (position >= self->n_items)
    return NULL;
  id = g_array_index (self->ids, gint64, position);
  slot = slot_of (self, id);
  if (slot->id != id)
    {
      ScbSessionRow *row = scb_book_get_session_row (self->book, id, &error);

      if (row == NULL)
        {
          /* Gone, or unreadable: an empty row keeps the list whole until the change notice comes.
           */
          if (error != NULL)
            g_signal_emit (self, signals[FAILED], 0, error);
          return g_object_new (SCB_TYPE_SESSION_ROW, NULL);
        }
      g_set_object (&slot->row, row);
      g_object_unref (row);
      slot->id = id;
    }
  return g_object_ref (slot->row);
}

static void
scb_session_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = scb_session_list_get_item_type;
  iface->get_n_items = scb_session_list_get_n_items;
  iface->get_item = scb_session_list_get_item;
}

/* ---- changes ---- */

/* In two steps: in one, GTK 4.8 would ask for every added row. */
static void
replace_ids (ScbSessionList *self, GArray *ids)
{
  guint n_before = self->n_items;

  self->n_items = 0;
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids;
  self->n_items = ids->len;
  if (ids->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, ids->len);
  if (n_before != ids->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static gboolean
same_ids (GArray *a, GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

static void
refresh (ScbSessionList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = scb_book_query_sessions (self->book, &self->query, &error);

  if (ids == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (!same_ids (ids, self->ids))
    replace_ids (self, g_steal_pointer (&ids));
}

static void
row_changed (ScbSessionList *self, gint64 id)
{
  Kept *slot = slot_of (self, id);
  guint position = scb_session_list_find (self, id);

  if (slot->id == id)
    {
      g_clear_object (&slot->row);
      slot->id = 0;
    }
  if (position != G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/* Which session's row a change shows in; 0 where it shows in none, -1 where it may show in many. */
static gint64
session_of_change (ScbSessionList *self, const ScbChange *change)
{
  g_autoptr (ScbRecord) record = NULL;
  const ScbField *owner;

  if (change->type == SCB_TYPE_SESSION)
    return change->id;
  if (change->type == SCB_TYPE_BRANCH_SPELL)
    return -1;
  if (change->type != SCB_TYPE_ATTENDANCE && change->type != SCB_TYPE_SCORE)
    return 0;
  record = scb_book_get (self->book, change->type, change->id, NULL);
  if (record == NULL)
    return -1; /* taken away: nobody can say of which session any more */
  owner = SCB_RECORD_GET_CLASS (record)->owner;
  return scb_record_get_int (record, owner);
}

static void
book_changed_cb (ScbSessionList *self, const ScbChange *changes, guint n_changes)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  gboolean many = FALSE;

  for (guint i = 0; i < n_changes && !many; i++)
    {
      gint64 id = session_of_change (self, &changes[i]);

      many = id < 0;
      if (id > 0)
        g_hash_table_add (rows, g_memdup2 (&id, sizeof id));
    }
  refresh (self);
  if (many)
    {
      forget_rows (self);
      if (self->n_items > 0)
        replace_ids (self, g_array_ref (self->ids));
      return;
    }
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    row_changed (self, *(gint64 *)key);
}

/* ---- the object ---- */

static void
scb_session_list_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbSessionList *self = SCB_SESSION_LIST (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->n_items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_session_list_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ScbSessionList *self = SCB_SESSION_LIST (object);

  switch (property_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_session_list_constructed (GObject *object)
{
  ScbSessionList *self = SCB_SESSION_LIST (object);

  G_OBJECT_CLASS (scb_session_list_parent_class)->constructed (object);

  g_signal_connect_object (self->book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
scb_session_list_finalize (GObject *object)
{
  ScbSessionList *self = SCB_SESSION_LIST (object);

  forget_rows (self);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->book);
  g_free (self->period);
  g_free (self->words);

  G_OBJECT_CLASS (scb_session_list_parent_class)->finalize (object);
}

static void
scb_session_list_class_init (ScbSessionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = scb_session_list_get_property;
  object_class->set_property = scb_session_list_set_property;
  object_class->constructed = scb_session_list_constructed;
  object_class->finalize = scb_session_list_finalize;

  properties[PROP_BOOK]
      = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_session_list_init (ScbSessionList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
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
  refresh (self);
}

guint
scb_session_list_find (ScbSessionList *self, gint64 id)
{
  for (guint i = 0; i < self->n_items; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}
