/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list model of ids of all rows, and of the rows in sight. */

#include "scb-config.h"

#include "scb-lazy-list.h"

#include <string.h>

/* Rows kept at hand: several times what a screen shows, for a list view asks for about 200 at once.
 */
#define N_KEPT 1024

/* More changes at once are an import: then all rows are read anew. */
#define MANY_CHANGES 500

typedef struct
{
  gint64 id;
  GObject *row;
} Kept;

typedef struct
{
  ScbBook *book;
  GArray *ids;       /* gint64 */
  guint n_items;     /* what was announced; 0 in the middle of a change */
  gboolean is_asked; /* whether there is a question yet */
  Kept kept[N_KEPT]; /* by id modulo N_KEPT */
} ScbLazyListPrivate;

static void scb_lazy_list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ScbLazyList,
                                  scb_lazy_list,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (ScbLazyList)
                                      G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                             scb_lazy_list_model_init))

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

static ScbLazyListPrivate *
get_private (gpointer self)
{
  return scb_lazy_list_get_instance_private (self);
}

/* ---- rows ---- */

static Kept *
slot_of (ScbLazyListPrivate *priv, gint64 id)
{
  return &priv->kept[id % N_KEPT];
}

static void
forget_rows (ScbLazyListPrivate *priv)
{
  for (guint i = 0; i < N_KEPT; i++)
    {
      g_clear_object (&priv->kept[i].row);
      priv->kept[i].id = 0;
    }
}

static GType
scb_lazy_list_get_item_type (GListModel *model)
{
  return SCB_LAZY_LIST_GET_CLASS (model)->get_row_type ();
}

static guint
scb_lazy_list_get_n_items (GListModel *model)
{
  return get_private (model)->n_items;
}

static gpointer
scb_lazy_list_get_item (GListModel *model, guint position)
{
  ScbLazyListPrivate *priv = get_private (model);
  ScbLazyListClass *klass = SCB_LAZY_LIST_GET_CLASS (model);
  g_autoptr (GError) error = NULL;
  GObject *row;
  gint64 id;
  Kept *slot;

  if (position >= priv->n_items)
    return NULL;
  id = g_array_index (priv->ids, gint64, position);
  slot = slot_of (priv, id);
  if (slot->id == id)
    return g_object_ref (slot->row);
  row = klass->read_row (SCB_LAZY_LIST (model), id, &error);
  if (row == NULL)
    {
      /* Gone, or unreadable: an empty row keeps the list whole until the change notice comes. */
      if (error != NULL)
        g_signal_emit (model, signals[FAILED], 0, error);
      return g_object_new (klass->get_row_type (), NULL);
    }
  g_set_object (&slot->row, row);
  slot->id = id;
  return row;
}

static void
scb_lazy_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = scb_lazy_list_get_item_type;
  iface->get_n_items = scb_lazy_list_get_n_items;
  iface->get_item = scb_lazy_list_get_item;
}

/* ---- changes ---- */

/* In two steps: in one, GTK 4.8 would ask for every added row. */
static void
replace_ids (ScbLazyList *self, GArray *ids)
{
  ScbLazyListPrivate *priv = get_private (self);
  guint n_before = priv->n_items;

  priv->n_items = 0;
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_clear_pointer (&priv->ids, g_array_unref);
  priv->ids = ids;
  priv->n_items = ids->len;
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
row_changed (ScbLazyList *self, gint64 id)
{
  Kept *slot = slot_of (get_private (self), id);
  guint position = scb_lazy_list_find (self, id);

  if (slot->id == id)
    {
      g_clear_object (&slot->row);
      slot->id = 0;
    }
  if (position != G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

static gint64
row_of_change (ScbLazyList *self, const ScbChange *change)
{
  g_autoptr (ScbRecord) record = NULL;

  if (change->type != G_TYPE_INVALID && change->kind != SCB_CHANGE_DELETE)
    record = scb_book_get (get_private (self)->book, change->type, change->id, NULL);
  return SCB_LAZY_LIST_GET_CLASS (self)->row_of_change (self, change, record);
}

/* The rows in which the changes show; NULL where they may show in any. */
static GHashTable *
rows_of_changes (ScbLazyList *self, const ScbChange *changes, guint n_changes)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (n_changes > MANY_CHANGES)
    return NULL;
  for (guint i = 0; i < n_changes; i++)
    {
      gint64 id = row_of_change (self, &changes[i]);

      if (id == SCB_ANY_ROW)
        return NULL;
      if (id != SCB_NO_ROW)
        g_hash_table_add (rows, g_memdup2 (&id, sizeof id));
    }
  return g_steal_pointer (&rows);
}

/* Asks again; with @anew the rows are read anew even if they are the same ones. */
static void
ask (ScbLazyList *self, gboolean anew)
{
  ScbLazyListPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = SCB_LAZY_LIST_GET_CLASS (self)->query (self, &error);

  if (anew)
    forget_rows (priv);
  if (ids == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (anew || !same_ids (ids, priv->ids))
    replace_ids (self, g_steal_pointer (&ids));
}

/* Typing an opinion is no question to a list of a hundred thousand sessions. */
static gboolean
is_beside (ScbLazyList *self, GHashTable *rows)
{
  ScbLazyListClass *klass = SCB_LAZY_LIST_GET_CLASS (self);

  return rows != NULL && g_hash_table_size (rows) == 0
         && (klass->follows_all == NULL || !klass->follows_all (self));
}

static void
book_changed_cb (ScbLazyList *self, const ScbChange *changes, guint n_changes)
{
  g_autoptr (GHashTable) rows = NULL;
  GHashTableIter iter;
  gpointer key;

  if (!get_private (self)->is_asked)
    return;
  rows = rows_of_changes (self, changes, n_changes);
  if (is_beside (self, rows))
    return;
  ask (self, rows == NULL);
  if (rows == NULL)
    return;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    row_changed (self, *(gint64 *)key);
}

/* ---- the object ---- */

static void
scb_lazy_list_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbLazyListPrivate *priv = get_private (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, priv->n_items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_lazy_list_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  ScbLazyListPrivate *priv = get_private (object);

  switch (property_id)
    {
    case PROP_BOOK:
      priv->book = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_lazy_list_constructed (GObject *object)
{
  G_OBJECT_CLASS (scb_lazy_list_parent_class)->constructed (object);

  g_signal_connect_object (get_private (object)->book, "changed", G_CALLBACK (book_changed_cb),
                           object, G_CONNECT_SWAPPED);
}

static void
scb_lazy_list_finalize (GObject *object)
{
  ScbLazyListPrivate *priv = get_private (object);

  forget_rows (priv);
  g_clear_pointer (&priv->ids, g_array_unref);
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (scb_lazy_list_parent_class)->finalize (object);
}

static void
scb_lazy_list_class_init (ScbLazyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = scb_lazy_list_get_property;
  object_class->set_property = scb_lazy_list_set_property;
  object_class->constructed = scb_lazy_list_constructed;
  object_class->finalize = scb_lazy_list_finalize;

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
scb_lazy_list_init (ScbLazyList *self)
{
  get_private (self)->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

ScbBook *
scb_lazy_list_get_book (ScbLazyList *self)
{
  return get_private (self)->book;
}

guint
scb_lazy_list_find (ScbLazyList *self, gint64 id)
{
  ScbLazyListPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->n_items; i++)
    if (g_array_index (priv->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}

gint64
scb_lazy_list_get_id (ScbLazyList *self, guint position)
{
  ScbLazyListPrivate *priv = get_private (self);

  return position < priv->n_items ? g_array_index (priv->ids, gint64, position) : 0;
}

void
scb_lazy_list_refresh (ScbLazyList *self, gboolean anew)
{
  get_private (self)->is_asked = TRUE;
  ask (self, anew);
}
