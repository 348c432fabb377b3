/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts to copy. */

#include "scb-config.h"

#include "scb-handbook-blocks.h"

#include <glib/gi18n-lib.h>

#include "scb-flow-layout.h"

/* The widgets of one text. */
typedef struct
{
  const char *code;
  guint nth; /* of this code: each point of the agenda has a text */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *button;
} Block;

struct _ScbHandbookBlocks
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *empty;
  GPtrArray *blocks; /* Block, in no order */
  Block *copied;     /* (nullable): whose text was copied last, unchanged since */
};

G_DEFINE_FINAL_TYPE (ScbHandbookBlocks, scb_handbook_blocks, ADW_TYPE_BIN)

enum
{
  COPIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A screen reader tells the new name of the button that has the focus. */
static void
show_button (ScbHandbookBlocks *self, Block *block)
{
  gboolean copied = self->copied == block;
  const char *title = gtk_label_get_label (block->title);
  g_autofree char *name = g_strdup_printf (copied ? _("Copied: %s") : _("Copy: %s"), title);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (block->button))),
                       copied ? C_("state", "Copied") : _("Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (block->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static Block *
find_block (ScbHandbookBlocks *self, const char *code, guint nth)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = self->blocks->pdata[i];

      if (g_str_equal (block->code, code) && block->nth == nth)
        return block;
    }
  return NULL;
}

static void
set_copied (ScbHandbookBlocks *self, Block *block)
{
  Block *before = self->copied;

  self->copied = block;
  if (before != NULL)
    show_button (self, before);
  if (block != NULL)
    show_button (self, block);
}

static void
copy_cb (ScbHandbookBlocks *self, GtkWidget *button)
{
  Block *block = g_object_get_data (G_OBJECT (button), "block");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), gtk_label_get_label (block->text));
  set_copied (self, block);
  g_signal_emit (self, signals[COPIED], 0);
}

static Block *
add_block (ScbHandbookBlocks *self, const char *code, guint nth)
{
  Block *block = g_new0 (Block, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  block->code = g_intern_string (code);
  block->nth = nth;
  block->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  block->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                               (const char *[]){ "heading", NULL }, NULL);
  block->text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
  block->button = gtk_button_new ();
  gtk_widget_set_valign (block->button, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (block->button), label);
  g_object_set_data (G_OBJECT (block->button), "block", block);
  g_signal_connect_object (block->button, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_layout_manager (head, scb_flow_layout_new (12, FALSE));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (block->title));
  gtk_box_append (GTK_BOX (head), block->button);
  gtk_box_append (GTK_BOX (block->box), head);
  gtk_box_append (GTK_BOX (block->box), GTK_WIDGET (block->text));
  gtk_widget_add_css_class (block->box, "text-block");
  gtk_box_append (GTK_BOX (self->box), block->box);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
show_block (ScbHandbookBlocks *self, Block *block, const ScbHandbookBlock *content)
{
  /* What stands unchanged keeps its selection. */
  if (g_str_equal (gtk_label_get_label (block->text), content->text)
      && g_str_equal (gtk_label_get_label (block->title), content->title))
    return;
  gtk_label_set_label (block->title, content->title);
  gtk_label_set_label (block->text, content->text);
  if (self->copied == block)
    self->copied = NULL;
  show_button (self, block);
}

/* How many of the first @n texts have the code. */
static guint
count_code (GPtrArray *blocks, guint n, const char *code)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += g_str_equal (((ScbHandbookBlock *)blocks->pdata[i])->code, code);
  return count;
}

static void
scb_handbook_blocks_dispose (GObject *object)
{
  SCB_HANDBOOK_BLOCKS (object)->copied = NULL;
  g_ptr_array_set_size (SCB_HANDBOOK_BLOCKS (object)->blocks, 0);

  G_OBJECT_CLASS (scb_handbook_blocks_parent_class)->dispose (object);
}

static void
scb_handbook_blocks_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_HANDBOOK_BLOCKS (object)->blocks);

  G_OBJECT_CLASS (scb_handbook_blocks_parent_class)->finalize (object);
}

static void
scb_handbook_blocks_class_init (ScbHandbookBlocksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_handbook_blocks_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_handbook_blocks_finalize;

  signals[COPIED] = g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_handbook_blocks_init (ScbHandbookBlocks *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
scb_handbook_blocks_new (const char *heading, const char *empty)
{
  ScbHandbookBlocks *self = g_object_new (SCB_TYPE_HANDBOOK_BLOCKS, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                                   (const char *[]){ "title-4", NULL }, NULL);

  self->empty = g_object_new (GTK_TYPE_LABEL, "label", empty, "xalign", 0.0, "wrap", TRUE,
                              "css-classes", (const char *[]){ "dim-label", NULL }, NULL);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->empty);
  return GTK_WIDGET (self);
}

void
scb_handbook_blocks_show (ScbHandbookBlocks *self, GPtrArray *blocks)
{
  GtkWidget *before = self->empty;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = self->blocks->pdata[i];

      gtk_widget_set_visible (block->box,
                              count_code (blocks, blocks->len, block->code) > block->nth);
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      const ScbHandbookBlock *content = blocks->pdata[i];
      guint nth = count_code (blocks, i, content->code);
      Block *block = find_block (self, content->code, nth);

      if (block == NULL)
        block = add_block (self, content->code, nth);
      show_block (self, block, content);
      gtk_box_reorder_child_after (GTK_BOX (self->box), block->box, before);
      before = block->box;
    }
  gtk_widget_set_visible (self->empty, blocks->len == 0);
}

void
scb_handbook_blocks_forget_copied (ScbHandbookBlocks *self)
{
  set_copied (self, NULL);
}
